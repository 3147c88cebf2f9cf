import type { DrillMode } from "#app/core/drill/sitting.ts";

/** More of one scenario than this is no practice but a punishment. */
const MOST_PRACTICES = 10;

/** More than this is not done with one press, and read by nobody beforehand. */
export const MOST_ROWS = 2000;
/** Characters of a note. */
export const MOST_NOTE = 300;

/** How often a scenario may be asked for in one assignment: assessments no more often than the policy allows attempts a month. */
export function mostTimes(mode: DrillMode, attempts: number): number {
  return mode === "practice" ? MOST_PRACTICES : attempts;
}
