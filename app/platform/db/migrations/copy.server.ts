import { writeFile } from "node:fs/promises";
import { readText, schemaPath } from "#app/platform/db/migrations/files.server.ts";

/** The PostgreSQL schema is the SQLite one with another provider: written by this, never by hand. */
export async function writePostgresCopy(): Promise<void> {
  await writeFile(schemaPath("postgres"), postgresCopy(await readText(schemaPath("sqlite"))));
}

export function postgresCopy(schema: string): string {
  return [
    "// Written by `npm run db:copy` from ../sqlite/schema.prisma. Do not edit.",
    ...schema
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace("db/generated/sqlite", "db/generated/postgres")
      .split("\n")
      // The heading speaks of the file it is written in.
      .filter((line) => !/^\/\/(?!\/)/.test(line)),
  ].join("\n");
}
