import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

export type Engine = bindings.SchemaEngine;

let loaded: Promise<void> | undefined;

/** Prisma's schema engine as WebAssembly: nothing is downloaded, unlike the engine of Prisma's command line. */
export async function startEngine(schema: string, adapter: SqlMigrationAwareDriverAdapterFactory): Promise<Engine> {
  loaded ??= load();
  await loaded;
  const ignoreLog = () => undefined;
  return bindings.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

async function load(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const code = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  // The module's own start function, which its JavaScript side expects to have run.
  (instance.exports.__wbindgen_start as () => void)();
}
