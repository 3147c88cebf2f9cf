import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { inProject } from "#app/entry/setup/place.mjs";
import { expect, test } from "#tests/support/journey/journey.ts";

/** What the journeys before left behind is the data here, so this runs when all of them are over. */
const dataDir = process.env.JOURNEY_DATA_DIR ?? "";

function replayAll(folder: string): { status: number | null; printed: string } {
  const { DATABASE_URL: _url, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "cli", "--", "replay", "--all"], {
    cwd: inProject("."),
    env: { ...inherited, DATA_DIR: folder, NODE_ENV: "production" },
    encoding: "utf8",
  });
  return { status, printed: `${stdout}${stderr}` };
}

test("every drill and every visit the journeys left is what its events say", () => {
  const { status, printed } = replayAll(dataDir);
  expect(printed).toMatch(/^\d{2,} sittings replayed from \d{3,} events: 0 differences$/m);
  expect(printed).toMatch(/^\d{2,} visits told again from \d{3,} events: 0 differences$/m);
  expect(status).toBe(0);
});

const drill = `SELECT "id" FROM "Sitting" WHERE "state" = 'over' AND "headSeq" > 4 AND "id" IN (SELECT "sittingId" FROM "SittingEvent" WHERE "seq" = 2 AND "turn" = 0) LIMIT 1`;
const visit = `SELECT "id" FROM "Visit" WHERE "state" = 'published' LIMIT 1`;

const tamperings = {
  "a drill altered": [drill, `UPDATE "SittingEvent" SET "body" = replace("body", '"turn":0', '"turn":1') WHERE "sittingId" = ? AND "seq" = 2`],
  "a drill robbed of its last event": [drill, `DELETE FROM "SittingEvent" WHERE "sittingId" = ? AND "seq" = (SELECT "headSeq" FROM "Sitting" WHERE "id" = "sittingId")`],
  "a drill robbed of its first event": [drill, `DELETE FROM "SittingEvent" WHERE "sittingId" = ? AND "seq" = 1`],
  "a visit altered": [visit, `UPDATE "VisitEvent" SET "body" = replace("body", '"kind":"submitted"', '"kind":"submitted" ') WHERE "visitId" = ? AND "seq" = (SELECT min("seq") FROM "VisitEvent" AS "of" WHERE "of"."visitId" = "VisitEvent"."visitId" AND "of"."kind" = 'submitted')`],
  "a visit robbed of its last event": [visit, `DELETE FROM "VisitEvent" WHERE "visitId" = ? AND "kind" = 'published'`],
  "a visit robbed of its first event": [visit, `DELETE FROM "VisitEvent" WHERE "visitId" = ? AND "seq" = 1`],
} as const;

for (const [what, [find, statement]] of Object.entries(tamperings)) {
  test(`${what} is named, and the command fails`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "counterpart-tampered-"));
    try {
      const id = tamper(folder, find, statement);
      const { status, printed } = replayAll(folder);
      expect(printed).toMatch(new RegExp(`^${id}  `, "m"));
      expect(printed).toMatch(/: [1-9]\d* differences?$/m);
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Copies the data and changes one drill or visit there as somebody with the file could. Returns its id. */
function tamper(folder: string, find: string, statement: string): string {
  const file = path.join(folder, "counterpart.db");
  const original = new Database(path.join(dataDir, "counterpart.db"), { readonly: true });
  original.prepare("VACUUM INTO ?").run(file);
  original.close();
  const copy = new Database(file);
  const triggers = copy.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
  for (const { name } of triggers) copy.exec(`DROP TRIGGER "${name}"`);
  const row = copy.prepare<[], { id: string }>(find).get();
  if (!row) throw new Error("The journeys left nothing to change");
  const { changes } = copy.prepare(statement).run(row.id);
  // The program wants its triggers, and would put them back before it did anything else.
  copy.close();
  expect(changes).toBe(1);
  return row.id;
}
