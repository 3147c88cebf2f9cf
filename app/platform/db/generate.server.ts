import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { DatabaseKind } from "#app/platform/db/database.ts";
import { postgresCopy } from "#app/platform/db/migrations/copy.server.ts";
import { readText, schemaPath } from "#app/platform/db/migrations/files.server.ts";

/** Writes prisma/postgres/schema.prisma from prisma/sqlite/schema.prisma. */
export async function writePostgresCopy(): Promise<void> {
  await writeFile(schemaPath("postgres"), postgresCopy(await readText(schemaPath("sqlite"))));
}

/** Generates both clients, without any engine of Prisma's being downloaded. */
export async function generateClients(): Promise<void> {
  await Promise.all([generateClient("sqlite"), generateClient("postgres")]);
}

/** @throws Error with Prisma's own words when the schema is not right */
async function generateClient(kind: DatabaseKind): Promise<void> {
  const prisma = join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build", "index.js");
  const child = spawn(process.execPath, [prisma, "generate", "--schema", schemaPath(kind)], {
    // Generating needs no engine, but Prisma's command line looks for one and would fetch it: any program that exists will do.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (text: Buffer) => (output += text.toString());
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const code = await new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  if (code !== 0) throw new Error(output.trim());
}
