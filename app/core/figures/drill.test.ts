import fc from "fast-check";
import { expect, test } from "vitest";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { drillOf, openPlay } from "#app/core/drill/play/open.ts";
import { step } from "#app/core/drill/play/step.ts";
import { keptInDrill } from "#app/core/figures/drill.ts";
import { POLICY, RULES } from "#tests/support/drill-rules.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { lastOf, opening, OPENED_AT, playActs, randomAct } from "#tests/support/random-sitting.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

/** What replies given five seconds apart keep in the scenario of the trapped card: `kept of possible` by standard. */
function keptBy(...replies: string[]): Record<string, string> {
  const drill = drillOf(TRAPPED_CARD);
  let play = openPlay(drill, opening(TRAPPED_CARD), OPENED_AT);
  for (const [turn, reply] of replies.entries()) {
    const next = step(drill, play, { kind: "replied", turn, reply }, OPENED_AT + (turn + 1) * 5000);
    if (!next.ok) throw new Error(next.problem.code);
    play = next.value;
  }
  const shares = keptInDrill(TRAPPED_CARD, RULES, gradeSitting(TRAPPED_CARD, RULES, POLICY, play));
  return Object.fromEntries(shares.map(({ standard, kept, possible }) => [standard, `${kept} of ${possible}`]));
}

test("the gold course keeps all that was at stake", () => {
  expect(keptBy("warm", "verify", "explain")).toEqual({ A01: "100 of 100", S10: "25 of 25", S06: "75 of 75", E06: "60 of 60", E09: "20 of 20", E12: "20 of 20" });
});

test("what a reply loses was at stake under the standards its loss cites, and what it wins besides is kept", () => {
  const found = keptBy("warm", "verify", "brush-off");
  // One of two points of efficiency won, the other lost to gold's reply; three of problem-solving lost; one of attitude.
  expect(found).toMatchObject({ E06: "30 of 60", S06: "0 of 75", A07: "0 of 50", S10: "25 of 25" });
  // A curt word loses the two points it might have won, and one more.
  expect(keptBy("curt", "verify", "explain")).toMatchObject({ A04: "0 of 150" });
});

test("a red line leaves nothing kept of its standard", () => {
  expect(keptBy("warm", "verify", "leak")).toMatchObject({ S10: "0 of 25" });
});

test("kept lies between nothing and what was at stake, and without a red line the rest is what losses cite", () => {
  const sitting = fc.tuple(randomScenario, fc.array(randomAct, { maxLength: 15 })).map(([scenario, acts]) => {
    const drill = drillOf(scenario);
    const play = lastOf(playActs(drill, opening(scenario), acts));
    const left = step(drill, play, { kind: "left" }, play.now + 1000);
    return { scenario, grade: gradeSitting(scenario, RULES, POLICY, left.ok ? left.value : play) };
  });
  fc.assert(
    fc.property(sitting, ({ scenario, grade }) => {
      const shares = keptInDrill(scenario, RULES, grade);
      for (const { kept, possible } of shares) {
        expect(possible).toBeGreaterThan(0);
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept).toBeLessThanOrEqual(possible);
      }
      if (grade.decisions.some(({ move }) => move.critical !== null)) return;
      const cited = grade.decisions.flatMap(({ losses }) => losses).reduce((sum, { score, standards }) => sum + Math.max(0, score) * new Set(standards).size, 0);
      expect(shares.reduce((sum, { possible, kept }) => sum + possible - kept, 0)).toBeCloseTo(cited, 6);
    }),
    { numRuns: 100 },
  );
}, 120_000);
