import { ok, refuse, type Result } from "#app/core/result.ts";
import { kindOf, seasonOf, type PeriodKey } from "#app/core/standings/period/calendar.ts";
import type { PeriodEvent, PeriodLife } from "#app/core/standings/period/period.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { Text } from "#app/core/text/text.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { factsOf, hasResults } from "#app/standings/periods/facts.server.ts";
import { appendPeriod, newPeriod, readPeriod, type PeriodLog } from "#app/standings/periods/log.server.ts";
import { standingsPolicy } from "#app/standings/store/policy.server.ts";

type Doer = { readonly id: string };

/** Longer reasons and names are refused; `MOST_NAME` fits a line. */
const MOST_REASON = 500;
const MOST_NAME = 40;

/** Ends a period: from now on appeals are heard until that day, and nothing else. Refuses as `decidePeriod`; `period-empty`. */
export async function closePeriod(services: Services, me: Doer, key: PeriodKey, until: string): Promise<Result<PeriodLife>> {
  if (kindOf(key) === null) return refuse("not-found");
  if (!(await hasResults(services, key))) return refuse("period-empty");
  return deed(services, me, key, () => ({ kind: "close", actor: me.id, until }));
}

/** Takes the end of a period back, with a reason. */
export function reopenPeriod(services: Services, me: Doer, key: PeriodKey, reason: string): Promise<Result<PeriodLife>> {
  return deed(services, me, key, () => ({ kind: "reopen", actor: me.id, reason: reason.trim().slice(0, MOST_REASON) }));
}

/** Begins to freeze; the job does the rest. Refuses as `decidePeriod`, `appeals-open` with how many. */
export function freezePeriod(services: Services, me: Doer, key: PeriodKey): Promise<Result<PeriodLife>> {
  return deed(services, me, key, (snapshot) => ({ kind: "freeze", actor: me.id, snapshot }));
}

/** Begins a new snapshot beside the one there is, because results behind it have changed. */
export function restatePeriod(services: Services, me: Doer, key: PeriodKey, reason: string): Promise<Result<PeriodLife>> {
  return deed(services, me, key, (snapshot) => ({ kind: "restate", actor: me.id, snapshot, reason: reason.trim().slice(0, MOST_REASON) }));
}

async function deed(services: Services, me: Doer, key: PeriodKey, eventFor: (snapshot: string) => PeriodEvent): Promise<Result<PeriodLife>> {
  if (kindOf(key) === null) return refuse("not-found");
  const event = eventFor(services.ids.next());
  const policy = canonicalJson(await standingsPolicy(services));
  try {
    return await services.db.$transaction(async (tx) => {
      const log = await readPeriod(tx, key);
      const done = await appendPeriod(services, tx, log, event, await factsOf(services, tx, key, await sinceOf(tx, log)));
      if (!done.ok) return done;
      if (event.kind === "freeze" || event.kind === "restate") await beginSnapshot(services, tx, log, event.snapshot, policy);
      await appendAudit(services, tx, { actorId: me.id, deed: `period-${event.kind}`, subject: key, detail: {} });
      return done;
    });
  } catch (error) {
    // Two at once: the other was first.
    if (isTaken(error)) return refuse("period-moved-on");
    throw error;
  }
}

/** Puts on record that a period's awards were paid, in the transaction that pays them; a period that is paid stays so. Refuses as `decidePeriod`. */
export async function payPeriod(services: Services, tx: Tx, me: Doer, key: PeriodKey): Promise<Result<PeriodLife>> {
  const log = await readPeriod(tx, key);
  if (log.life.state === "paid") return ok(log.life);
  return appendPeriod(services, tx, log, { kind: "pay", actor: me.id }, await factsOf(services, tx, key, await sinceOf(tx, log)));
}

/** When the results behind the snapshot that counts were read, ms; null before the first. */
export async function sinceOf(tx: Pick<Tx, "snapshot">, { life }: PeriodLog): Promise<number | null> {
  const last = life.snapshots.at(-1);
  if (last === undefined) return null;
  const { startedAt } = await tx.snapshot.findUniqueOrThrow({ where: { id: last }, select: { startedAt: true } });
  return startedAt.getTime();
}

async function beginSnapshot({ clock }: Services, tx: Tx, { key, life }: PeriodLog, id: string, policy: string): Promise<void> {
  const { snapshots } = life;
  await tx.snapshot.create({ data: { id, periodKey: key, number: snapshots.length + 1, restatesId: snapshots.at(-1) ?? null, startedAt: new Date(clock.now()), policy } });
}

/** A season of the bank's own: a run of months under a name. Refuses `season-months`, `season-name`, `season-there`. */
export async function makeSeason(services: Services, me: Doer, { first, last, name }: { first: string; last: string; name: Text }): Promise<Result<PeriodKey>> {
  const key = seasonOf(first, last);
  if (key === null) return refuse("season-months");
  const named = { zh: name.zh.trim(), en: name.en.trim() };
  if ([named.zh, named.en].some((text) => text === "" || text.length > MOST_NAME)) return refuse("season-name", { most: MOST_NAME });
  try {
    await services.db.$transaction(async (tx) => {
      await tx.period.create({ data: newPeriod(key, me.id, services.clock.now(), named) });
      await appendAudit(services, tx, { actorId: me.id, deed: "season-made", subject: key, detail: {} });
    });
    return ok(key);
  } catch (error) {
    if (isTaken(error)) return refuse("season-there");
    throw error;
  }
}
