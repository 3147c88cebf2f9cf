import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grade } from "#app/core/drill/grade.ts";
import { goldCourse } from "#app/core/drill/grade/course.ts";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { judgeMoves } from "#app/core/drill/grade/judge.ts";
import { drillOf, openPlay } from "#app/core/drill/play/open.ts";
import { placeOf } from "#app/core/drill/play/place.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { step } from "#app/core/drill/play/step.ts";
import { DIMENSION_OF_LETTER, type Dimension } from "#app/core/scenario/dimension.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { worthOf, worthOfPoint } from "#app/core/scenario/worth.ts";
import { POLICY, RULES } from "#tests/support/drill-rules.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { lastOf, opening, playActs, randomAct } from "#tests/support/random-sitting.ts";

/** A sitting of random replies, silences and times that is over; who has not reached an ending leaves. */
const finished = fc
  .tuple(randomScenario, fc.array(randomAct, { maxLength: 20 }), fc.constantFrom(100, 130))
  .map(([scenario, acts, allowance]) => {
    const drill = drillOf(scenario);
    const play = lastOf(playActs(drill, opening(scenario, allowance), acts));
    const left = step(drill, play, { kind: "left" }, play.now + 1000);
    return { scenario, play: left.ok ? left.value : play };
  });

const grade = (scenario: Scenario, play: Play) => gradeSitting(scenario, RULES, POLICY, play);

const lossIn = ({ decisions }: Grade, dimension: Dimension) =>
  decisions.flatMap(({ losses }) => losses).reduce((sum, loss) => sum + (loss.dimension === dimension ? loss.score : 0), 0);

/** Random scenarios are explored and compiled one by one; a busy machine takes its time. */
const PATIENT = 120_000;
const RUNS = 150;

describe("the grade of any sitting", { timeout: PATIENT }, () => {
  it("adds up in each dimension: 100 − gold's gap − losses − beyond = score", () => {
    fc.assert(
      fc.property(finished, ({ scenario, play }) => {
        const graded = grade(scenario, play);
        for (const { dimension, score, goldGap, beyond } of Object.values(graded.dimensions)) {
          expect(100 - goldGap - lossIn(graded, dimension) - beyond).toBeCloseTo(score, 9);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(goldGap).toBeGreaterThanOrEqual(0);
        }
        const capped = graded.decisions.reduce((sum, { capLoss }) => sum + capLoss, 0);
        expect(graded.uncapped - capped).toBeCloseTo(graded.total, 9);
        expect(graded.failed ? graded.total <= 40 : capped === 0).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it("telescopes: the points gold would take, less all losses, are the points achieved", () => {
    fc.assert(
      fc.property(finished, ({ scenario, play }) => {
        const judged = judgeMoves(goldCourse(scenario, RULES), play.moves);
        for (const dimension of scenario.tests) {
          const sum = (of: "points" | "lost") => judged.reduce((total, each) => total + (each[of][dimension] ?? 0), 0);
          expect((judged[0]?.before.points[dimension] ?? 0) - sum("lost")).toBe(sum("points"));
        }
        expect(judged).toHaveLength(play.moves.length);
      }),
      { numRuns: RUNS },
    );
  });

  it("has no reply better than gold's among those that keep what gold must keep", () => {
    fc.assert(
      fc.property(finished, ({ scenario, play }) => {
        const course = goldCourse(scenario, RULES);
        const worth = worthOfPoint(course.best, RULES);
        for (const { move, before, after, lost } of judgeMoves(course, play.moves)) {
          const keeps = !before.good || after?.good;
          if (move.act.kind === "reply" && move.critical === null && keeps) expect(worthOf(worth, lost) >= 0n).toBe(true);
          if (!after) expect(worthOf(worth, lost) >= 0n).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("cites for each loss at least one standard of its dimension, and compares with gold's reply only", () => {
    fc.assert(
      fc.property(finished, ({ scenario, play }) => {
        const course = goldCourse(scenario, RULES);
        for (const { move, losses, better, betterPoints } of grade(scenario, play).decisions) {
          for (const { dimension, source, standards, score } of losses) {
            const dimensions = standards.map((id) => DIMENSION_OF_LETTER[id.charAt(0)]);
            expect(dimensions.length > 0 && dimensions.every((each) => each === dimension)).toBe(true);
            expect(source === "scripted" || score > 0).toBe(true);
          }
          if (better === null) continue;
          const { gold } = course.at({ place: move.beat, ...move });
          expect([better, move.act]).not.toEqual([gold, { kind: "reply", reply: gold }]);
          expect(better).toBe(gold);
          expect(scenario.beats[move.beat]?.replies.find(({ id }) => id === gold)?.points).toEqual(betterPoints);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe("gold's own sitting", { timeout: PATIENT }, () => {
  it("loses nothing and scores the best total, if each reply is within its share of the time", () => {
    fc.assert(
      fc.property(randomScenario, fc.double({ min: 0, max: 1, noNaN: true }), (scenario, part) => {
        const play = playGold(scenario, part);
        const graded = grade(scenario, play);
        expect(graded.decisions.flatMap(({ losses }) => losses)).toEqual([]);
        expect(graded.decisions.map(({ better, detour }) => [better, detour])).toEqual(play.moves.map(() => [null, 0]));
        expect(graded.total).toBeCloseTo(graded.bestTotal, 9);
        expect(graded.bestTotal).toBeLessThanOrEqual(100 + 1e-9);
        expect(graded.failed).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Gold's replies, each after some part of its share of the time and before silence is due. */
function playGold(scenario: Scenario, part: number): Play {
  const drill = drillOf(scenario);
  const course = goldCourse(scenario, RULES);
  let play = openPlay(drill, opening(scenario), 0);
  while (!play.end) {
    const place = placeOf(play.value);
    if (!("beat" in place)) throw new Error("over and not over");
    const { gold, reading } = course.at({ place: place.beat, ...play.context });
    const share = Math.floor((scenario.par.seconds * 1000 * reading) / course.reading);
    const at = Math.min(play.began + Math.floor(share * part), (play.timers[0]?.due ?? Infinity) - 1);
    const next = step(drill, play, { kind: "replied", turn: play.moves.length, reply: gold ?? "none" }, at);
    if (!next.ok) throw new Error(next.problem.code);
    play = next.value;
  }
  return play;
}
