import path from "node:path";
import Database from "better-sqlite3";
import { appendEvent, EMPTY_HEAD, headAt } from "#app/core/chain.ts";
import type { ProposalEvent } from "#app/core/incentives/life/proposal-life.ts";
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

/** As if a proposal had been approved ten days ago, whatever was said since, and its notice had ended three days ago. */
export function noticeOver(proposal: string, today: string): void {
  inDatabase((db) => {
    const change = db.transaction(() => {
      // What is on record is written anew, so its guard stands aside meanwhile.
      const guard = db.prepare<[], string>(`SELECT "sql" FROM sqlite_master WHERE "name" = 'AwardProposalEvent_keeps_values'`).pluck().get() ?? "";
      db.exec(`DROP TRIGGER "AwardProposalEvent_keeps_values"`);
      let head = EMPTY_HEAD;
      for (const { seq, at, body } of db.prepare<[string], { seq: number; at: string; body: string }>(`SELECT "seq", "at", "body" FROM "AwardProposalEvent" WHERE "proposalId" = ? ORDER BY "seq"`).all(proposal)) {
        const event = JSON.parse(body) as ProposalEvent;
        const logged = appendEvent(head, event.kind === "approve" ? { ...event, until: daysLater(today, -3) } : event, Date.parse(at) - 10 * 86_400_000);
        db.prepare(`UPDATE "AwardProposalEvent" SET "at" = ?, "body" = ?, "prevHash" = ?, "hash" = ? WHERE "proposalId" = ? AND "seq" = ?`).run(new Date(logged.at).toISOString(), canonicalJson(logged.event), logged.prevHash, logged.hash, proposal, seq);
        head = headAt(logged);
      }
      db.prepare(`UPDATE "AwardProposal" SET "until" = ?, "headHash" = ? WHERE "id" = ?`).run(daysLater(today, -3), head.hash, proposal);
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

function inDatabase(work: (db: Database.Database) => void): void {
  const db = new Database(path.join(process.env["JOURNEY_DATA_DIR"] ?? "", "counterpart.db"));
  try {
    db.pragma("busy_timeout = 10000");
    work(db);
  } finally {
    db.close();
  }
}
