import { dayOf } from "#app/core/time/month.ts";
import { dateAfterMonths, monthsOf } from "#app/core/time/quarter.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isStaff, type Reader } from "#app/standings/reading/reader.ts";
import type { OpenBoard } from "#app/standings/reading/open.server.ts";
import type { OwnView } from "#app/standings/view/board.ts";

/** Why the reader does not stand on a board; null for somebody who never would. */
export async function whyAbsent(services: Services, me: Reader, { kind, quarter, policy }: OpenBoard): Promise<OwnView | null> {
  if (!isStaff(me)) return null;
  if (kind === "branches") return me.branchId === null ? null : { state: "none" };
  const { hiredOn } = await services.db.person.findUniqueOrThrow({ where: { id: me.id }, select: { hiredOn: true } });
  const months = policy.inductionMonths;
  const until = dateAfterMonths(hiredOn, months);
  const today = dayOf(services.clock.now(), services.env.bankTz);
  // Days compare as text; no month has more than 31.
  const end = `${monthsOf(quarter).at(-1) ?? ""}-31`;
  return (today < end ? today : end) < until ? { state: "induction", months, until } : { state: "none" };
}
