import type { Text } from "#app/core/text/text.ts";
import type { PlaceView } from "#app/visits/view/place.ts";
import type { ResultScores, ResultStandard } from "#app/visits/view/result.ts";

/** One published visit in a branch's list. */
export type BranchVisit = ResultScores & {
  visitId: string;
  title: Text;
  /** YYYY-MM. */
  month: string;
  /** False: it counts in no standing, nor in what is drawn from several. */
  counts: boolean;
  /** An appeal against it is open. */
  appealed: boolean;
};

/**
 * What a standard cost in the visits listed that count: in how many of them it cost points, at how many items in all, and how
 * many points of their dimension's (or the premises') scores those items lost together, in tenths.
 */
export type WeakStandard = ResultStandard & { visits: number; items: number; points: number };

export type BranchView = {
  /** The branch that is shown; null where the reader has none in their scope. */
  branch: PlaceView | null;
  /** Every branch the reader may look at; one or none for staff. */
  branches: PlaceView[];
  /** The latest month first. */
  visits: BranchVisit[];
  /** Most visits first, then by id. */
  weak: WeakStandard[];
};
