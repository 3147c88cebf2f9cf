import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { BeatStatistics, BeatUntold } from "#app/core/items/item.ts";
import type { Phase, Reply } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";

/** One decision with its words, as far as they are needed to know it again. */
export type DecisionView = {
  readonly phase: Phase;
  /** The customer's line in the mood that comes first. */
  readonly line: Text;
  readonly replies: readonly Pick<Reply, "id" | "kind" | "text">[];
  readonly statistics: BeatStatistics | BeatUntold;
};

export type StatisticsView = {
  readonly slug: string;
  readonly title: Text;
  readonly mode: DrillMode;
  readonly version: number;
  readonly hash: string;
  /** All there are, the newest first. */
  readonly versions: readonly number[];
  /** Whose first drill is counted; null below five. */
  readonly people: number | null;
  /** In the order of the scenario. */
  readonly decisions: readonly DecisionView[];
};
