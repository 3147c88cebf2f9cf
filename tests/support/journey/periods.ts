import path from "node:path";
import Database from "better-sqlite3";
import { appendEvent, EMPTY_HEAD } from "#app/core/chain.ts";
import type { HonourEvent } from "#app/core/standings/honours/life.ts";
import type { PeriodEvent } from "#app/core/standings/period/period.ts";
import { daysLater } from "#app/core/time/day.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";

/** As if personnel had closed a period ten days ago, and appeals had been heard until three days ago. */
export function closedBefore(key: string, today: string, name = { zh: "", en: "" }): void {
  const actor = demonstrationPeople.find(({ account }) => account === "hr")?.id ?? "";
  const event: PeriodEvent = { kind: "close", actor, until: daysLater(today, -3) };
  const logged = appendEvent(EMPTY_HEAD, event, Date.now() - 10 * 86_400_000);
  // Stored as the adapter stores instants.
  const at = new Date(logged.at).toISOString();
  inDatabase((db) => {
    db.transaction(() => {
      // A second try finds what the first left.
      if (db.prepare(`SELECT 1 FROM "Period" WHERE "key" = ?`).get(key)) return;
      db.prepare(`INSERT INTO "Period" ("key", "nameZh", "nameEn", "createdAt", "createdById", "state", "headSeq", "headHash") VALUES (?, ?, ?, ?, ?, 'closing', 1, ?)`).run(key, name.zh, name.en, at, actor, logged.hash);
      db.prepare(`INSERT INTO "PeriodEvent" ("periodKey", "seq", "at", "kind", "actorId", "body", "prevHash", "hash") VALUES (?, 1, ?, 'close', ?, ?, ?, ?)`).run(key, at, actor, canonicalJson(event), logged.prevHash, logged.hash);
    }).immediate();
  });
}

/** As if personnel had posted what is proposed of a period ten days ago, and the notice had ended three days ago. */
export function postedBefore(key: string, today: string): void {
  const actor = demonstrationPeople.find(({ account }) => account === "hr")?.id ?? "";
  const event: HonourEvent = { kind: "post", actor, until: daysLater(today, -3) };
  const logged = appendEvent(EMPTY_HEAD, event, Date.now() - 10 * 86_400_000);
  const at = new Date(logged.at).toISOString();
  inDatabase((db) => {
    const ids = db.prepare(`SELECT "id" FROM "Honour" WHERE "periodKey" = ? AND "state" = 'proposed'`).pluck().all(key);
    for (const id of ids) {
      db.prepare(`INSERT INTO "HonourEvent" ("honourId", "seq", "at", "kind", "actorId", "body", "prevHash", "hash") VALUES (?, 1, ?, 'post', ?, ?, ?, ?)`).run(id, at, actor, canonicalJson(event), logged.prevHash, logged.hash);
      db.prepare(`UPDATE "Honour" SET "state" = 'posted', "until" = ?, "headSeq" = 1, "headHash" = ? WHERE "id" = ?`).run(event.until, logged.hash, id);
    }
  });
}

function inDatabase(work: (db: Database.Database) => void): void {
  const db = new Database(path.join(process.env["JOURNEY_DATA_DIR"] ?? "", "counterpart.db"));
  try {
    db.pragma("busy_timeout = 10000");
    work(db);
  } finally {
    db.close();
  }
}
