import { appendEvent, EMPTY_HEAD, headAt, type Logged } from "#app/core/chain.ts";
import { decidePayout, payoutLifeOf, type PayoutEvent, type PayoutLife } from "#app/core/incentives/life/payout-life.ts";
import { refuse, type Result } from "#app/core/result.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import { eventRow, loggedEvent } from "#app/platform/event-rows.ts";
import type { Services } from "#app/platform/services.server.ts";

type Row = NonNullable<Awaited<ReturnType<Db["payout"]["findUnique"]>>>;

/** A payout as its log tells it. */
export type Payout = { readonly row: Row; readonly life: PayoutLife; readonly events: readonly Logged<PayoutEvent>[] };

/** The latest first. */
export async function readPayouts(tx: Db | Tx, where: { readonly id?: string; readonly periodKey?: string }): Promise<Payout[]> {
  const rows = await tx.payout.findMany({ where, include: { events: { orderBy: { seq: "asc" } } }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  return rows.map(({ events: stored, ...row }) => {
    const events = stored.map((each) => loggedEvent<PayoutEvent>(each));
    return { row, life: payoutLifeOf(events.map(({ event }) => event)), events };
  });
}

/** The first event of a payout: what its row takes from it, and the row of the event. */
export function firstEvent({ clock }: Pick<Services, "clock">, event: PayoutEvent & { kind: "make" }) {
  const logged = appendEvent(EMPTY_HEAD, event, clock.now());
  return { columns: { state: "made", headSeq: logged.seq, headHash: logged.hash }, event: eventRow(logged) };
}

/** One more event of a payout, in the caller's transaction. Refuses as `decidePayout`; `payout-moved-on` where somebody else came first. */
export async function appendPayout(services: Pick<Services, "clock" | "env">, tx: Tx, { row: { id }, events }: Payout, event: PayoutEvent): Promise<Result<PayoutLife>> {
  const decided = decidePayout(events.map((logged) => logged.event), event, { today: todayOf(services) });
  if (!decided.ok) return decided;
  const last = events.at(-1);
  const head = last ? headAt(last) : EMPTY_HEAD;
  const logged = appendEvent(head, event, services.clock.now());
  const { count } = await tx.payout.updateMany({ where: { id, headSeq: head.seq }, data: { state: decided.value.state, headSeq: logged.seq, headHash: logged.hash } });
  if (count === 0) return refuse("payout-moved-on");
  await tx.payoutEvent.create({ data: { payoutId: id, ...eventRow(logged) } });
  return decided;
}
