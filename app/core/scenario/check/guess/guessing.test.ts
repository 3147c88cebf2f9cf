import fc from "fast-check";
import { expect, test } from "vitest";
import { guessingOf } from "#app/core/scenario/check/guess/guessing.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { courseOf, type Course } from "#app/core/scenario/gold.ts";
import type { Reply, Scenario, Silence } from "#app/core/scenario/scenario.ts";
import { beatAt, follow, openReplies, startOf, type Configuration } from "#app/core/scenario/step.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";

type Sitting = { at: Configuration; moves: (Reply | Silence)[]; chance: number };
type Choose = (scenario: Scenario, at: Configuration) => readonly (Reply | Silence)[];

/** Every sitting a guesser can have, each with its chance; null if there are more than `most`. */
function sittings(scenario: Scenario, choose: Choose, most: number): Sitting[] | null {
  const done: Sitting[] = [];
  const extend = (sitting: Sitting): boolean => {
    const moves = beatAt(scenario, sitting.at) ? choose(scenario, sitting.at) : [];
    if (moves.length === 0) return done.push(sitting) <= most;
    return moves.every((move) =>
      extend({ at: follow(scenario, sitting.at, move), moves: [...sitting.moves, move], chance: sitting.chance / moves.length }),
    );
  };
  return extend({ at: startOf(scenario), moves: [], chance: 1 }) ? done : null;
}

/** The total of one sitting before any cap, by the scoring rules and with a whole pace. */
function totalOf({ graph: { scenario }, best, at }: Course, sitting: Sitting): number {
  const ended = beatAt(scenario, sitting.at) === null;
  const good = ended && ["resolved", "partly-resolved"].includes(scenario.endings[sitting.at.place]?.outcome ?? "");
  const made = sitting.moves.filter((move) => "id" in move).length;
  const turns = at(startOf(scenario)).turns;
  const tempo = good ? 20 + 20 * (1 - Math.min(1, Math.max(0, made - turns) / turns)) : 0;
  const clamped = (d: Dimension) => {
    const lost = ended ? 0 : Math.min(0, at(sitting.at).points[d] ?? 0);
    const achieved = sitting.moves.reduce((sum, { points }) => sum + (points[d] ?? 0), lost);
    return Math.min(1, Math.max(0, achieved / (best[d] ?? 1)));
  };
  let [sum, weight] = [0, 0];
  for (const d of scenario.tests) {
    const earnable = (best[d] ?? 0) > 0;
    if (!earnable && d !== "efficiency") continue;
    const score = d !== "efficiency" ? 100 * clamped(d) : earnable ? 60 * clamped(d) + tempo : (100 * tempo) / 40;
    sum += RULES.weights[d] * score;
    weight += RULES.weights[d];
  }
  return weight > 0 ? sum / weight : 0;
}

/** Failed sittings count min(40, their conditional mean). */
function expectation(course: Course, all: readonly Sitting[]): number {
  const part = (failed: boolean) => all.filter(({ moves }) => moves.some((move) => "critical" in move && move.critical !== null) === failed);
  const sum = (some: readonly Sitting[]) => some.reduce((total, sitting) => total + sitting.chance * totalOf(course, sitting), 0);
  const chance = part(true).reduce((total, sitting) => total + sitting.chance, 0);
  return sum(part(false)) + (chance > 0 ? chance * Math.min(40, sum(part(true)) / chance) : 0);
}

const longest = (language: "zh" | "en"): Choose => (scenario, at) =>
  openReplies(scenario, at).toSorted((a, b) => [...b.text[language]].length - [...a.text[language]].length).slice(0, 1);

test("what guessing is worth is what trying every sitting says", { timeout: 120_000 }, () => {
  let compared = 0;
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const found = courseOf(scenario, RULES);
      if (!found.ok) throw new Error(found.problem.code);
      const course = found.value;
      const expected = (choose: Choose) => {
        const all = sittings(scenario, choose, 3000);
        return all && expectation(course, all);
      };
      const random = expected(openReplies);
      fc.pre(random !== null);
      compared += 1;
      const guessing = guessingOf(course, RULES);
      expect(guessing?.random).toBeCloseTo(random ?? NaN, 8);
      expect(guessing?.first).toBeCloseTo(expected((s, at) => openReplies(s, at).slice(0, 1)) ?? NaN, 8);
      expect(guessing?.longest).toBeCloseTo(Math.max(...(["zh", "en"] as const).map((language) => expected(longest(language)) ?? NaN)), 8);
      expect(guessing?.silent).toBeCloseTo(expected((s, at) => [beatAt(s, at)?.silence ?? []].flat()) ?? NaN, 8);
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(200);
});
