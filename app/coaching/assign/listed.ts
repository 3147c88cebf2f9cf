import type { Nearness } from "#app/core/assignment/due.ts";
import type { TaskState } from "#app/core/assignment/standing.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";

/** One assignment as those who assign see it: done or not and how much, never how it went. */
export type ListedAssignment = {
  readonly id: string;
  readonly batchId: string;
  readonly person: { readonly id: string; readonly name: Text; readonly branch: Text | null; readonly left: boolean };
  readonly slug: string;
  readonly title: Text;
  readonly mode: DrillMode;
  readonly state: TaskState;
  readonly times: number;
  readonly finished: number;
  readonly dueOn: string;
  readonly near: Nearness;
  /** Day of the last drill needed, YYYY-MM-DD, and whether that was late; null while not done. */
  readonly doneOn: string | null;
  readonly late: boolean;
  /** When it was taken back, ms since the epoch. */
  readonly cancelledAt: number | null;
  /** The assessments that count, which coaches may open; of practice none. */
  readonly sittings: readonly string[];
};

export type Counts = Readonly<Record<TaskState, number>>;

export type AssignmentList = {
  readonly rows: readonly ListedAssignment[];
  readonly counts: Counts;
  /** Rows that the filter leaves, and the pages they fill. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  /** Only the newest were looked at. */
  readonly cut: boolean;
  readonly branches: readonly { readonly id: string; readonly name: Text }[];
  readonly scenarios: readonly { readonly slug: string; readonly title: Text }[];
};

export type BatchView = {
  readonly batchId: string;
  readonly by: Text;
  /** ms since the epoch. */
  readonly at: number;
  readonly note: string;
  readonly standard: { readonly id: string; readonly title: Text } | null;
  readonly rows: readonly ListedAssignment[];
  readonly counts: Counts;
  readonly page: number;
  readonly pages: number;
  readonly today: string;
  readonly latest: string;
  /** What a new day is proposed as. */
  readonly usual: string;
};

/** What waits, for the home of those who assign. */
export type AssignedInBrief = { readonly overdue: number; readonly open: number };
