import type { Nearness } from "#app/core/assignment/due.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";

/** What is assigned to the reader and not done. */
export type OwnAssignment = {
  readonly assignmentId: string;
  readonly slug: string;
  readonly title: Text;
  readonly mode: DrillMode;
  readonly times: number;
  readonly finished: number;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  readonly near: Nearness;
  /** Who assigned it. */
  readonly by: Text;
  /** Empty for none. */
  readonly note: string;
  /** The standard it is to mend, if it was assigned from one. */
  readonly standard: { readonly id: string; readonly title: Text } | null;
  /** Cannot be begun now, since it was taken off the shelf. */
  readonly withdrawn: boolean;
  /** The reader's own drill of it that is under way. */
  readonly open: string | null;
};

/** A drill of the list for new colleagues. */
export type InductionDrill = { readonly slug: string; readonly title: Text; readonly done: boolean; readonly open: string | null };

export type Induction = {
  /** In the order of the list. */
  readonly drills: readonly InductionDrill[];
  /** The last day it is shown, YYYY-MM-DD. */
  readonly until: string;
};

/** What others ask of the reader, for the home. */
export type OwnAssignments = {
  /** The soonest due first. */
  readonly tasks: readonly OwnAssignment[];
  /** Done today. */
  readonly finished: readonly { readonly assignmentId: string; readonly title: Text; readonly late: boolean }[];
  /** Taken back while the reader plays it: the drill goes on. */
  readonly released: readonly { readonly sittingId: string; readonly title: Text }[];
  /** Null for everybody but new colleagues with something left to practise. */
  readonly induction: Induction | null;
};
