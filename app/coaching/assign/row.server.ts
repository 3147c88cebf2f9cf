import { standingOfTask, type FinishedDrill, type Task, type TaskStanding } from "#app/core/assignment/standing.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { inLots } from "#app/coaching/assign/lots.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

export const TASK_COLUMNS = {
  id: true, batchId: true, personId: true, slug: true, mode: true, times: true, dueOn: true, assignedAt: true, cancelledAt: true, formerDueOn: true, extendedAt: true,
} as const;

type TaskRow = Pick<NonNullable<Awaited<ReturnType<Tx["assignment"]["findUnique"]>>>, keyof typeof TASK_COLUMNS>;

/** A stored assignment; `extended`: its last day before it was last given more time, and when that was. */
export type StoredTask = Task & {
  readonly id: string;
  readonly batchId: string;
  readonly personId: string;
  readonly extended: { readonly from: string; readonly at: number } | null;
};

export function taskOf({ mode, assignedAt, cancelledAt, formerDueOn: from, extendedAt, ...row }: TaskRow): StoredTask {
  const extended = from !== null && extendedAt ? { from, at: extendedAt.getTime() } : null;
  return { ...row, mode: modeOf(mode), assignedAt: assignedAt.getTime(), cancelledAt: cancelledAt?.getTime() ?? null, extended };
}

/** The columns of a mode hold one of these two words. */
export function modeOf(text: string): DrillMode {
  return text === "assessment" ? "assessment" : "practice";
}

/** A finished drill with its id; what it showed is not read here. */
export type FinishedOf = FinishedDrill & { readonly id: string; readonly personId: string };

/** Ways of ending a practice that finish nothing. */
const GIVEN_UP = ["left", "timed-out"];

/**
 * The drills of these people that count as finished since an instant. Of a practice nothing is learned but that it
 * reached some ending; one that was taken up again from the middle is none.
 */
export async function finishedBy(tx: Tx, people: readonly string[], slugs: readonly string[], since: number): Promise<FinishedOf[]> {
  const counting = {
    slug: { in: [...slugs] },
    state: "over",
    fromId: null,
    endedAt: { gt: new Date(since) },
    OR: [{ mode: "assessment" }, { mode: "practice", outcome: { notIn: GIVEN_UP } }],
  };
  const rows = await inLots(people, (lot) =>
    tx.sitting.findMany({
      where: { personId: { in: lot }, ...counting },
      orderBy: [{ endedAt: "asc" }, { id: "asc" }],
      select: { id: true, personId: true, slug: true, mode: true, endedAt: true },
    }),
  );
  return rows.flatMap(({ endedAt, mode, ...row }) => (endedAt ? [{ ...row, mode: modeOf(mode), endedAt: endedAt.getTime() }] : []));
}

/** A stored assignment, how far it is, and the drills that made it so. */
export type StandingTask = { readonly task: StoredTask; readonly standing: TaskStanding; readonly drills: readonly FinishedOf[] };

/** How far each assignment is by now, in their order. */
export async function standingsOf({ clock, env }: Services, tx: Tx, tasks: readonly StoredTask[]): Promise<StandingTask[]> {
  if (tasks.length === 0) return [];
  const people = [...new Set(tasks.map(({ personId }) => personId))];
  const slugs = [...new Set(tasks.map(({ slug }) => slug))];
  const since = tasks.reduce((least, { assignedAt }) => Math.min(least, assignedAt), Infinity);
  const drills = byPerson(await finishedBy(tx, people, slugs, since));
  const now = clock.now();
  return tasks.map((task) => {
    const own = (drills.get(task.personId) ?? []).filter(({ slug, mode, endedAt }) => slug === task.slug && mode === task.mode && endedAt > task.assignedAt);
    return { task, standing: standingOfTask(task, own, now, env.bankTz), drills: own };
  });
}

function byPerson(drills: readonly FinishedOf[]): ReadonlyMap<string, FinishedOf[]> {
  const found = new Map<string, FinishedOf[]>();
  for (const drill of drills) {
    const own = found.get(drill.personId);
    if (own) own.push(drill);
    else found.set(drill.personId, [drill]);
  }
  return found;
}
