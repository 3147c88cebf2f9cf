/** What one assessment showed of one standard. */
export type StandardShown = {
  readonly endedAt: number;
  /** Points of a dimension's score (0-100) lost at decisions that cite the standard, together. */
  readonly lost: number;
};

/** What somebody's assessments say of a standard they turned on. */
export type Weakness = {
  /** Assessments that turned on it, and those in which it cost points. */
  readonly assessed: number;
  readonly failed: number;
  /** Points lost in all of them. */
  readonly lost: number;
  /** When it last cost points, ms since the epoch. */
  readonly lastAt: number;
};

/** Less than this in one assessment is a slip of the clock, not a weakness. */
const LEAST_POINTS = 1;

/**
 * Somebody is weak in a standard when it cost at least one point in at least half of the assessments that turned on it.
 * Null where it did not, or nothing is known. Order does not matter.
 */
export function weaknessIn(shown: readonly StandardShown[]): Weakness | null {
  const failed = shown.filter(({ lost }) => lost >= LEAST_POINTS);
  if (failed.length === 0 || failed.length * 2 < shown.length) return null;
  return {
    assessed: shown.length,
    failed: failed.length,
    lost: failed.reduce((sum, { lost }) => sum + lost, 0),
    lastAt: Math.max(...failed.map(({ endedAt }) => endedAt)),
  };
}
