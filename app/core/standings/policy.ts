/** What the bank decides about standings. All whole numbers, so that a file can say them exactly. */
export type StandingsPolicy = {
  readonly version: number;
  /** Observations a person needs to be ranked; with fewer: provisional. */
  readonly people: { readonly observations: number };
  /** Visits, and evaluators among them, a branch needs to be ranked; ranked members it needs for a drill measure. */
  readonly branches: { readonly visits: number; readonly evaluators: number; readonly members: number };
  /** Ranked branches a region needs for its visits, and ranked people for its drills. */
  readonly regions: { readonly branches: number; readonly members: number };
  /** Ranked people a post needs. */
  readonly posts: { readonly members: number };
  /** Full months at work before a person may appear on a board. Whoever loads the observations leaves them out. */
  readonly inductionMonths: number;
  /** How sure, in per cent, a band must be before it is given. */
  readonly bandCertainty: number;
  /** Place after a tie of two at the second: standard gives 1-2-2-4, dense 1-2-2-3. */
  readonly ties: "standard" | "dense";
  /** Standard deviation of one observation, in points, assumed where the data cannot tell it. */
  readonly assumedError: number;
  /** What drills weigh in a branch's composite, in per cent; visits weigh the rest. */
  readonly compositeDrills: number;
  /** How many neighbours on either side staff see beside their own row. */
  readonly neighbours: number;
};

/** In force where the policy file has no `standings:` section. */
export const DEFAULT_STANDINGS_POLICY: StandingsPolicy = {
  version: 1,
  people: { observations: 3 },
  branches: { visits: 3, evaluators: 2, members: 5 },
  regions: { branches: 3, members: 5 },
  posts: { members: 5 },
  inductionMonths: 3,
  bandCertainty: 75,
  ties: "standard",
  assumedError: 12,
  compositeDrills: 60,
  neighbours: 2,
};
