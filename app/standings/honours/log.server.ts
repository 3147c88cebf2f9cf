import { appendEvent, EMPTY_HEAD, headAt, type Logged } from "#app/core/chain.ts";
import { refuse, type Result } from "#app/core/result.ts";
import { decideHonour, honourOf, type HonourEvent, type HonourFacts, type HonourLife } from "#app/core/standings/honours/life.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import { eventRow, loggedEvent } from "#app/platform/event-rows.ts";
import type { Services } from "#app/platform/services.server.ts";

/** An honour as its log tells it. */
export type HonourLog = { readonly id: string; readonly kind: string; readonly subject: string; readonly life: HonourLife; readonly events: readonly Logged<HonourEvent>[] };

export async function readHonours(tx: Db | Tx, ids: readonly string[]): Promise<HonourLog[]> {
  const rows = await tx.honour.findMany({ where: { id: { in: [...ids] } }, include: { events: { orderBy: { seq: "asc" } } }, orderBy: { id: "asc" } });
  return rows.map(({ id, kind, subject, events: stored }) => {
    const events = stored.map((row) => loggedEvent<HonourEvent>(row));
    return { id, kind, subject, life: honourOf(events.map(({ event }) => event)), events };
  });
}

/** One more event of an honour, in the caller's transaction. Refuses as `decideHonour`; `honour-moved-on` where somebody else came first. */
export async function appendHonour(services: Pick<Services, "clock">, tx: Tx, { id, events }: HonourLog, event: HonourEvent, facts: HonourFacts): Promise<Result<HonourLife>> {
  const decided = decideHonour(events.map((logged) => logged.event), event, facts);
  if (!decided.ok) return decided;
  const last = events.at(-1);
  const head = last ? headAt(last) : EMPTY_HEAD;
  const logged = appendEvent(head, event, services.clock.now());
  const { state, until } = decided.value;
  const { count } = await tx.honour.updateMany({ where: { id, headSeq: head.seq }, data: { state, until, headSeq: logged.seq, headHash: logged.hash } });
  if (count === 0) return refuse("honour-moved-on");
  await tx.honourEvent.create({ data: { honourId: id, ...eventRow(logged) } });
  return decided;
}
