import type { Grade } from "#app/core/drill/grade.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";

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
};

/** The reader's own sittings, the latest first. */
export type RecordsView = { sittings: SittingRecord[] };
