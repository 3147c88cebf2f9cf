import type { VisitEvent } from "#app/core/visit/event.ts";
import { NO_TIES, type Ties } from "#app/core/visit/unfit.ts";
import type { VisitState } from "#app/core/visit/visit.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** Arranged, and by the evaluator not declined. */
const ARRANGED: VisitState[] = ["planned", "offered", "accepted"];

type Among = { readonly branchId: { in: string[] }; readonly evaluatorId: { in: string[] } };

/** What there is between these evaluators and these places, by `branchId`, where there is anything. */
export type TiesOf = (evaluatorId: string, branchId: string) => Ties;

/**
 * Reads what there is between evaluators and places: where they work, what they declared, where they were and where they
 * are to go.
 * @param but a visit that does not count, as it is being arranged anew
 */
export async function readTies(tx: Tx, evaluators: readonly string[], branches: readonly string[], but?: string): Promise<TiesOf> {
  const among: Among = { evaluatorId: { in: [...evaluators] }, branchId: { in: [...branches] } };
  const found = new Map<string, Ties>();
  const add = (evaluatorId: string, branchId: string | null, change: (before: Ties) => Partial<Ties>) => {
    const key = `${evaluatorId} ${branchId}`;
    const before = found.get(key) ?? NO_TIES;
    found.set(key, { ...before, ...change(before) });
  };
  const people = await tx.person.findMany({ where: { id: among.evaluatorId }, select: { id: true, branchId: true } });
  for (const { id, branchId } of people) add(id, branchId, () => ({ home: true }));
  const conflicts = { personId: among.evaluatorId, branchId: among.branchId, endedAt: null };
  for (const { personId, branchId } of await tx.conflict.findMany({ where: conflicts, select: { personId: true, branchId: true } })) {
    add(personId, branchId, () => ({ declared: true }));
  }
  const coming = { ...among, state: { in: ARRANGED }, ...(but === undefined ? {} : { id: { not: but } }) };
  for (const { evaluatorId, branchId, dueOn } of await tx.visit.findMany({ where: coming, select: { evaluatorId: true, branchId: true, dueOn: true } })) {
    add(evaluatorId, branchId, ({ arranged }) => ({ arranged: [...arranged, dueOn] }));
  }
  for (const { evaluatorId, branchId, _max } of await lastVisits(tx, among)) add(evaluatorId, branchId, () => ({ visitedOn: _max.visitedOn }));
  for (const { evaluatorId, branchId } of await recognitions(tx, among)) add(evaluatorId, branchId, () => ({ recognised: true }));
  return (evaluatorId, branchId) => found.get(`${evaluatorId} ${branchId}`) ?? NO_TIES;
}

/** Only where somebody came: not of a void visit, and not to a recording. */
function lastVisits(tx: Tx, among: Among) {
  const where = { ...among, visitedOn: { not: null }, state: { not: "void" }, mode: { not: "recording" } };
  return tx.visit.groupBy({ by: ["evaluatorId", "branchId"], where, _max: { visitedOn: true } });
}

async function recognitions(tx: Tx, among: Among) {
  const select = { body: true, visit: { select: { evaluatorId: true, branchId: true } } } as const;
  const rows = await tx.visitEvent.findMany({ where: { kind: "voided", visit: { ...among, state: "void" } }, select });
  return rows.flatMap(({ body, visit }) => {
    // This room alone writes it, from a VisitEvent.
    const event = JSON.parse(body) as VisitEvent;
    return event.kind === "voided" && event.cause === "recognised" ? [visit] : [];
  });
}
