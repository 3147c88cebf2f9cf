import { describe, expect, test } from "vitest";
import type { Decision, Grade, Loss } from "#app/core/drill/grade.ts";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { drillOf, openPlay } from "#app/core/drill/play/open.ts";
import { step } from "#app/core/drill/play/step.ts";
import type { SittingEvent } from "#app/core/drill/sitting.ts";
import { rateSitting, type Rated } from "#app/core/practice/rate.ts";
import { POLICY, RULES } from "#tests/support/drill-rules.ts";
import { opening } from "#tests/support/random-sitting.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

/** Plays replies, each so many seconds after its beat began, and grades the sitting. */
function graded(...taken: readonly (readonly [what: string, seconds: number])[]): Grade {
  const drill = drillOf(TRAPPED_CARD);
  let play = openPlay(drill, opening(TRAPPED_CARD), 0);
  for (const [what, seconds] of taken) {
    const event: SittingEvent = what === "left" ? { kind: "left" } : { kind: "replied", turn: play.moves.length, reply: what };
    const next = step(drill, play, event, play.began + seconds * 1000);
    if (!next.ok) throw new Error(next.problem.code);
    play = next.value;
  }
  return gradeSitting(TRAPPED_CARD, RULES, POLICY, play);
}

function rated(grade: Pick<Grade, "decisions" | "outcome">, { hinted = [], from = 0 }: { hinted?: number[]; from?: number } = {}): Record<string, Rated> {
  const all = rateSitting({ scenario: TRAPPED_CARD, grade, hinted: new Set(hinted), from });
  const byStandard = Object.fromEntries(all.map((each) => [each.standard, each]));
  expect(Object.keys(byStandard)).toHaveLength(all.length);
  return byStandard;
}

const ratings = (of: Record<string, Rated>) => Object.fromEntries(Object.values(of).map(({ standard, rating }) => [standard, rating]));

const GOLD = graded(["warm", 12], ["verify", 24], ["explain", 22]);

test("a drill played as well as it can be shows every standard its replies won points for, and economy and pace", () => {
  const good = { A01: "good", S10: "good", S06: "good", E06: "good", E09: "good", E12: "good" };
  expect(ratings(rated(GOLD))).toEqual(good);
  expect(rated(GOLD)["S10"]?.cause).toEqual({ kind: "held", hinted: false });
});

describe("a loss", () => {
  /** Gold's own sitting, with these losses put on its first decision. */
  const losing = (...losses: [standards: string[], score: number][]) => {
    const [first, ...others] = GOLD.decisions as [Decision, ...Decision[]];
    const lost = losses.map(([standards, score]): Loss => ({ dimension: "attitude", source: "scripted", points: 1, score, standards }));
    return { ...GOLD, decisions: [{ ...first, losses: lost }, ...others] };
  };

  test.each([
    [0.04, "good"],
    [0.05, "hard"],
    [9.99, "hard"],
    [10, "again"],
    [150, "again"],
    [-5, "good"],
  ])("of %d points is rated %s", (points, rating) => {
    expect(rated(losing([["A01"], points]))["A01"]).toMatchObject({ rating });
  });

  test("counts once for each standard it cites, and parts of one decision add up", () => {
    const of = rated(losing([["A01", "A07"], 6], [["A01"], 4.5]));
    expect([of["A01"], of["A07"]]).toMatchObject([{ rating: "again", cause: { kind: "lost", points: 10.5 } }, { rating: "hard", cause: { points: 6 } }]);
  });

  test("is told by the worst decision, and no other decision makes up for it", () => {
    const [first, second, third] = GOLD.decisions as [Decision, Decision, Decision];
    const lost = (score: number): Loss[] => [{ dimension: "problem-solving", source: "scripted", points: 1, score, standards: ["S06"] }];
    const grade = { ...GOLD, decisions: [{ ...first, losses: lost(3) }, { ...second, losses: lost(8) }, third] };
    expect(rated(grade)["S06"]).toMatchObject({ rating: "hard", cause: { kind: "lost", points: 8 } });
  });
});

test("a red line is forgotten whatever else was won, and the reply that crossed it shows nothing", () => {
  const of = rated(graded(["warm", 12], ["verify", 24], ["leak", 22]));
  const broken = TRAPPED_CARD.criticals["discloses"]?.standard ?? "";
  expect(of[broken]).toMatchObject({ rating: "again", cause: { kind: "red-line" } });
  for (const standard of ["S06", "E06"]) if (standard !== broken) expect(of[standard]?.rating).not.toBe("good");
});

test("what was done right with a hint is hard, and only that", () => {
  expect(ratings(rated(GOLD, { hinted: [1] }))).toMatchObject({ A01: "good", S10: "hard", S06: "good" });
  expect(rated(GOLD, { hinted: [1] })["S10"]?.cause).toEqual({ kind: "held", hinted: true });
});

test("leaving says nothing of what was still to come, nor of economy and pace", () => {
  expect(ratings(rated(graded(["warm", 12], ["left", 5])))).toEqual({ A01: "good" });
  expect(rated(graded(["left", 5]))).toEqual({});
});

test("of a drill that was taken up, only what was decided in it counts", () => {
  const bad = graded(["curt", 5], ["verify", 10], ["explain", 10]);
  expect(ratings(rated(bad))).toMatchObject({ A04: "again" });
  const of = ratings(rated(bad, { from: 1 }));
  expect(of).toMatchObject({ S10: "good" });
  expect(Object.keys(of)).not.toContain("A04");
  expect(Object.keys(of)).not.toContain("E12");
});
