import type { Head } from "#app/core/chain.ts";
import type { LoggedVisitEvent, VisitEvent } from "#app/core/visit/event.ts";
import type { VisitStanding, VisitState } from "#app/core/visit/visit.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** Whatever is asked of a visit before anything is done with it: whose, where, by which form, how far. */
export const VISIT_COLUMNS = {
  id: true,
  branchId: true,
  branch: { select: { id: true, nameZh: true, nameEn: true, regionId: true } },
  formHash: true,
  factsHash: true,
  slug: true,
  evaluatorId: true,
  reviewerId: true,
  state: true,
  dueOn: true,
  visitedOn: true,
  headSeq: true,
  headHash: true,
} as const;

export type BranchRow = { id: string; nameZh: string; nameEn: string; regionId: string };

/** A stored visit without its answers and events. */
export type Visit = {
  readonly id: string;
  readonly branch: BranchRow;
  readonly formHash: string;
  readonly factsHash: string | null;
  readonly slug: string;
  readonly standing: VisitStanding;
  readonly dueOn: string;
  readonly visitedOn: string | null;
  readonly head: Head;
};

type VisitRow = Omit<Visit, "standing" | "head"> & {
  evaluatorId: string;
  reviewerId: string | null;
  state: string;
  headSeq: number;
  headHash: string;
};

export async function readVisit(tx: Tx, id: string): Promise<Visit | null> {
  const row = await tx.visit.findUnique({ where: { id }, select: VISIT_COLUMNS });
  return row && visitOf(row);
}

export function visitOf({ id, branch, formHash, factsHash, slug, dueOn, visitedOn, ...row }: VisitRow): Visit {
  const { evaluatorId, reviewerId, headSeq: seq, headHash: hash } = row;
  return {
    id,
    branch,
    formHash,
    factsHash,
    slug,
    standing: { state: stateOf(row), evaluatorId, reviewerId },
    dueOn,
    visitedOn,
    head: { seq, hash },
  };
}

export function stateOf({ state }: { state: string }): VisitState {
  // Only this room writes the column, and only with these words; `replay` proves that it still is one.
  return state as VisitState;
}

/** The events of a visit in their order. */
export async function readLog(tx: Tx, visitId: string): Promise<LoggedVisitEvent[]> {
  const rows = await tx.visitEvent.findMany({ where: { visitId }, orderBy: { seq: "asc" } });
  return rows.map(loggedOf);
}

type EventRow = { seq: number; at: Date; body: string; prevHash: string; hash: string };

/** What is no event fails its hash, or is refused by the life it does not fit. */
export function loggedOf({ seq, at, body, prevHash, hash }: EventRow): LoggedVisitEvent {
  // This room alone writes it, from a VisitEvent.
  return { seq, at: at.getTime(), event: JSON.parse(body) as VisitEvent, prevHash, hash };
}
