import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Turns } from "#app/platform/db/turns.ts";

type Engine = bindings.SchemaEngine;

/** The engine's one instance in this process, and who may use it now. */
type Machine = { readonly turns: Turns; loaded?: Promise<void> };

// A tool may load this file twice into one process, but not the engine: a second instance breaks the first.
const shared = globalThis as { counterpartSchemaEngine?: Machine };
const machine: Machine = (shared.counterpartSchemaEngine ??= { turns: new Turns() });

/**
 * Prisma's schema engine as WebAssembly: nothing is downloaded, unlike the engine of Prisma's command line.
 * Two at work at once break each other, so callers take turns.
 */
export async function withEngine<T>(
  schema: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  use: (engine: Engine) => Promise<T>,
): Promise<T> {
  await machine.turns.take();
  try {
    await (machine.loaded ??= load());
    const engine = await bindings.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, ignoreLog, bindMigrationAwareSqlAdapterFactory(adapter));
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    machine.turns.pass();
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
