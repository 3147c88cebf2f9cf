import { appendEvent, EMPTY_HEAD, headAt, type Logged } from "#app/core/chain.ts";
import { decideProposal, proposalOf, type ProposalEvent, type ProposalFacts, type ProposalLife } from "#app/core/incentives/life/proposal-life.ts";
import { refuse, type Result } from "#app/core/result.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import { eventRow, loggedEvent } from "#app/platform/event-rows.ts";
import type { Services } from "#app/platform/services.server.ts";

type Row = NonNullable<Awaited<ReturnType<Db["awardProposal"]["findUnique"]>>>;

/** A proposal as its log tells it. */
export type Proposal = { readonly row: Row; readonly life: ProposalLife; readonly events: readonly Logged<ProposalEvent>[] };

export async function readProposal(tx: Db | Tx, id: string): Promise<Proposal | null> {
  const [found] = await readProposals(tx, { id });
  return found ?? null;
}

/** The latest first. */
export async function readProposals(tx: Db | Tx, where: { readonly id?: string | { readonly in: string[] }; readonly periodKey?: string; readonly account?: string; readonly state?: string }): Promise<Proposal[]> {
  const rows = await tx.awardProposal.findMany({ where, include: { events: { orderBy: { seq: "asc" } } }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  return rows.map(({ events: stored, ...row }) => {
    const events = stored.map((each) => loggedEvent<ProposalEvent>(each));
    return { row, life: proposalOf(events.map(({ event }) => event)), events };
  });
}

/** The first event of a proposal: what its row takes from it, and the row of the event. */
export function firstEvent({ clock }: Pick<Services, "clock">, event: ProposalEvent & { kind: "propose" }) {
  const logged = appendEvent(EMPTY_HEAD, event, clock.now());
  return { columns: { state: "proposed", until: null, headSeq: logged.seq, headHash: logged.hash }, event: eventRow(logged) };
}

/** One more event of a proposal, in the caller's transaction. Refuses as `decideProposal`; `proposal-moved-on` where somebody else came first. */
export async function appendProposal(services: Pick<Services, "clock">, tx: Tx, { row: { id }, events }: Proposal, event: ProposalEvent, facts: ProposalFacts): Promise<Result<ProposalLife>> {
  const decided = decideProposal(events.map((logged) => logged.event), event, facts);
  if (!decided.ok) return decided;
  const last = events.at(-1);
  const head = last ? headAt(last) : EMPTY_HEAD;
  const logged = appendEvent(head, event, services.clock.now());
  const { state, until } = decided.value;
  const { count } = await tx.awardProposal.updateMany({ where: { id, headSeq: head.seq }, data: { state, until, headSeq: logged.seq, headHash: logged.hash } });
  if (count === 0) return refuse("proposal-moved-on");
  await tx.awardProposalEvent.create({ data: { proposalId: id, ...eventRow(logged) } });
  return decided;
}
