import type { Bearer } from "#app/core/access/can.ts";
import { mayObject } from "#app/core/posted/notice.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { awardedOn } from "#app/incentives/awards/awarded.server.ts";
import { basisOf } from "#app/incentives/awards/basis.server.ts";
import { entryOf, type Board } from "#app/incentives/ledger/entries.server.ts";
import { paidIn, ruleRow } from "#app/incentives/naming.server.ts";
import { frozenPeriods, periodNames } from "#app/incentives/periods.server.ts";
import { storedLine } from "#app/incentives/proposals/lines.server.ts";
import { readProposals, type Proposal } from "#app/incentives/proposals/log.server.ts";
import { readVersions, type RuleVersion } from "#app/incentives/rules/log.server.ts";
import { regionsIn } from "#app/incentives/rules/rules.server.ts";
import type { Outcome, StatementView } from "#app/incentives/view.ts";

type Reader = Bearer;

/** The newest entries and awards are shown; sums are of all. */
const LISTED = 100;

/** Whom incentives are about: the bank's own people who stand on boards or answer for them. */
export function hasStatement({ grants, firmId }: Reader): boolean {
  return !firmId && grants.some(({ role }) => role === "staff" || role === "manager" || role === "hr");
}

/** What somebody is awarded and owed with reasons, and the rules they may read. Refuses `not-found`. */
export async function statementView(services: Services, me: Reader): Promise<Result<StatementView>> {
  if (!hasStatement(me)) return refuse("not-found");
  const versions = await readVersions(services.db, { state: { in: ["shown", "consulted", "in-force", "ended"] } });
  return ok({
    today: todayOf(services),
    ...(await entriesOf(services, me, versions)),
    awards: await awardsFor(services, me, versions),
    rules: await rulesFor(services, me, versions.filter(({ life }) => life.state !== "ended")),
  });
}

async function entriesOf({ db }: Services, me: Reader, versions: readonly RuleVersion[]): Promise<Pick<StatementView, "balances" | "entries">> {
  const rows = await db.ledgerEntry.findMany({ where: { subject: me.id, board: "people" }, orderBy: { seq: "desc" } });
  const paid = await paidIn(db, rows.map(({ account }) => account));
  const sums = new Map<string, number>();
  for (const { account, amount } of rows) sums.set(account, (sums.get(account) ?? 0) + Number(amount));
  const titles = new Map(versions.map(({ id, rule }) => [id, rule.title]));
  const listed = rows.slice(0, LISTED);
  const periods = await periodNames({ db }, listed.map(({ periodKey }) => periodKey));
  const none = { unit: "points" as const, gift: null };
  return {
    balances: [...sums].map(([account, balance]) => ({ ...(paid.get(account) ?? none), balance })),
    entries: listed.map((row, i) => {
      const { kind, amount, rule } = entryOf(row);
      return { seq: row.seq, at: row.at.toISOString(), kind, title: titles.get(rule) ?? null, period: periods[i] ?? { key: row.periodKey, name: null }, amount, ...(paid.get(row.account) ?? none) };
    }),
  };
}

