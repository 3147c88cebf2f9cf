import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { NowView } from "#app/visits/view/now.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { readVisit } from "#app/visits/visit/row.server.ts";
import { readTapActs } from "#app/visits/visit/taps.server.ts";

/** The screen of taps of one's own visit. Refuses `not-found`, and `visit-moved-on` while nothing can be tapped. */
export async function nowView({ db, ids }: Services, me: Bearer, visitId: string): Promise<Result<NowView>> {
  const visit = await readVisit(db, visitId);
  if (!visit || !isOwn(me, visit)) return refuse("not-found");
  if (visit.standing.state !== "under-way") return refuse("visit-moved-on");
  return ok({ visitId, acts: await readTapActs(db, visitId), key: ids.next() });
}
