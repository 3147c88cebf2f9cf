import { entriesFor } from "#app/core/incentives/ledger/restate.ts";
import type { ProposalEvent, ProposalLife } from "#app/core/incentives/life/proposal-life.ts";
import { refuse, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";
import { countingSnapshot } from "#app/platform/snapshots/read.server.ts";
import { appendEntries, entriesIn, type Booked } from "#app/incentives/ledger/entries.server.ts";
import { inLedger } from "#app/incentives/ledger/turn.server.ts";
import { hashOfLines, readLines, type Line } from "#app/incentives/proposals/lines.server.ts";
import { tellAwarded, tellDeciders, tellSettled } from "#app/incentives/proposals/tell.server.ts";
import { appendProposal, readProposal, type Proposal } from "#app/incentives/proposals/log.server.ts";

type Doer = Pick<Me, "id" | "branchId">;

const MOST_TEXT = 500;
const cut = (text: string) => text.trim().slice(0, MOST_TEXT);

/**
 * Approves what somebody else proposed: from now on it is owed, staff see it, and may object until that day. Refuses as
 * `decideProposal`; `proposal-outdated` where the period was restated since, `proposal-altered` where the lines are not those proposed.
 */
export async function approveProposal(services: Services, me: Doer, id: string, until: string): Promise<Result<ProposalLife>> {
  return inLedger(services, async (tx) => {
    const proposal = await readProposal(tx, id);
    if (proposal === null) return refuse("not-found");
    const { row, life } = proposal;
    const lines = await readLines(tx, id);
    if (hashOfLines(lines) !== life.lines) return refuse("proposal-altered");
    if (row.snapshotId !== null && life.state === "proposed" && (await countingSnapshot({ db: tx }, row.periodKey))?.id !== row.snapshotId) return refuse("proposal-outdated");
    const done = await appendProposal(services, tx, proposal, { kind: "approve", actor: me.id, until }, { today: todayOf(services), isPaid: isPaidBy(me, lines) });
    if (!done.ok) return done;
    await appendEntries(services, tx, row.account, me.id, await entriesOf(tx, proposal, lines));
    await tellAwarded(services, tx, row, lines, until);
    await appendAudit(services, tx, { actorId: me.id, deed: "awards-approved", subject: id, detail: { period: row.periodKey, cost: Number(row.cost), until } });
    return done;
  });
}

/** What a proposal writes to the ledger. */
async function entriesOf(tx: Tx, { row: { id, kind, account, periodKey, ruleId, edition } }: Proposal, lines: readonly Line[]): Promise<Booked[]> {
  if (kind === "adjustment") return lines.map(({ subject, board, amount }): Booked => ({ period: periodKey, rule: "", subject, board, source: `ruling ${id}`, kind: "adjustment", amount }));
  const rule = ruleId ?? "";
  const known = await entriesIn(tx, { account, periodKey, ruleId: rule });
  const [board = known[0]?.board ?? "people"] = lines.map((line) => line.board);
  const amounts = new Map(lines.map(({ subject, amount }) => [subject, amount]));
  return entriesFor({ period: periodKey, rule, edition: edition ?? 0, amounts }, known).map((entry) => ({ ...entry, board }));
}

/** Whether somebody gains by it: in person, or by the branch they work in. */
function isPaidBy({ id, branchId }: Doer, lines: readonly Line[]): boolean {
  return lines.some(({ board, subject, amount }) => amount !== 0 && subject === (board === "people" ? id : branchId));
}

export function rejectProposal(services: Services, me: Doer, id: string, reason: string): Promise<Result<ProposalLife>> {
  return deed(services, me, id, { kind: "reject", actor: me.id, reason: cut(reason) });
}

export function withdrawProposal(services: Services, me: Doer, id: string, reason: string): Promise<Result<ProposalLife>> {
  return deed(services, me, id, { kind: "withdraw", actor: me.id, reason: cut(reason) });
}

/** Objects to what one is awarded, or is not. Whose it is, the statement has seen to. */
export function objectToAwards(services: Services, me: Doer, id: string, text: string): Promise<Result<ProposalLife>> {
  return deed(services, me, id, { kind: "object", actor: me.id, objection: services.ids.next(), text: cut(text) });
}

export function settleObjection(services: Services, me: Doer, id: string, asked: { readonly objection: string; readonly upheld: boolean; readonly reason: string }): Promise<Result<ProposalLife>> {
  return deed(services, me, id, { kind: "settle", actor: me.id, ...asked, reason: cut(asked.reason) });
}

async function deed(services: Services, me: Doer, id: string, event: ProposalEvent): Promise<Result<ProposalLife>> {
  return inLedger(services, async (tx) => {
    const proposal = await readProposal(tx, id);
    if (proposal === null) return refuse("not-found");
    const isPaid = event.kind === "settle" && isPaidBy(me, await readLines(tx, id));
    const done = await appendProposal(services, tx, proposal, event, { today: todayOf(services), isPaid });
    if (!done.ok) return done;
    if (event.kind === "object") await tellDeciders(services, tx, "awards-objected", proposal.row, event.objection, me.id);
    const settled = event.kind === "settle" ? done.value.objections.find((each) => each.id === event.objection) : undefined;
    if (settled) await tellSettled(services, tx, proposal.row, settled, settled.outcome === "upheld");
    await appendAudit(services, tx, { actorId: me.id, deed: `awards-${event.kind}`, subject: id, detail: {} });
    return done;
  });
}
