import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { inProject } from "./setup/place.mjs";

// Generating needs no engine, but Prisma's command line looks for one and would fetch it: any program that exists will do.
const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
const prisma = path.join(path.dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build", "index.js");

for (const kind of ["sqlite", "postgres"]) {
  const run = spawnSync(process.execPath, [prisma, "generate", "--schema", inProject("prisma", kind, "schema.prisma")], { env, encoding: "utf8" });
  if (run.status !== 0) {
    console.error(`${run.stdout}${run.stderr}`.trim());
    process.exit(1);
  }
}
console.log("The database clients are generated.");
