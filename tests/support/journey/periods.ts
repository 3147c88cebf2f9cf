import { spawnSync } from "node:child_process";
import path from "node:path";
import Database from "better-sqlite3";
import { appendEvent, EMPTY_HEAD, headAt } from "#app/core/chain.ts";
import type { ProposalEvent } from "#app/core/incentives/life/proposal-life.ts";
import type { HonourEvent } from "#app/core/standings/honours/life.ts";
import type { PeriodEvent } from "#app/core/standings/period/period.ts";
import { inProject } from "#app/entry/setup/place.mjs";
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

/** Whose log says until when a notice stands, and in which of its events. */
const NOTICES = {
  awards: { row: "AwardProposal", log: "AwardProposalEvent", key: "proposalId", kind: "approve" },
  honour: { row: "Honour", log: "HonourEvent", key: "honourId", kind: "post" },
} as const;

/** As if a notice had begun ten days ago, whatever was said since, and had ended three days ago. */
export function noticeOver(of: keyof typeof NOTICES, id: string, today: string): void {
  const { row, log, key, kind } = NOTICES[of];
  inDatabase((db) => {
    const change = db.transaction(() => {
      // What is on record is written anew, so its guard stands aside meanwhile.
      const guard = db.prepare<[string], string>(`SELECT "sql" FROM sqlite_master WHERE "name" = ?`).pluck().get(`${log}_keeps_values`) ?? "";
      db.exec(`DROP TRIGGER "${log}_keeps_values"`);
      let head = EMPTY_HEAD;
      for (const { seq, at, body } of db.prepare<[string], { seq: number; at: string; body: string }>(`SELECT "seq", "at", "body" FROM "${log}" WHERE "${key}" = ? ORDER BY "seq"`).all(id)) {
        const event = JSON.parse(body) as ProposalEvent | HonourEvent;
        const logged = appendEvent(head, event.kind === kind ? { ...event, until: daysLater(today, -3) } : event, Date.parse(at) - 10 * 86_400_000);
        db.prepare(`UPDATE "${log}" SET "at" = ?, "body" = ?, "prevHash" = ?, "hash" = ? WHERE "${key}" = ? AND "seq" = ?`).run(new Date(logged.at).toISOString(), canonicalJson(logged.event), logged.prevHash, logged.hash, id, seq);
        head = headAt(logged);
      }
      db.prepare(`UPDATE "${row}" SET "until" = ?, "headHash" = ? WHERE "id" = ?`).run(daysLater(today, -3), head.hash, id);
      db.exec(guard);
    });
    change.immediate();
  });
}

/**
 * Somebody of the hotline who is paid by a proposal, and whose results are then annulled, as if another had sat for them.
 * From now on they sign in with the demonstration's password.
 */
export function annulled(proposal: string, months: readonly string[]): string {
  let account = "";
  inDatabase((db) => {
    const change = db.transaction(() => {
      const found = db.prepare<[string], { id: string; account: string }>(`SELECT p."id", p."account" FROM "AwardLine" l JOIN "Person" p ON p."id" = l."subject" WHERE l."proposalId" = ? AND l."amount" > 0 AND p."branchId" IS NULL ORDER BY p."id" LIMIT 1`).get(proposal);
      account = found?.account ?? "";
      db.prepare(`UPDATE "Person" SET "passwordHash" = (SELECT "passwordHash" FROM "Person" WHERE "account" = 'teller') WHERE "account" = ?`).run(account);
      const own = db.prepare<[string], { sourceId: string; period: string }>(`SELECT "sourceId", "period" FROM "Observation" WHERE "personId" = ?`).all(found?.id ?? "");
      for (const { sourceId, period } of own) if (months.includes(period)) db.prepare(`INSERT OR IGNORE INTO "ObservationRetraction" ("sourceId", "reason", "at") VALUES (?, 'upheld-appeal', ?)`).run(sourceId, new Date().toISOString());
    });
    change.immediate();
  });
  return account;
}

/** A command of the operator's on the bank of these journeys. */
export function operator(...words: string[]) {
  const { DATABASE_URL: _url, ...inherited } = process.env;
  return spawnSync("npm", ["run", "--silent", "cli", "--", ...words], { cwd: inProject("."), env: { ...inherited, DATA_DIR: process.env["JOURNEY_DATA_DIR"] ?? "", NODE_ENV: "production" }, encoding: "utf8" });
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
