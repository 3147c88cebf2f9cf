import type { Bearer } from "#app/core/access/can.ts";
import type { Form } from "#app/core/form/form.ts";
import { removeOf } from "#app/core/place/distance.ts";
import { isPosition, type Position } from "#app/core/place/position.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { changeVisit } from "#app/visits/visit/change.server.ts";

/** Where the device is, and within how many metres it says so; `key` names the press. */
export type LocatePost = { readonly visitId: string; readonly key: string; readonly at: Position; readonly accuracy: number };

/** More presses say nothing more, and every one of them is kept. */
const MOST = 20;
/** Half the Earth's round, metres: whoever errs by more knows nothing. */
const MOST_ACCURACY = 20_100_000;

/**
 * The evaluator says where they are. Only how far that is from the place is stored; the position is forgotten with the
 * request. Sent twice is sent once, also after it was taken back. Refuses `not-found`, `bad-form` (no position),
 * `place-unasked` (nothing to measure from, or nobody goes there), `place-often`, and what the machine refuses.
 */
export async function locateVisit(services: Services, me: Bearer, { visitId, key, at, accuracy }: LocatePost): Promise<Result<{ visitId: string }>> {
  const sound = isPosition(at) && Number.isFinite(accuracy) && accuracy >= 0 && accuracy <= MOST_ACCURACY;
  const located = await changeVisit(services, me, { visitId }, {
    concerns: (visit) => isOwn(me, visit),
    isDone: ({ log }) => log.some(({ event }) => event.kind === "located" && event.key === key),
    step: async (tx, { visit, log, content }) => {
      if (!sound) return refuse("bad-form");
      const place = await measuredFrom(tx, { branchId: visit.branch.id, mode: visit.mode, form: content.form });
      if (!place) return refuse("place-unasked");
      if (log.filter(({ event }) => event.kind === "located").length >= MOST) return refuse("place-often", { most: MOST });
      return ok({ kind: "located", actor: me.id, key, ...removeOf(place, at, accuracy) });
    },
  });
  return located.ok ? ok({ visitId }) : located;
}

/** Takes back where the evaluator was: from then on it counts as not said. Refuses `not-found` and what the machine refuses. */
export async function unlocateVisit(services: Services, me: Bearer, visitId: string): Promise<Result<{ visitId: string }>> {
  const taken = await changeVisit(services, me, { visitId }, {
    concerns: (visit) => isOwn(me, visit),
    isDone: ({ life }) => life.remove === null,
    step: () => ok({ kind: "unlocated", actor: me.id }),
  });
  return taken.ok ? ok({ visitId }) : taken;
}

/**
 * Where the place of a visit is, for measuring from; null: nobody has said it, or the visit is none that somebody goes
 * to a branch for.
 */
export async function measuredFrom(db: Tx, { branchId, mode, form }: { branchId: string; mode: VisitMode; form: Pick<Form, "channel"> }): Promise<Position | null> {
  if (mode === "recording" || form.channel !== "branch") return null;
  const branch = await db.branch.findUnique({ where: { id: branchId }, select: { latitude: true, longitude: true } });
  const { latitude = null, longitude = null } = branch ?? {};
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
