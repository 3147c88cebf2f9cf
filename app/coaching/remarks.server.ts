import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";
import { finishedDrill, mayCoach, type Finished } from "#app/coaching/finished.server.ts";
import { isDecision, movesOf } from "#app/coaching/moves.server.ts";
import { appealOf, objectionsOf } from "#app/coaching/settle/own.server.ts";
import type { CoachingView, RemarkView, Thread } from "#app/coaching/view.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Whose drill a coach may read, and which. */
export type Coachable = { readonly ownerId: string; readonly ownerName: Text; readonly mode: DrillMode };

/** Whether this coach may read that drill: refuses `not-found` where it is open, the coach's own, out of scope, or practice that is not shared. */
export async function coachableSitting(services: Services, me: Bearer, sittingId: string): Promise<Result<Coachable>> {
  const drill = await finishedDrill(services.db, sittingId);
  if (!drill || !mayCoach(me, drill)) return refuse("not-found");
  return ok({ ownerId: drill.owner.id, ownerName: drill.owner.name, mode: drill.mode });
}

/** What stands at one's own drill; null where it is not one's own, or not over. */
export async function remarksOf(services: Services, me: { readonly id: string }, sittingId: string): Promise<CoachingView | null> {
  const drill = await finishedDrill(services.db, sittingId);
  if (drill?.owner.id !== me.id) return null;
  const shared = drill.mode === "practice" ? drill.shared : null;
  return {
    ...(await base(services, me.id, drill)),
    reader: "owner",
    mayWrite: shared !== false,
    shared,
    decisions: (await movesOf(services.db, drill.id)).filter(isDecision).map(({ turn }) => turn),
    objections: await objectionsOf(services.db, drill.id),
    appeal: await appealOf(services, drill),
  };
}

/** What stands at somebody's drill, for a coach who may read it; refuses as `coachableSitting`. */
export async function remarksForCoach(services: Services, me: Bearer, sittingId: string): Promise<Result<CoachingView>> {
  const drill = await finishedDrill(services.db, sittingId);
  if (!drill || !mayCoach(me, drill)) return refuse("not-found");
  const appeal = await appealOf(services, drill);
  const upheld = appeal?.kind === "made" && appeal.settled?.outcome === "upheld";
  return ok({ ...(await base(services, me.id, drill)), reader: "coach", mayWrite: true, shared: null, decisions: [], objections: [], appeal: upheld ? { ...appeal, text: "" } : null });
}

async function base(services: Services, readerId: string, { id: sittingId, mode, owner }: Finished) {
  return { sittingId, mode, inBranch: owner.branchId !== null, key: services.ids.next(), threads: await threadsOf(services, readerId, sittingId) };
}

async function threadsOf({ db }: Services, readerId: string, sittingId: string): Promise<Thread[]> {
  const rows = await db.remark.findMany({
    where: { sittingId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, turn: true, text: true, at: true, authorId: true, author: { select: { nameZh: true, nameEn: true } } },
  });
  const threads = new Map<number | null, RemarkView[]>();
  for (const { id, turn, text, at, authorId, author } of rows) {
    const remark = { id, by: { zh: author.nameZh, en: author.nameEn }, own: authorId === readerId, at: at.getTime(), text };
    threads.set(turn, [...(threads.get(turn) ?? []), remark]);
  }
  return [...threads].map(([turn, remarks]) => ({ turn, remarks }));
}
