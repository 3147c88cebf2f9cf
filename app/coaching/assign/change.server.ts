import type { Bearer } from "#app/core/access/can.ts";
import { faultOfDueDay } from "#app/core/assignment/due.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import { rowsInScope, seesBatch, type Picked } from "#app/coaching/assign/batch-rows.server.ts";
import { BATCH_MS, inLots } from "#app/coaching/assign/lots.ts";
import { openAlready } from "#app/coaching/assign/open-already.server.ts";
import type { StandingTask } from "#app/coaching/assign/row.server.ts";
import { titlesOf, type Titles } from "#app/coaching/assign/titles.server.ts";
import { tellAssigned, tellUnassigned } from "#app/coaching/assign/told.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

/** How many rows were changed, and how many of those picked were left as they are. `at`: when, ms since the epoch. */
export type Changed = { readonly changed: number; readonly left: number; readonly at: number };

/** What a row was cancelled with: those taken back in one go can be put back in one go. */
export type PutBack = Picked & { readonly cancelledAt?: number | null };

/**
 * Takes back what of the picked rows is not done; what is done stays done. Drills under way go on. Refuses `not-found`
 * (no such batch in scope) and `assign-unchanged`.
 */
export function cancelRows(services: Services, me: Bearer, picked: Picked): Promise<Result<Changed>> {
  return change(services, me, picked, "drills-unassigned", async (tx, { rows, titles, at, key }) => {
    const tasks = rows.filter(({ standing: { state } }) => state === "open" || state === "overdue").map(({ task }) => task);
    await setAll(tx, tasks, { cancelledAt: new Date(at) });
    await tellUnassigned(services, tx, tasks, { byId: me.id, key: `unassigned:${key}`, titles });
    return tasks.length;
  });
}

/**
 * Puts cancelled rows back as they were, but for those whose person has the same open from elsewhere by now. Refuses
 * `not-found` and `assign-unchanged`.
 */
export function putBackRows(services: Services, me: Bearer, { cancelledAt = null, ...picked }: PutBack): Promise<Result<Changed>> {
  return change(services, me, picked, "drills-put-back", async (tx, { rows, titles, key }) => {
    const cancelled = rows.filter(({ task }) => task.cancelledAt !== null && (cancelledAt === null || task.cancelledAt === cancelledAt));
    const tasks = (await freeOf(services, tx, cancelled)).map(({ task }) => task);
    await setAll(tx, tasks, { cancelledAt: null });
    await tellAssigned(services, tx, tasks, { byId: me.id, key: `put-back:${key}`, titles });
    return tasks.length;
  });
}

/** Gives the picked rows that are not done until a later day. Refuses `not-found`, `assign-unchanged` and what a due day can be refused for. */
export async function extendRows(services: Services, me: Bearer, picked: Picked & { readonly dueOn: string }): Promise<Result<Changed>> {
  const { dueOn } = picked;
  const fault = faultOfDueDay(dueOn, dayOf(services.clock.now(), services.env.bankTz));
  if (fault) return refuse(fault);
  return change(services, me, picked, "drills-extended", async (tx, { rows, at }) => {
    const tasks = rows.map(({ task, standing }) => ({ ...task, state: standing.state })).filter((task) => (task.state === "open" || task.state === "overdue") && task.dueOn < dueOn);
    for (const [formerDueOn, some] of byDay(tasks, (task) => task.dueOn)) await setAll(tx, some, { dueOn, formerDueOn, extendedAt: new Date(at) });
    return tasks.length;
  });
}

/** Takes back what one extension gave: each row it moved is due when it was before. Refuses `not-found` and `assign-unchanged`. */
export function shortenRows(services: Services, me: Bearer, { extendedAt, ...picked }: Picked & { readonly extendedAt: number }): Promise<Result<Changed>> {
  return change(services, me, picked, "drills-shortened", async (tx, { rows }) => {
    const moved = rows.flatMap(({ task }) => (task.extended?.at === extendedAt ? [{ ...task, from: task.extended.from }] : []));
    for (const [dueOn, some] of byDay(moved, ({ from }) => from)) await setAll(tx, some, { dueOn, formerDueOn: null, extendedAt: null });
    return moved.length;
  });
}

function byDay<T>(tasks: readonly T[], dayOfTask: (task: T) => string): ReadonlyMap<string, T[]> {
  const days = new Map<string, T[]>();
  for (const task of tasks) days.set(dayOfTask(task), [...(days.get(dayOfTask(task)) ?? []), task]);
  return days;
}

type Ground = { readonly rows: readonly StandingTask[]; readonly titles: Titles; readonly at: number; readonly key: string };

async function change(
  services: Services,
  me: Bearer,
  picked: Picked,
  deed: string,
  write: (tx: Tx, ground: Ground) => Promise<number>,
): Promise<Result<Changed>> {
  const { batchId } = picked;
  if (!(await seesBatch(services.db, me, batchId))) return refuse("not-found");
  const slugs = await services.db.assignment.findMany({ where: { batchId }, distinct: ["slug"], select: { slug: true } });
  const titles = await titlesOf(services, slugs.map(({ slug }) => slug));
  return services.db.$transaction(async (tx) => {
    const at = services.clock.now();
    const rows = await rowsInScope(services, tx, me, picked);
    const changed = await write(tx, { rows, titles, at, key: `${batchId}:${at}` });
    if (changed === 0) return refuse("assign-unchanged");
    await appendAudit(services, tx, { actorId: me.id, deed, subject: batchId, detail: { rows: changed } });
    return ok({ changed, left: rows.length - changed, at });
  }, { timeout: BATCH_MS });
}

/** Of cancelled rows, those whose person has not been assigned the same again since; of two alike, the first. */
async function freeOf(services: Services, tx: Tx, rows: readonly StandingTask[]): Promise<StandingTask[]> {
  const taken = new Set<string>();
  for (const mode of ["practice", "assessment"] as const) {
    const tasks = rows.map(({ task }) => task).filter((task) => task.mode === mode);
    const asked = { people: tasks.map(({ personId }) => personId), slugs: tasks.map(({ slug }) => slug), mode };
    for (const [person, slugs] of await openAlready(services, tx, asked)) for (const slug of slugs) taken.add(`${person} ${slug} ${mode}`);
  }
  return rows.filter(({ task: { personId, slug, mode } }) => {
    const key = `${personId} ${slug} ${mode}`;
    return !taken.has(key) && taken.add(key);
  });
}

type Changes = { cancelledAt: Date | null } | { dueOn: string; formerDueOn: string | null; extendedAt: Date | null };

async function setAll(tx: Tx, tasks: readonly { readonly id: string }[], data: Changes): Promise<void> {
  const ids = tasks.map(({ id }) => id);
  await inLots(ids, async (lot) => [await tx.assignment.updateMany({ where: { id: { in: lot } }, data })]);
}
