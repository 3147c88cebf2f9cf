import type { Notice } from "#app/core/notices/notice.ts";
import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";
import type { Prisma } from "#app/platform/db/generated/sqlite/client.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many to a page. */
const LISTED = 30;
/** The bell counts no further. */
const COUNTED = 100;

/** Who reads: all that is needed of a signed-in person. */
type Reader = { readonly id: string };

export type OwnNotice = {
  readonly id: string;
  readonly notice: Notice;
  /** When it happened, ms since the epoch; by night that is before it was shown. */
  readonly at: number;
  readonly read: boolean;
};

export type OwnNotices = {
  readonly notices: readonly OwnNotice[];
  /** The last one listed, where older ones follow; else null. */
  readonly older: string | null;
  /** How many of all are unread, counted to a hundred, and until when that holds, ms since the epoch. */
  readonly unread: number;
  readonly asOf: number;
};

/** What somebody has been told, the newest first; with `before`, what is older than that one of theirs. What waits for the morning is not there yet. */
export async function ownNotices(services: Services, me: Reader, before: string | null = null): Promise<OwnNotices> {
  const asOf = services.clock.now();
  const shown = shownTo(me, asOf);
  const from = before === null ? null : await services.db.notice.findFirst({ where: { ...shown, id: before }, select: { id: true, showFrom: true } });
  const rows = await services.db.notice.findMany({
    where: { AND: [shown, ...(from ? [{ OR: [{ showFrom: { lt: from.showFrom } }, { showFrom: from.showFrom, id: { lt: from.id } }] }] : [])] },
    // Ids of one process sort as they were made, which orders what was told in one night.
    orderBy: [{ showFrom: "desc" }, { id: "desc" }],
    take: LISTED + 1,
    select: { id: true, body: true, at: true, readAt: true },
  });
  const listed = rows.slice(0, LISTED);
  return {
    notices: listed.map(({ id, body, at, readAt }) => ({ id, notice: noticeIn(body), at: at.getTime(), read: readAt !== null })),
    older: rows.length > LISTED ? (listed.at(-1)?.id ?? null) : null,
    unread: await unreadCount(services, me),
    asOf,
  };
}

/** How many somebody has not read, up to a hundred: one look along an index, asked for every page. */
export function unreadCount({ db, clock }: Services, me: Reader): Promise<number> {
  return db.notice.count({ where: { ...shownTo(me, clock.now()), readAt: null }, take: COUNTED });
}

/** Marks one of somebody's own as read, also again, and says what it tells. Refuses `not-found`. */
export async function readNotice({ db, clock }: Services, me: Reader, id: string): Promise<Result<Notice>> {
  const now = clock.now();
  const own = { ...shownTo(me, now), id };
  const row = await db.notice.findFirst({ where: own, select: { body: true } });
  if (!row) return refuse("not-found");
  await db.notice.updateMany({ where: { ...own, readAt: null }, data: { readAt: new Date(now) } });
  return ok(noticeIn(row.body));
}

/** Marks as read all that somebody was shown until then (ms since the epoch), and nothing that came since the page was made. */
export async function readNoticesUntil({ db, clock }: Services, me: Reader, until: number): Promise<void> {
  const now = clock.now();
  await db.notice.updateMany({ where: { ...shownTo(me, Math.min(until, now)), readAt: null }, data: { readAt: new Date(now) } });
}

function shownTo(me: Reader, now: number): Prisma.NoticeWhereInput {
  return { personId: me.id, showFrom: { lte: new Date(now) } };
}

function noticeIn(body: string): Notice {
  // `tell` alone writes the column, from a Notice.
  return JSON.parse(body) as Notice;
}
