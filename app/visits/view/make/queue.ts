import type { Bearer } from "#app/core/access/can.ts";
import type { Text } from "#app/core/text/text.ts";
import type { VisitFlag } from "#app/core/visit/flags.ts";
import type { VisitMode, VisitStanding, VisitState } from "#app/core/visit/visit.ts";
import type { QueueVisit } from "#app/visits/view/queue.ts";
import { isKeptByFirm, mustStayBlind } from "#app/visits/visit/access.ts";
import { personOf, placeOf } from "#app/visits/visit/names.ts";

type Named = { readonly id: string; readonly nameZh: string; readonly nameEn: string };
type Person = Named & { readonly firm: Omit<Named, "id"> | null };

/** A stored visit as the queue reads it. */
type QueueRow = Omit<VisitStanding, "state"> & {
  readonly id: string;
  readonly slug: string;
  readonly mode: string;
  readonly state: string;
  readonly branch: Named & { readonly regionId: string };
  readonly evaluator: Person;
  readonly firm: Named | null;
  readonly reviewer: (Person & { readonly firmId: string | null }) | null;
  readonly dueOn: string;
  readonly visitedOn: string | null;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly total: number | null;
  readonly failed: boolean | null;
};

type Beside = { readonly me: Bearer; readonly title: Text; readonly flags: readonly VisitFlag[]; readonly returns: number };

/**
 * Before a firm passes a visit on, what it found is the firm's; while it is appealed, whoever may score it again knows
 * nothing of it; and a firm knows no reviewer of the bank.
 */
export function makeQueueVisit(row: QueueRow, { me, title, flags, returns }: Beside): QueueVisit {
  const { reviewer, firm } = row;
  // Only this room writes state and mode, from a VisitState and a VisitMode.
  const state = row.state as VisitState;
  const atFirm = row.submittedAt !== null && !me.firmId && isKeptByFirm(me, { ...row, state });
  const sealed = atFirm || mustStayBlind(me, { branch: row.branch, standing: { ...row, state } });
  const known = reviewer !== null && (!me.firmId || reviewer.firmId === me.firmId);
  return {
    visitId: row.id,
    slug: row.slug,
    title,
    mode: row.mode as VisitMode,
    state,
    branch: placeOf(row.branch),
    evaluator: personOf(row.evaluator),
    firm: firm && placeOf(firm),
    reviewer: known ? personOf(reviewer) : null,
    dueOn: row.dueOn,
    visitedOn: row.visitedOn,
    submittedAt: row.submittedAt?.getTime() ?? null,
    publishedAt: row.publishedAt?.getTime() ?? null,
    sealed,
    total: sealed ? null : row.total,
    failed: !sealed && (row.failed ?? false),
    flags: sealed ? [] : [...new Set(flags.map(({ kind }) => kind))],
    returns,
  };
}
