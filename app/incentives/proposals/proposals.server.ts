import { entriesFor } from "#app/core/incentives/ledger/restate.ts";
import { openIn } from "#app/core/posted/notice.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { namesOf } from "#app/platform/names.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { countingSnapshot } from "#app/platform/snapshots/read.server.ts";
import { entriesIn } from "#app/incentives/ledger/entries.server.ts";
import { namedBy, paidIn } from "#app/incentives/naming.server.ts";
import { periodNames } from "#app/incentives/periods.server.ts";
import { readLines, storedLine } from "#app/incentives/proposals/lines.server.ts";
import { readProposal, type Proposal } from "#app/incentives/proposals/log.server.ts";
import { readVersions } from "#app/incentives/rules/log.server.ts";
import type { ProposalRow, ProposalView } from "#app/incentives/view.ts";

type Reader = { readonly id: string };
const LISTED = 100;
const CHANGED = 30;

export async function proposalRows(services: Services, me: Reader, proposals: readonly Proposal[]): Promise<ProposalRow[]> {
  const versions = new Map((await readVersions(services.db, { id: { in: proposals.flatMap(({ row }) => (row.ruleId === null ? [] : [row.ruleId])) } })).map((version) => [version.id, version]));
  const paid = await paidIn(services.db, proposals.map(({ row }) => row.account));
  const periods = await periodNames(services, proposals.map(({ row }) => row.periodKey));
  const { people } = await namesOf(services, { people: proposals.map(({ life }) => life.by), branches: [], regions: [] });
  return proposals.map(({ row, life }, i) => ({
    id: row.id,
    // As `store` wrote it.
    kind: row.kind as ProposalRow["kind"],
    title: versions.get(row.ruleId ?? "")?.rule.title ?? null,
    ...(paid.get(row.account) ?? { unit: "points", gift: null }),
    period: periods[i] ?? { key: row.periodKey, name: null },
    cost: Number(row.cost),
    paid: row.paid,
    state: life.state,
    until: life.until,
    by: people.get(life.by) ?? null,
    isOwn: life.by === me.id,
    edition: row.edition,
    openObjections: openIn(life.objections).length,
  }));
}

/** One proposal with its lines, what it changes, and what is said against it. Refuses `not-found`. */
export async function proposalView(services: Services, me: Reader, id: string): Promise<Result<ProposalView>> {
  const { db } = services;
  const proposal = await readProposal(db, id);
  if (proposal === null) return refuse("not-found");
  const [head] = await proposalRows(services, me, [proposal]);
  if (!head) return refuse("not-found");
  const { row, life } = proposal;
  const stored = await db.awardLine.findMany({ where: { proposalId: id }, orderBy: [{ amount: "desc" }, { place: "asc" }, { subject: "asc" }], take: LISTED });
  const lines = await namedBy(services, stored.map(storedLine));
  const { people } = await namesOf(services, { people: life.objections.map(({ by }) => by), branches: [], regions: [] });
  return ok({
    ...head,
    today: todayOf(services),
    asked: Number(row.asked),
    overlapping: row.overlapping,
    ruleId: row.ruleId,
    isOutdated: await isOutdated(services, proposal),
    reason: life.reason,
    lines: lines.map(({ id: subject, name, of, amount, whole, why }) => ({ id: subject, name, of, amount, outcome: { amount, whole, why } })),
    changes: await changesOf(services, proposal),
    objections: life.objections.map(({ id: objection, by, text, outcome, reason }) => ({ id: objection, by: people.get(by) ?? null, isOwn: by === me.id, text, outcome, reason })),
  });
}

/** Whether the period was restated since, and nobody has proposed the rule anew. */
async function isOutdated(services: Services, { row: { periodKey, ruleId, snapshotId } }: Proposal): Promise<boolean> {
  const counting = snapshotId === null ? null : await countingSnapshot(services, periodKey);
  if (counting === null || counting.id === snapshotId) return false;
  return (await services.db.awardProposal.count({ where: { periodKey, ruleId, snapshotId: counting.id, state: { in: ["proposed", "approved"] } } })) === 0;
}

/** What approving would add where the rule is on the ledger for this period already. */
async function changesOf(services: Services, { row: { id, account, periodKey, ruleId, edition }, life }: Proposal): Promise<ProposalView["changes"]> {
  if (ruleId === null || life.state !== "proposed") return null;
  const known = await entriesIn(services.db, { account, periodKey, ruleId });
  if (known.length === 0) return null;
  const lines = await readLines(services.db, id);
  const board = known[0]?.board ?? "people";
  const made = entriesFor({ period: periodKey, rule: ruleId, edition: edition ?? 0, amounts: new Map(lines.map(({ subject, amount }) => [subject, amount])) }, known);
  const before = (subject: string) => known.reduce((sum, entry) => (entry.subject === subject && (entry.kind === "award" || entry.kind === "correction") ? sum + entry.amount : sum), 0);
  const first = await namedBy(services, made.slice(0, CHANGED).map(({ subject, amount }) => ({ subject, board, by: amount, before: before(subject) })));
  return { count: made.length, first: first.map(({ id: subject, name, of, by, before: was }) => ({ id: subject, name, of, by, before: was })) };
}
