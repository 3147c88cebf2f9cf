import { afterEach, beforeEach, expect, test } from "vitest";
import { migrateDatabase, type MigrationOutcome } from "#app/platform/db/migrate.server.ts";
import { migrationNames, type MigrationSource, readSource } from "#app/platform/db/migrations/files.server.ts";
import { changeBetween } from "#app/platform/db/migrations/next.server.ts";
import { openDatabase } from "#app/platform/db/open.server.ts";
import type { Db, Readiness } from "#app/platform/db/database.ts";
import { runChild } from "../../support/child.ts";
import { emptyPlace, kind, type Place } from "../../support/database.ts";

let place: Place;

beforeEach(async () => {
  place = await emptyPlace();
});

afterEach(() => place.remove());

const migrate = (source?: MigrationSource) => migrateDatabase(place.location, undefined, source);

async function withClient<T>(use: (client: Db, ready: () => Promise<Readiness>) => Promise<T>): Promise<T> {
  const database = await openDatabase(place.location);
  try {
    return await use(database.client, database.ready);
  } finally {
    await database.close();
  }
}

const ready = () => withClient((_, ask) => ask());
const run = (sql: string) => withClient((client) => client.$executeRawUnsafe(sql));

async function sourceWith(name: string, sql: string): Promise<MigrationSource> {
  const source = await readSource(kind);
  const migrations = [...source.migrations, { name, sql }];
  return { ...source, migrations: migrations.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

const reasonOf = (outcome: MigrationOutcome) => (outcome.ok ? null : outcome.reason);

test("an empty database is not ready, gets every migration once, and is ready then", async () => {
  expect(await ready()).toEqual({ ok: false, reason: "the database is empty: npm run db:migrate" });
  expect(await migrate()).toEqual({ ok: true, applied: await migrationNames(kind) });
  expect(await ready()).toEqual({ ok: true });
  expect(await migrate()).toEqual({ ok: true, applied: [] });
});

test.each([1, 2])("killed at word %i of progress, it leaves nothing, and the next start does all of it", async (killAt) => {
  const { signal } = await runChild("migrate", { location: place.location, killAt });
  expect(signal).toBe("SIGKILL");
  expect(await ready()).toEqual({ ok: false, reason: "the database is empty: npm run db:migrate" });
  expect(await migrate()).toEqual({ ok: true, applied: await migrationNames(kind) });
  expect(await ready()).toEqual({ ok: true });
});

test("of three processes that start at once, one migrates and the others find it done", async () => {
  const ends = await Promise.all([1, 2, 3].map(() => runChild("migrate", { location: place.location, killAt: null })));
  const outcomes = ends.map(({ lines }) => JSON.parse(lines[0] ?? "null") as MigrationOutcome);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(outcomes.flatMap((outcome) => (outcome.ok ? outcome.applied : []))).toEqual(await migrationNames(kind));
});

test("rebuilding an append-only table keeps its rows and its triggers", async () => {
  await migrate();
  await withClient((client) =>
    client.auditEntry.create({
      data: { seq: 1, at: new Date("2026-01-01T00:00:00Z"), deed: "kept", subject: "", detail: "{}", prevHash: "", hash: "h" },
    }),
  );
  const { schema } = await readSource(kind);
  const changed = schema.replace(/actorId\s+String\?/, 'actorId String @default("nobody")');
  const sql = await changeBetween(kind, schema, changed);
  const withNobody = `UPDATE "AuditEntry" SET "actorId" = 'nobody' WHERE "actorId" IS NULL;\n`;
  const lifted = kind === "sqlite" ? "" : `DROP TRIGGER "AuditEntry_keeps_values" ON "AuditEntry";\n${withNobody}`;
  const source = await sourceWith("9001_rebuild", lifted + (sql ?? ""));
  expect(await migrate(source)).toEqual({ ok: true, applied: ["9001_rebuild"] });
  await withClient(async (client) => {
    expect(await client.auditEntry.findMany()).toMatchObject([{ deed: "kept", actorId: "nobody" }]);
    await expect(client.auditEntry.deleteMany()).rejects.toThrow(/append-only/);
    await expect(client.auditEntry.updateMany({ data: { deed: "x" } })).rejects.toThrow(/append-only/);
  });
});

test("a migration that fails changes nothing, says why, and can be mended", async () => {
  await migrate();
  const bad = `CREATE TABLE "Extra" ("id" TEXT);\nINSERT INTO "Nowhere" VALUES ('1');`;
  expect(reasonOf(await migrate(await sourceWith("9001_extra", bad)))).toMatch(/Nowhere.*\(nothing was changed\)/);
  expect(await ready()).toEqual({ ok: true });
  await expect(run(`SELECT * FROM "Extra"`)).rejects.toThrow();
  expect(await migrate(await sourceWith("9001_extra", `CREATE TABLE "Extra" ("id" TEXT);`))).toEqual({ ok: true, applied: ["9001_extra"] });
});

test("missing triggers are made again", async () => {
  await migrate();
  await run(kind === "sqlite" ? `DROP TRIGGER "AuditEntry_keeps_rows"` : `DROP TRIGGER "AuditEntry_keeps_rows" ON "AuditEntry"`);
  expect(await migrate()).toEqual({ ok: true, applied: [] });
  await withClient(async (client) => {
    await client.auditEntry.create({ data: { seq: 1, at: new Date(0), deed: "", subject: "", detail: "", prevHash: "", hash: "" } });
    await expect(client.auditEntry.deleteMany()).rejects.toThrow(/append-only/);
  });
});

test("a history that is not this program's is refused with a sentence", async () => {
  const [first = ""] = await migrationNames(kind);
  await migrate();

  const source = await readSource(kind);
  const edited = { ...source, migrations: source.migrations.map(({ name, sql }) => ({ name, sql: `${sql}\n-- edited` })) };
  expect(reasonOf(await migrate(edited))).toBe(`migration ${first} was changed after it was applied: restore the file as it was`);

  expect(reasonOf(await migrate({ ...source, migrations: [] }))).toBe(
    `it was written by a newer version: this one does not know its migration ${first}`,
  );

  expect(reasonOf(await migrate(await sourceWith("0000_before", "SELECT 1")))).toBe(
    `migration 0000_before comes before ${(await migrationNames(kind)).at(-1)}, which is applied already: give it a later name`,
  );

  await run(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${first}'`);
  const unfinished = `migration ${first} was begun by another tool and not finished: restore the last backup`;
  expect(reasonOf(await migrate())).toBe(unfinished);
  expect(await ready()).toEqual({ ok: false, reason: `the database cannot be used: ${unfinished}` });
});

test("a database of another program is left alone", async () => {
  await run(`CREATE TABLE "Theirs" ("id" TEXT)`);
  expect(reasonOf(await migrate())).toBe("it holds tables of another program: choose an empty database");
});

test("a migration that is pending makes the database not ready", async () => {
  await migrate();
  await run(`DELETE FROM _prisma_migrations`);
  expect(await ready()).toEqual({ ok: false, reason: `migrations are pending: ${(await migrationNames(kind)).join(", ")}` });
});
