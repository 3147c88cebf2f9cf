import { accountOf, unitOf, type Account } from "#app/core/incentives/account.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { monthsIn } from "#app/core/standings/period/calendar.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { awardedOn } from "#app/incentives/awards/awarded.server.ts";
import { basisOf } from "#app/incentives/awards/basis.server.ts";
import { inLedger } from "#app/incentives/ledger/turn.server.ts";
import { hashOfLines, lineOf, storeLines, type Line } from "#app/incentives/proposals/lines.server.ts";
import { firstEvent } from "#app/incentives/proposals/log.server.ts";
import { tellDeciders } from "#app/incentives/proposals/tell.server.ts";
import { readVersion, readVersions } from "#app/incentives/rules/log.server.ts";

type Doer = { readonly id: string };

/** What is written of a proposal besides its lines. */
type Head = { readonly kind: "rule" | "adjustment"; readonly periodKey: string; readonly account: Account; readonly ruleId: string | null; readonly snapshotId: string | null; readonly edition: number | null; readonly beforeSnapshotId: string | null; readonly asked: number; readonly overlapping: number };

/**
 * Proposes what a rule awards for a period that is frozen, from the snapshot that counts; of a restated period anew. Refuses
 * `not-found`, `rule-not-in-force`, `rule-later` (from), `period-not-frozen`, `proposal-there`, `proposal-series`, `proposal-nobody`.
 */
export async function proposeAwards(services: Services, me: Doer, periodKey: string, ruleId: string): Promise<Result<string>> {
  const version = await readVersion(services.db, ruleId);
  if (version === null) return refuse("not-found");
  const { rule, series, life } = version;
  if (life.state !== "in-force") return refuse("rule-not-in-force");
  if ((monthsIn(periodKey)[0] ?? "") < (life.from ?? "")) return refuse("rule-later", { from: life.from ?? "" });
  const basis = await basisOf(services, rule, periodKey);
  if (!basis.ok) return basis;
  const awarded = await awardedOn(services, rule, basis.value);
  if (!awarded.ok) return awarded;
  const { awards } = awarded.value;
  const lines = awards.paid.map((award) => lineOf(rule.of.board, award));
  const { snapshotId, edition, beforeId } = basis.value;
  return inLedger(services, async (tx) => {
    const inTheWay = await othersOf(tx, { periodKey, ruleId, series, snapshotId, pays: lines.length > 0 });
    if (inTheWay !== null) return refuse(inTheWay);
    const head: Head = { kind: "rule", periodKey, account: accountOf(rule.unit, series), ruleId, snapshotId, edition, beforeSnapshotId: beforeId, asked: awards.asked, overlapping: awards.overlapping };
    return ok(await store(services, tx, me, head, lines));
  });
}

type About = { readonly periodKey: string; readonly ruleId: string; readonly series: string; readonly snapshotId: string; readonly pays: boolean };

/** What was proposed for the period already: one rule is paid once, in one of its versions. */
async function othersOf(tx: Tx, { periodKey, ruleId, series, snapshotId, pays }: About): Promise<string | null> {
  const versions = await readVersions(tx, { seriesId: series });
  const rows = await tx.awardProposal.findMany({ where: { periodKey, ruleId: { in: versions.map(({ id }) => id) }, state: { in: ["proposed", "approved"] } } });
  if (rows.some((row) => row.state === "proposed" || (row.ruleId === ruleId && row.snapshotId === snapshotId))) return "proposal-there";
  if (rows.some((row) => row.ruleId !== ruleId)) return "proposal-series";
  // A restatement may leave nobody to pay: what was awarded is then taken back.
  return pays || rows.length > 0 ? null : "proposal-nobody";
}

/** One amount by a ruling, above or below 0, for somebody by their sign-in name. Refuses `adjust-person`, `adjust-own`, `adjust-amount`, `text-missing`, `period-not-frozen`. */
export async function proposeAdjustment(services: Services, me: Doer, given: { readonly periodKey: string; readonly account: Account; readonly person: string; readonly amount: number; readonly reason: string }): Promise<Result<string>> {
  const { periodKey, account, amount } = given;
  const reason = given.reason.trim().slice(0, MOST_REASON);
  const person = await services.db.person.findFirst({ where: { account: given.person.trim().toLowerCase(), firmId: null }, select: { id: true } });
  if (person === null) return refuse("adjust-person");
  if (person.id === me.id) return refuse("adjust-own");
  if (!Number.isSafeInteger(amount) || amount === 0 || Math.abs(amount) > MOST_AMOUNT) return refuse("adjust-amount");
  if (reason.length < 2) return refuse("text-missing");
  const period = await services.db.period.findUnique({ where: { key: periodKey }, select: { state: true } });
  if (period?.state !== "frozen" && period?.state !== "paid") return refuse("period-not-frozen");
  const line: Line = { subject: person.id, board: "people", tier: 0, whole: amount, amount, place: null, why: { by: "ruling", text: reason } };
  const head: Head = { kind: "adjustment", periodKey, account, ruleId: null, snapshotId: null, edition: null, beforeSnapshotId: null, asked: amount, overlapping: 0 };
  return services.db.$transaction(async (tx) => ok(await store(services, tx, me, head, [line])));
}

const MOST_REASON = 500;
const MOST_AMOUNT = 1_000_000_000;

async function store(services: Services, tx: Tx, me: Doer, head: Head, lines: readonly Line[]): Promise<string> {
  const id = services.ids.next();
  const cost = lines.reduce((sum, { amount }) => sum + amount, 0);
  const first = firstEvent(services, { kind: "propose", actor: me.id, lines: hashOfLines(lines), cost });
  const paid = lines.filter(({ amount }) => amount !== 0).length;
  await tx.awardProposal.create({ data: { id, ...head, cost, paid, createdAt: new Date(services.clock.now()), createdById: me.id, ...first.columns } });
  await tx.awardProposalEvent.create({ data: { proposalId: id, ...first.event } });
  await storeLines(tx, id, lines);
  await tellDeciders(services, tx, "awards-waiting", { id, ruleId: head.ruleId }, id, me.id);
  await appendAudit(services, tx, { actorId: me.id, deed: "awards-proposed", subject: id, detail: { period: head.periodKey, kind: head.kind, cost, unit: unitOf(head.account) } });
  return id;
}