/** Of approved proposals the last of each rule and period, and rulings about this person. */
async function awardsFor(services: Services, me: Reader, versions: readonly RuleVersion[]): Promise<StatementView["awards"]> {
  const { db } = services;
  const own = await db.awardLine.findMany({ where: { subject: me.id }, select: { proposalId: true } });
  const approved = (await readProposals(db, { state: "approved" })).filter(({ row }) => row.kind === "rule" || own.some(({ proposalId }) => proposalId === row.id));
  const last = approved.filter((each) => !approved.some((other) => each.row.ruleId !== null && other.row.ruleId === each.row.ruleId && other.row.periodKey === each.row.periodKey && (other.row.edition ?? 0) > (each.row.edition ?? 0))).slice(0, LISTED);
  const paid = await paidIn(db, last.map(({ row }) => row.account));
  const periods = await periodNames(services, last.map(({ row }) => row.periodKey));
  const today = todayOf(services);
  const found = await Promise.all(
    last.map(async ({ row, life }, i) => {
      const version = versions.find(({ id }) => id === row.ruleId) ?? null;
      const board = version?.rule.of.board ?? "people";
      const outcome = await outcomeIn(services, me, { row, board });
      if (outcome === null) return [];
      const until = life.until ?? "";
      const said = life.objections.filter(({ by }) => by === me.id);
      return [{
        id: row.id, title: version?.rule.title ?? null, period: periods[i] ?? { key: row.periodKey, name: null }, board, outcome, until,
        mayObject: today <= until && mayObject(life.objections, me.id, ""),
        objections: said.map(({ id, text, outcome: settled, reason }) => ({ id, text, outcome: settled, reason })),
        ...(paid.get(row.account) ?? { unit: "points" as const, gift: null }),
      }];
    }),
  );
  return found.flat();
}

/** What a proposal holds for somebody, or their branch: a line, or why there is none; null for those it has nothing to do with. */
async function outcomeIn({ db }: Services, me: Reader, { row, board }: { row: Proposal["row"]; board: Board }): Promise<Outcome | null> {
  const subject = board === "people" ? me.id : (me.branchId ?? "");
  const line = await db.awardLine.findUnique({ where: { proposalId_subject: { proposalId: row.id, subject } } });
  if (line) return storedLine(line);
  const version = row.ruleId === null ? null : (await readVersions(db, { id: { in: [row.ruleId] } }))[0];
  if (!version || row.snapshotId === null) return null;
  const outcome = await outcomeOn(db, version, { snapshotId: row.snapshotId, edition: row.edition ?? 0, beforeId: row.beforeSnapshotId }, subject);
  if (outcome !== null) return outcome;
  const earlier = await db.awardProposal.findMany({ where: { ruleId: row.ruleId, periodKey: row.periodKey, state: "approved" }, select: { id: true } });
  const was = await db.awardLine.count({ where: { subject, proposalId: { in: earlier.map(({ id }) => id) } } });
  return was > 0 ? { code: "gone" } : null;
}

async function outcomeOn(db: Services["db"], { rule }: RuleVersion, basis: { snapshotId: string; edition: number; beforeId: string | null }, subject: string): Promise<Outcome | null> {
  const { board, measure } = rule.of;
  const stood = await db.snapshotRow.findUnique({ where: { snapshotId_board_measure_subject: { snapshotId: basis.snapshotId, board, measure, subject } }, select: { place: true } });
  if (stood === null) return null;
  const awarded = await awardedOn({ db }, rule, basis);
  const found = awarded.ok ? awarded.value.of.get(subject) : undefined;
  if (found === undefined) return { code: "unranked" };
  return "code" in found ? { code: found.code } : found;
}

/** Rules that are shown or in force, with what each would have given this person in the last frozen period it applies to. */
async function rulesFor(services: Services, me: Reader, versions: readonly RuleVersion[]): Promise<StatementView["rules"]> {
  const [last] = await frozenPeriods(services);
  const period = last && { key: last.key, name: last.name };
  return Promise.all(
    versions.map(async (version) => {
      const { rule, life } = version;
      const basis = last ? await basisOf(services, rule, last.key) : null;
      const outcome = basis?.ok ? await outcomeOn(services.db, version, basis.value, rule.of.board === "people" ? me.id : (me.branchId ?? "")) : null;
      return { ...ruleRow(version), rule, regions: await regionsIn(services, rule), consultation: life.consultation, trial: period && outcome ? { period, outcome } : null };
    }),
  );
}

/** Whether a proposal has anything to do with somebody, so that they may object to it. */
export async function concerns(services: Services, me: Reader, proposalId: string): Promise<boolean> {
  const view = await statementView(services, me);
  return view.ok && view.value.awards.some(({ id }) => id === proposalId);
}
