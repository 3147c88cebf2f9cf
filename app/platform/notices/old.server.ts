import type { Services } from "#app/platform/services.server.ts";

const DAY = 24 * 3600_000;

/**
 * For so long a notice stays after it was read. It only points to something that is kept where it belongs, but names
 * who did what about whom; half a year outlasts the quarter in which it could matter. What nobody has read stays.
 */
const KEPT_MS = 180 * DAY;

/** Removes what was read long ago; returns how many. */
export async function dropOldNotices({ db, clock }: Services): Promise<number> {
  const { count } = await db.notice.deleteMany({ where: { readAt: { lt: new Date(clock.now() - KEPT_MS) } } });
  return count;
}
