import type { Form } from "#app/core/form/form.ts";
import { answersIn } from "#app/core/visit/edits.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import { flagsOf, type VisitFlag } from "#app/core/visit/flags.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { loggedOf } from "#app/visits/visit/row.server.ts";

/** A visit that is handed in, with its form. Times in ms since the epoch. */
type HandedIn = { readonly visitId: string; readonly form: Form; readonly startedAt: number; readonly submittedAt: number };

/** What is worth a second look at each of some visits that are handed in, in one read for all of them. */
export async function flagsOfSeveral(services: Services, visits: readonly HandedIn[]): Promise<ReadonlyMap<string, readonly VisitFlag[]>> {
  const policy = (await currentPolicy(services)).visits;
  const logs = new Map<string, LoggedVisitEvent[]>(visits.map(({ visitId }) => [visitId, []]));
  const where = { visitId: { in: [...logs.keys()] }, kind: { in: ["begun", "located", "unlocated", "submitted", "edited"] } };
  for (const row of await services.db.visitEvent.findMany({ where, orderBy: [{ visitId: "asc" }, { seq: "asc" }] })) logs.get(row.visitId)?.push(loggedOf(row));
  return new Map(
    visits.map(({ visitId, form, ...times }) => {
      const log = logs.get(visitId) ?? [];
      return [visitId, flagsOf(form, answersIn(log), { ...times, device: deviceIn(log), remove: removeIn(log) }, policy)];
    }),
  );
}

function deviceIn(log: readonly LoggedVisitEvent[]) {
  const begun = log.find(({ event }) => event.kind === "begun")?.event;
  return begun?.kind === "begun" ? (begun.device ?? null) : null;
}

/** What is kept of where the evaluator of a visit last said they were; null: nothing, or it was taken back. */
export async function readRemove(db: Tx, visitId: string) {
  const where = { visitId, kind: { in: ["located", "unlocated"] } };
  return removeIn((await db.visitEvent.findMany({ where, orderBy: { seq: "desc" }, take: 1 })).map(loggedOf));
}

function removeIn(log: readonly LoggedVisitEvent[]) {
  const last = log.findLast(({ event }) => event.kind === "located" || event.kind === "unlocated")?.event;
  return last?.kind === "located" ? { metres: last.metres, accuracy: last.accuracy } : null;
}
