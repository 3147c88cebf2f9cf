import type { Grade } from "#app/core/drill/grade.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";
import type { RecordsFilter } from "#app/drills/progress/records-filter.ts";

export type SittingRecord = {
  id: string;
  slug: string;
  title: Text;
  mode: DrillMode;
  state: "open" | "over";
  startedAt: number;
  endedAt: number | null;
  /** Null while open. */
  total: number | null;
  outcome: Grade["outcome"] | null;
  failed: boolean;
  passed: boolean;
  /** How many hints were asked for. */
  hints: number;
  /** The turn of an earlier drill from which this one was taken up again; null from the beginning. */
  takenUpAt: number | null;
  /** An appeal against it was upheld, so it counts nowhere. */
  givenBack: boolean;
};

export type RecordsView = {
  /** One page, the latest first. */
  sittings: SittingRecord[];
  filter: RecordsFilter;
  choices: { scenarios: { slug: string; title: Text }[]; months: string[] };
  /** How many the filters leave, and how many there are. */
  found: number;
  of: number;
  /** Where the pages beside this one begin; null where there is none. */
  newer: string | null;
  older: string | null;
};
