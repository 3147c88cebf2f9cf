import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Gain } from "#app/core/progress/gain.ts";
import type { StandardRecord, Strength } from "#app/core/progress/met.ts";
import type { ByDimension } from "#app/core/scenario/dimension.ts";
import type { Text } from "#app/core/text/text.ts";

/** One of the reader's own sittings that counts, as the pictures need it. */
export type CountedSitting = {
  id: string;
  mode: DrillMode;
  title: Text;
  /** When it ended, ms since the epoch. */
  at: number;
  /** 0-100; a dimension that was not assessed is absent. */
  scores: ByDimension<number>;
};

export type StandardLine = StandardRecord & { title: Text; strength: Strength };

export type GainLine = Gain & { title: Text };

/** How one's own drills go over time. */
export type ProgressView = {
  /** How many sittings count, by mode. */
  counted: Record<DrillMode, number>;
  /** The latest of each mode, the oldest first. */
  sittings: CountedSitting[];
  /** So many of each mode are drawn at most; standards are from these sittings too. */
  most: number;
  /** The mark a dimension needs in an assessment, 0-100. */
  pass: number;
  /** The weakest first. */
  standards: StandardLine[];
  gains: GainLine[];
};
