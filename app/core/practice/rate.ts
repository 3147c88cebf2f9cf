import type { Decision, Grade } from "#app/core/drill/grade.ts";
import { costByStandard, effectOf, standardsWon } from "#app/core/drill/grade/effect.ts";
import type { Cause, Rating } from "#app/core/practice/exposure.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

/** From this loss on, in points of a dimension's score (0-100), a standard counts as forgotten: a tenth of all there was to win, in one decision. */
const FORGOTTEN_FROM = 10;

/** A loss below this is shown as 0.0; what cannot be shown cannot be a reason. */
const SHOWN_FROM = 0.05;

/** What one sitting showed of one standard. */
export type Rated = { readonly standard: string; readonly rating: Rating; readonly cause: Cause };

export type Played = {
  /** The version that was played. */
  readonly scenario: Scenario;
  readonly grade: Pick<Grade, "decisions" | "outcome">;
  /** Turns at which a hint was asked for. */
  readonly hinted: ReadonlySet<number>;
  /** First turn that was decided in this sitting: above 0 where it was taken up from a former one. */
  readonly from: number;
};

/**
 * What a finished sitting, of either mode, says of each standard that it asked for: one rating a standard, by its worst
 * decision. Formula, for a decision's loss l in points of the standard's dimension (losses of all sources that cite it added):
 * - the reply crossed the red line that the standard guards → again;
 * - l ≥ 10 → again; 0.05 ≤ l < 10 → hard;
 * - no loss, and the move won points for the standard → good, after a hint hard.
 * - the whole drill kept to the course, or to the time, without such a loss → good for the standard of economy, or of pace.
 * A standard that only a better reply would have met says nothing unless the grade puts a loss on it: then it is above.
 * Leaving and time-out say nothing either: whoever puts a drill down has forgotten no standard.
 * A sitting that was taken up counts like any other, since practice is practice, from the turn at which it was taken up:
 * what was decided before was rated where it was decided.
 * Source: scoring rules, "Next practice"; the bounds are this house's.
 */
export function rateSitting({ scenario, grade, hinted, from }: Played): Rated[] {
  const worst = new Map(from > 0 ? [] : keptTempo(scenario, grade).map((rated) => [rated.standard, rated]));
  for (const decision of grade.decisions) {
    const { turn, act } = decision.move;
    if (turn < from || act.kind === "left" || act.kind === "timed-out") continue;
    for (const rated of rateDecision(scenario, decision, hinted.has(turn))) {
      const before = worst.get(rated.standard);
      if (!before || severity(rated) > severity(before)) worst.set(rated.standard, rated);
    }
  }
  return [...worst.values()];
}

function rateDecision(scenario: Scenario, decision: Decision, hinted: boolean): Rated[] {
  const { critical } = decision.move;
  const crossed = critical === null ? undefined : scenario.criticals[critical]?.standard;
  const lost = lossesOf(decision);
  const kept = shownBy(scenario, decision).filter((standard) => !lost.has(standard) && standard !== crossed);
  return [
    ...(crossed === undefined ? [] : [{ standard: crossed, rating: "again", cause: { kind: "red-line" } } as const]),
    ...[...lost].flatMap(([standard, points]): Rated[] => (standard === crossed ? [] : [{ standard, rating: points >= FORGOTTEN_FROM ? "again" : "hard", cause: { kind: "lost", points } }])),
    ...kept.map((standard): Rated => ({ standard, rating: hinted ? "hard" : "good", cause: { kind: "held", hinted } })),
  ];
}

/** No reply carries these two; a drill that was put down has kept neither. */
function keptTempo({ tests, economyStandard, paceStandard }: Scenario, { outcome }: Pick<Grade, "outcome">): Rated[] {
  if (!tests.includes("efficiency") || outcome === "left" || outcome === "timed-out") return [];
  return [economyStandard, paceStandard].map((standard) => ({ standard, rating: "good", cause: { kind: "held", hinted: false } }));
}

/** Points that a decision cost under each standard; what would be shown as 0.0 is no loss. */
function lossesOf({ losses }: Decision): ReadonlyMap<string, number> {
  return new Map([...costByStandard(losses)].filter(([, points]) => points >= SHOWN_FROM));
}

/** Standards for which the chosen reply won points. A silence and a critical reply show nothing. */
function shownBy(scenario: Scenario, { move }: Decision): string[] {
  if (move.act.kind !== "reply" || move.critical !== null) return [];
  return standardsWon(effectOf(scenario, move));
}

/** The higher the worse; every loss is worse than a hint, a hint worse than none. */
function severity({ cause }: Rated): number {
  switch (cause.kind) {
    case "red-line":
    case "visit":
      return Number.POSITIVE_INFINITY;
    case "lost":
      return cause.points;
    case "held":
      return cause.hinted ? 0 : -1;
  }
}
