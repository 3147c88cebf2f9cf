export type Level = 1 | 2 | 3;

/** A scenario that may be practised, and what the person has done with it. Days are YYYY-MM-DD of the bank's calendar. */
export type Candidate = {
  readonly slug: string;
  readonly level: Level;
  /** Its place in the bank's induction list, from 0; null where it is not on it. */
  readonly induction: number | null;
  /** What it takes, by its par. */
  readonly minutes: number;
  /** What it exercises. */
  readonly standards: ReadonlySet<string>;
  /** Day on which the person last finished it; null: never. */
  readonly last: string | null;
  /** Passed at least once, in either mode. */
  readonly passed: boolean;
  /** Begun and not finished. */
  readonly open: boolean;
};

/** Different scenarios of a level to pass before those of the next are proposed. */
const PASSES_TO_RISE = 2;

/** The hardest level proposed to a person with this record. */
export function reachOf(candidates: readonly Pick<Candidate, "level" | "passed">[]): Level {
  const passed = (at: Level) => candidates.filter((each) => each.passed && each.level === at).length >= PASSES_TO_RISE;
  if (passed(2) || passed(3)) return 3;
  return passed(1) ? 2 : 1;
}

/** What a person may be led to, by name: scenarios within their reach, those everybody begins with, and those they have played of their own accord. */
export function fittingOf(candidates: readonly Candidate[]): Candidate[] {
  const reach = reachOf(candidates);
  return candidates.filter(({ level, last, induction }) => level <= reach || last !== null || induction !== null).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
