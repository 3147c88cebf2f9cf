import type { Head } from "#app/core/chain.ts";
import type { LoggedVisitEvent, VisitEvent } from "#app/core/visit/event.ts";
import type { VisitMode, VisitStanding, VisitState } from "#app/core/visit/visit.ts";
import { loggedEvent, type EventRow } from "#app/platform/event-rows.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** Whatever is asked of a visit before anything is done with it: whose, where, by which form, how far. */
export const VISIT_COLUMNS = {
  id: true,
  branchId: true,
  branch: { select: { id: true, nameZh: true, nameEn: true, regionId: true } },
  formHash: true,
  factsHash: true,
  slug: true,
  mode: true,
  evaluatorId: true,
  firmId: true,
  offers: true,
  reviewerId: true,
  firstReviewerId: true,
  hearerId: true,
  state: true,
  dueOn: true,
  plannedOn: true,
  band: true,
  visitedOn: true,
  submittedAt: true,
  twinId: true,
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
  readonly mode: VisitMode;
  readonly standing: VisitStanding;
  readonly dueOn: string;
  /** The day proposed, YYYY-MM-DD, and its hours; null: any until it is due. */
  readonly plannedOn: string | null;
  readonly band: string | null;
  readonly visitedOn: string | null;
  /** Handed in once at least. */
  readonly submitted: boolean;
  /** The other visit of an overlap, where it was asked for. */
  readonly twin: Twin | null;
  readonly head: Head;
};

export type Twin = { readonly visitId: string; readonly evaluatorId: string; readonly submitted: boolean };

type VisitRow = Omit<Visit, "standing" | "head" | "mode" | "submitted" | "twin"> & {
  submittedAt: Date | null;
  mode: string;
  evaluatorId: string;
  firmId: string | null;
  offers: boolean;
  reviewerId: string | null;
  firstReviewerId: string | null;
  hearerId: string | null;
  state: string;
  headSeq: number;
  headHash: string;
};

export async function readVisit(tx: Tx, id: string): Promise<Visit | null> {
  const row = await tx.visit.findUnique({ where: { id }, select: VISIT_COLUMNS });
  return row && visitOf(row, row.twinId === null ? null : await readTwin(tx, row.twinId, id));
}

async function readTwin(tx: Tx, twinId: string, id: string): Promise<Twin | null> {
  const select = { id: true, evaluatorId: true, submittedAt: true } as const;
  const row = await tx.visit.findFirst({ where: { twinId, id: { not: id } }, select });
  return row && { visitId: row.id, evaluatorId: row.evaluatorId, submitted: row.submittedAt !== null };
}

export function visitOf({ id, branch, formHash, factsHash, slug, dueOn, plannedOn, band, visitedOn, ...row }: VisitRow, twin: Twin | null = null): Visit {
  const { evaluatorId, firmId, offers, reviewerId, firstReviewerId, hearerId, headSeq: seq, headHash: hash } = row;
  return {
    id,
    branch,
    formHash,
    factsHash,
    slug,
    // As with the state: only this room writes it, from a VisitMode.
    mode: row.mode as VisitMode,
    standing: { state: stateOf(row), evaluatorId, firmId, offers, reviewerId, firstReviewerId, hearerId },
    dueOn,
    plannedOn,
    band,
    visitedOn,
    submitted: row.submittedAt !== null,
    twin,
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

/** What is no event fails its hash, or is refused by the life it does not fit. */
export function loggedOf(row: Omit<EventRow, "kind">): LoggedVisitEvent {
  return loggedEvent<VisitEvent>(row);
}
