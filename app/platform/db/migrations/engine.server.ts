import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Turns } from "#app/platform/db/turns.ts";

type Engine = bindings.SchemaEngine;

let loaded: Promise<void> | undefined;
const turns = new Turns();

/**
 * Prisma's schema engine as WebAssembly: nothing is downloaded, unlike the engine of Prisma's command line.
 * Two at once in one process break each other, so callers take turns.
 */
export async function withEngine<T>(
  schema: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  use: (engine: Engine) => Promise<T>,
): Promise<T> {
  await turns.take();
  try {
    loaded ??= load();
    await loaded;
    const engine = await bindings.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, ignoreLog, bindMigrationAwareSqlAdapterFactory(adapter));
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    turns.pass();
  }
}

/** It tells of every statement; what matters comes as an error. */
function ignoreLog(): void {}

async function load(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const code = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  // The module's own start function, which its JavaScript side expects to have run.
  (instance.exports.__wbindgen_start as () => void)();
}
