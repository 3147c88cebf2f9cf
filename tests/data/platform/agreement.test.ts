import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { DatabaseKind } from "#app/platform/db/database.ts";
import { postgresCopy } from "#app/platform/db/migrations/copy.server.ts";
import { migrationNames, readText, schemaPath } from "#app/platform/db/migrations/files.server.ts";
import { schemaChange } from "#app/platform/db/migrations/next.server.ts";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();
const kinds: DatabaseKind[] = ["sqlite", "postgres"];

test("the PostgreSQL schema is a fresh copy: npm run db:copy", async () => {
  expect(await readText(schemaPath("postgres"))).toBe(postgresCopy(await readText(schemaPath("sqlite"))));
});

test.each(kinds)("the newest %s migration is of the present schema: npm run db:new <name>", async (kind) => {
  expect(await schemaChange(kind)).toBeNull();
});

test("both databases have the same migrations", async () => {
  expect(await migrationNames("postgres")).toEqual(await migrationNames("sqlite"));
});

test.each(kinds)("the generated %s client is of the present schema: npm run db:generate", async (kind) => {
  const generated = new URL(`../../../app/platform/db/generated/${kind}/internal/class.ts`, import.meta.url);
  const inside = /"inlineSchema": ("(?:[^"\\]|\\.)*")/.exec(await readFile(generated, "utf8"))?.[1] ?? "null";
  const words = (schema: string) => schema.split(/\s+/).join(" ").trim();
  expect(words(String(JSON.parse(inside)))).toBe(words(await readText(schemaPath(kind))));
});

test("Prisma's own record of the migrations is in order", async () => {
  const rows = await data.client.$queryRaw<Record<string, unknown>[]>`
    SELECT migration_name, applied_steps_count, finished_at, rolled_back_at, logs FROM _prisma_migrations ORDER BY migration_name`;
  expect(rows.map((row) => row.migration_name)).toEqual(await migrationNames(data.kind));
  for (const row of rows) {
    expect(Number(row.applied_steps_count)).toBe(1);
    expect(row).toMatchObject({ finished_at: expect.any(Date), rolled_back_at: null });
    expect(row.logs ?? "").toBe("");
  }
});
