import { existsSync } from "node:fs";
import { digestOf } from "./digest.mjs";
import { Failure } from "./failure.mjs";
import { inProject } from "./place.mjs";
import { runNpm } from "./run.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const generated = inProject("app", "platform", "db", "generated");
const stampFile = inProject("node_modules", ".counterpart-clients");
const sources = ["prisma/sqlite/schema.prisma", "prisma/postgres/schema.prisma", "node_modules/prisma/package.json"];

/** Do the generated database clients follow the schema? */
export async function clientsStale() {
  const there = ["sqlite", "postgres"].every((kind) => existsSync(`${generated}/${kind}/client.ts`));
  return !there || (await readStamp(stampFile)) !== (await digestOf(sources));
}

export async function generateClients() {
  const { code, output } = await runNpm(["run", "--silent", "db:generate"]);
  if (code !== 0) throw new Failure(`${output.trimEnd()}\n\nThe database clients could not be generated; the reason is above.`);
  await writeStamp(stampFile, await digestOf(sources));
}
