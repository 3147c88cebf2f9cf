import type { Marks, Shade } from "#app/core/progress/shade.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { Text } from "#app/core/text/text.ts";
import type { PersonFilters, TeamFilters } from "#app/drills/team/filters.ts";

/** A mean of assessments, or a share of decisions kept in them (in per cent): 0-100, over n of them. */
export type Figure = { n: number; value: number };

export type Cell = Figure & { shade: Shade };

/** What is known of somebody's practice: that it was done, never how it went. */
export type PracticeDone = {
  drills: number;
  days: number;
  /** When the last one ended, ms since the epoch; null for none. */
  last: number | null;
};

export type TeamColumn =
  | { kind: "dimension"; key: Dimension; whole: Figure | null }
  | { kind: "standard"; key: string; title: Text; whole: Figure | null; weak: boolean };

export type Member = {
  id: string;
  name: Text;
  branch: Text | null;
  post: string;
  /** First day after induction, YYYY-MM-DD; null where it is over. Nobody is ranked before. */
  inductionUntil: string | null;
};

export type TeamRow = Member & {
  /** One for each column; null where there is nothing. */
  cells: (Cell | null)[];
  assessments: number;
  practice: PracticeDone;
};

export type Option = { value: string; name: Text };

export type TeamView = {
  filters: TeamFilters;
  choices: { regions: Option[]; branches: Option[]; posts: string[]; quarters: string[] };
  marks: Marks;
  columns: TeamColumn[];
  rows: TeamRow[];
  /** Where the pages beside this one begin; null where there is none. */
  before: string | null;
  after: string | null;
  /** The one branch all rows are of, where there is one. */
  branchId: string | null;
  /** More people answer to the words than can be listed. */
  tooMany: boolean;
  /** There was more to look through than was looked at; what is shown is the latest. */
  cut: boolean;
};

/** One assessment of somebody, as a coach finds it. */
export type Assessed = {
  id: string;
  title: Text;
  /** When it ended, ms since the epoch. */
  at: number;
  attempt: number;
  total: number;
  outcome: Grade["outcome"];
  failed: boolean;
  /** An appeal was upheld: it counts nowhere. */
  givenBack: boolean;
  /** What it says of what was asked for: a score, or decisions kept at the standard and points lost by it. */
  asked: { kind: "dimension"; score: number } | { kind: "standard"; clean: number; n: number; lost: number } | null;
};

export type PersonView = {
  member: Member;
  filters: PersonFilters;
  quarters: string[];
  /** Title of the standard asked for. */
  standardTitle: Text | null;
  dimensions: { key: Dimension; cell: Cell | null }[];
  /** Standards met in the assessments, the weakest first. */
  standards: { key: string; title: Text; cell: Cell }[];
  assessed: Assessed[];
  practice: PracticeDone;
  cut: boolean;
};
