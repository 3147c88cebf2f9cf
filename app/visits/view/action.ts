import type { Text } from "#app/core/text/text.ts";
import type { ActionState, RelapseCount } from "#app/core/visit/relapse.ts";
import type { PlaceView } from "#app/visits/view/place.ts";

/** A colleague of the branch. */
export type ColleagueView = { id: string; name: Text; left: boolean };

/** What a place does about a finding, in a list. Nothing in it is finer than the month of a visit. */
export type ListedAction = {
  actionId: string;
  branch: PlaceView;
  /** The item's question as the visit asked it. */
  question: Text;
  standard: StandardName;
  owner: ColleagueView;
  /** YYYY-MM-DD. */
  dueOn: string;
  state: ActionState;
  /** Months (YYYY-MM) of the visits that found it, that found it again while it was open, that closed it, that it relapsed at. */
  found: string;
  failed: string | null;
  closed: string | null;
  relapsed: string | null;
};

/** Title null: the handbook no longer has it. */
export type StandardName = { id: string; title: Text | null };

/** A finding that nobody does anything about yet. */
export type OpenFinding = {
  visitId: string;
  item: string;
  question: Text;
  standard: StandardName;
  /** YYYY-MM of the visit. */
  month: string;
  critical: boolean;
  /** True: something was done about it before, and it had passed since. */
  relapse: boolean;
};

export type ActionListView = {
  /** Every branch the reader may look at, and the one chosen; null: all of them. */
  branches: PlaceView[];
  branch: string | null;
  state: ActionState | null;
  /** How many there are of each. */
  counts: Record<ActionState, number>;
  actions: ListedAction[];
  page: number;
  pages: number;
  /** Of the branch chosen; none without one, and for who may not plan there. */
  findings: OpenFinding[];
  relapses: { standards: (RelapseCount & { standard: StandardName })[]; branches: (RelapseCount & { branch: PlaceView })[] };
};

/** What may be done with a plan now, by this reader. */
export type ActionDeed = "change" | "done" | "undone" | "give-up" | "put-back";

export type ActionView = ListedAction & {
  text: string;
  /** The visits above, as far as they can be opened. */
  visits: { found: string; failed: string | null; closed: string | null; relapsed: string | null };
  /** True: the finding was found wrong on appeal, so nothing is left to mend. */
  overturned: boolean;
  openedBy: Text;
  /** Day of the bank, YYYY-MM-DD. */
  openedOn: string;
  doneOn: string | null;
  /** Why it was given up; null where it was not. */
  givenUp: string | null;
  drills: { slug: string; title: Text }[];
  deeds: ActionDeed[];
  form: ActionFormView;
};

/** What the form of a plan offers: who can own it, and from when to when it may be due, YYYY-MM-DD. */
export type ActionFormView = { owners: ColleagueView[]; today: string; latest: string };

export type NewActionView = OpenFinding & {
  branch: PlaceView;
  /** What to do by the standard. */
  rule: Text | null;
  drills: { slug: string; title: Text }[];
  form: ActionFormView & { usual: string };
};
