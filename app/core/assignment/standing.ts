import type { DrillMode } from "#app/core/drill/sitting.ts";
import { dayOf } from "#app/core/time/month.ts";

/** What one assignment asks of a person: so many drills of a scenario in one mode, played to an end by the end of a day. */
export type Task = {
  readonly slug: string;
  readonly mode: DrillMode;
  /** At least 1. */
  readonly times: number;
  /** Last day, YYYY-MM-DD in the bank's time zone. */
  readonly dueOn: string;
  /** ms since the epoch. */
  readonly assignedAt: number;
  /** ms since the epoch; null unless it was taken back. */
  readonly cancelledAt: number | null;
};

/**
 * A drill of the person's that counts as finished: a practice that reached an ending, an assessment that is over in any
 * way; each from its beginning, not taken up again from the middle.
 */
export type FinishedDrill = {
  readonly slug: string;
  readonly mode: DrillMode;
  /** ms since the epoch. */
  readonly endedAt: number;
};

/** `cancelled` is for good; of the others `done` wins over `overdue`. */
export const TASK_STATES = ["overdue", "open", "done", "cancelled"] as const;
export type TaskState = (typeof TASK_STATES)[number];

export type TaskStanding = {
  readonly state: TaskState;
  /** Finished drills that count, at most `times`. */
  readonly finished: number;
  /** When the last one needed ended, ms since the epoch; null while any is missing. */
  readonly doneAt: number | null;
  /** Done, but after its day. */
  readonly late: boolean;
};

/**
 * How far an assignment is. A drill counts when it is of the same scenario and mode and ended after the assignment was
 * made; the order of the drills does not matter. The due day itself is still in time.
 *
 * @param now ms since the epoch
 * @param timeZone IANA name, the bank's: it decides what a day is
 */
export function standingOfTask(task: Task, drills: readonly FinishedDrill[], now: number, timeZone: string): TaskStanding {
  const ends = drills.filter((drill) => counts(task, drill)).map(({ endedAt }) => endedAt).sort((a, b) => a - b);
  const doneAt = ends[task.times - 1] ?? null;
  const late = doneAt !== null && dayOf(doneAt, timeZone) > task.dueOn;
  return { state: stateOf(task, doneAt, dayOf(now, timeZone)), finished: Math.min(ends.length, task.times), doneAt, late };
}

function counts({ slug, mode, assignedAt }: Task, drill: FinishedDrill): boolean {
  return drill.slug === slug && drill.mode === mode && drill.endedAt > assignedAt;
}

function stateOf({ cancelledAt, dueOn }: Task, doneAt: number | null, today: string): TaskState {
  if (cancelledAt !== null) return "cancelled";
  if (doneAt !== null) return "done";
  return dueOn < today ? "overdue" : "open";
}
