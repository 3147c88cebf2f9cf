import type { Form } from "#app/core/form/form.ts";
import { answersIn } from "#app/core/visit/edits.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import { flagsOf, type VisitFlag } from "#app/core/visit/flags.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { loggedOf } from "#app/visits/visit/row.server.ts";

/** A visit that is handed in, with its form. Times in ms since the epoch. */
type HandedIn = { readonly visitId: string; readonly form: Form; readonly startedAt: number; readonly submittedAt: number };

/** What is worth a second look at each of some visits that are handed in, in one read for all of them. */
export async function flagsOfSeveral(db: Tx, visits: readonly HandedIn[]): Promise<ReadonlyMap<string, readonly VisitFlag[]>> {
  const logs = new Map<string, LoggedVisitEvent[]>(visits.map(({ visitId }) => [visitId, []]));
  const where = { visitId: { in: [...logs.keys()] }, kind: { in: ["begun", "submitted", "edited"] } };
  for (const row of await db.visitEvent.findMany({ where, orderBy: [{ visitId: "asc" }, { seq: "asc" }] })) logs.get(row.visitId)?.push(loggedOf(row));
  return new Map(
    visits.map(({ visitId, form, ...times }) => {
      const log = logs.get(visitId) ?? [];
      return [visitId, flagsOf(form, answersIn(log), { ...times, device: deviceIn(log) })];
    }),
  );
}

function deviceIn(log: readonly LoggedVisitEvent[]) {
  const begun = log.find(({ event }) => event.kind === "begun")?.event;
  return begun?.kind === "begun" ? (begun.device ?? null) : null;
}
