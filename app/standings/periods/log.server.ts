import { appendEvent, EMPTY_HEAD, headAt, type Logged } from "#app/core/chain.ts";
import { refuse, type Result } from "#app/core/result.ts";
import type { PeriodKey } from "#app/core/standings/period/calendar.ts";
import { decidePeriod, lifeOf } from "#app/core/standings/period/machine.ts";
import type { PeriodEvent, PeriodFacts, PeriodLife } from "#app/core/standings/period/period.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import { eventRow, loggedEvent } from "#app/platform/event-rows.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A period as its log tells it; of one that nobody has touched the log is empty. */
export type PeriodLog = {
  readonly key: PeriodKey;
  /** What a season is called; null of months and quarters. */
  readonly name: Text | null;
  readonly life: PeriodLife;
  readonly events: readonly Logged<PeriodEvent>[];
};

export async function readPeriod(tx: Db | Tx, key: PeriodKey): Promise<PeriodLog> {
  const row = await tx.period.findUnique({ where: { key }, include: { events: { orderBy: { seq: "asc" } } } });
  const events = (row?.events ?? []).map((stored) => loggedEvent<PeriodEvent>(stored));
  const name = row && row.nameZh !== "" ? { zh: row.nameZh, en: row.nameEn } : null;
  return { key, name, life: lifeOf(key, events.map(({ event }) => event)), events };
}

/**
 * One more event of a period, in the caller's transaction. Refuses as `decidePeriod`; `period-moved-on` where somebody
 * else came first.
 */
export async function appendPeriod(services: Pick<Services, "clock">, tx: Tx, { key, events }: PeriodLog, event: PeriodEvent, facts: PeriodFacts): Promise<Result<PeriodLife>> {
  const decided = decidePeriod(key, events.map((logged) => logged.event), event, facts);
  if (!decided.ok) return decided;
  const last = events.at(-1);
  const head = last ? headAt(last) : EMPTY_HEAD;
  const logged = appendEvent(head, event, services.clock.now());
  const columns = { state: decided.value.state, headSeq: logged.seq, headHash: logged.hash };
  // A season has its row from the day it was made.
  if (last === undefined) await tx.period.upsert({ where: { key }, create: newPeriod(key, event.actor ?? "", logged.at), update: {} });
  const { count } = await tx.period.updateMany({ where: { key, headSeq: head.seq }, data: columns });
  if (count === 0) return refuse("period-moved-on");
  await tx.periodEvent.create({ data: { periodKey: key, ...eventRow(logged) } });
  return decided;
}

/** The row of a period without events. */
export function newPeriod(key: PeriodKey, createdById: string, at: number, name: Text | null = null) {
  return { key, nameZh: name?.zh ?? "", nameEn: name?.en ?? "", createdAt: new Date(at), createdById, state: "open", headSeq: 0, headHash: EMPTY_HEAD.hash };
}
