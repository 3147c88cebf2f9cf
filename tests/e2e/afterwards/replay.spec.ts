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

test("every drill the journeys played is what its events say", () => {
  const { status, printed } = replayAll(dataDir);
  expect(printed).toMatch(/^\d{2,} sittings replayed from \d{3,} events: 0 differences$/m);
  expect(status).toBe(0);
});

const tamperings = {
  altered: `UPDATE "SittingEvent" SET "body" = replace("body", '"turn":0', '"turn":1') WHERE "sittingId" = ? AND "seq" = 2`,
  "robbed of its last event": `DELETE FROM "SittingEvent" WHERE "sittingId" = ? AND "seq" = (SELECT "headSeq" FROM "Sitting" WHERE "id" = "sittingId")`,
  "robbed of its first event": `DELETE FROM "SittingEvent" WHERE "sittingId" = ? AND "seq" = 1`,
} as const;

for (const [what, statement] of Object.entries(tamperings)) {
  test(`a drill ${what} is named, and the command fails`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "counterpart-tampered-"));
    try {
      const sitting = tamper(folder, statement);
      const { status, printed } = replayAll(folder);
      expect(printed).toContain(sitting);
      expect(printed).not.toContain(" 0 differences");
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Copies the data and changes one finished drill there as somebody with the file could. Returns the drill's id. */
function tamper(folder: string, statement: string): string {
  const file = path.join(folder, "counterpart.db");
  const original = new Database(path.join(dataDir, "counterpart.db"), { readonly: true });
  original.prepare("VACUUM INTO ?").run(file);
  original.close();
  const copy = new Database(file);
  const triggers = copy.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
  for (const { name } of triggers) copy.exec(`DROP TRIGGER "${name}"`);
  const row = copy.prepare<[], { id: string }>(`SELECT "id" FROM "Sitting" WHERE "state" = 'over' AND "headSeq" > 4 AND "id" IN (SELECT "sittingId" FROM "SittingEvent" WHERE "seq" = 2 AND "turn" = 0) LIMIT 1`).get();
  if (!row) throw new Error("The journeys finished no drill");
  const { changes } = copy.prepare(statement).run(row.id);
  // The program wants its triggers, and would put them back before it did anything else.
  copy.close();
  expect(changes).toBe(1);
  return row.id;
}
