import type { BoardKind } from "#app/core/standings/board.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { daysOf, type Span } from "#app/core/standings/span.ts";
import { dateAfterMonths } from "#app/core/time/quarter.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isStaff, type Reader } from "#app/standings/reading/reader.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import type { OwnView } from "#app/standings/view/board.ts";

/** Why the reader does not stand on a board; null for somebody who never would. */
export async function whyAbsent(services: Services, me: Reader, kind: BoardKind, span: Span, { inductionMonths: months }: StandingsPolicy): Promise<OwnView | null> {
  if (!isStaff(me) || kind === "regions" || kind === "posts") return null;
  if (kind === "branches") return me.branchId === null ? null : { state: "none" };
  const { hiredOn } = await services.db.person.findUniqueOrThrow({ where: { id: me.id }, select: { hiredOn: true } });
  const until = dateAfterMonths(hiredOn, months);
  const today = todayOf(services);
  const end = daysOf(span, today).to;
  return (today < end ? today : end) < until ? { state: "induction", months, until } : { state: "none" };
}
