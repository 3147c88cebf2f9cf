import { describe, expect, it } from "vitest";
import type { Grade, Loss } from "#app/core/drill/grade.ts";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { drillOf, openPlay } from "#app/core/drill/play/open.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { step } from "#app/core/drill/play/step.ts";
import type { SittingEvent } from "#app/core/drill/sitting.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { POLICY, RULES } from "#tests/support/drill-rules.ts";
import { opening } from "#tests/support/random-sitting.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

// TRAPPED_CARD: B attitude 2, efficiency 2, problem-solving 4; weights 30, 20, 25 of 75. T(start) = 3.
// Shares of the 72 s of par: hello, ask, fix 24 s each, chat 12 s. Silence is due at hello after 13 s, at fix after 23 s.

type Taken = readonly [what: string, seconds: number];

function play(taken: readonly Taken[], scenario: Scenario = TRAPPED_CARD, allowance = 100): Play {
  const drill = drillOf(scenario);
  let play = openPlay(drill, opening(scenario, allowance), 0);
  for (const [what, seconds] of taken) {
    const at = play.began + seconds * 1000;
    const next = step(drill, play, eventFor(what, play.moves.length), at);
    if (!next.ok) throw new Error(`${what}: ${next.problem.code}`);
    play = next.value;
  }
  return play;
}

function eventFor(what: string, turn: number): SittingEvent {
  if (what === "left" || what === "timed-out" || what === "settled") return { kind: what };
  return { kind: "replied", turn, reply: what };
}

const grade = (...taken: Taken[]) => gradeSitting(TRAPPED_CARD, RULES, POLICY, play(taken));

const scores = ({ dimensions }: Grade) => Object.values(dimensions).map(({ dimension, score }) => [dimension, score]);

const lines = (losses: readonly Loss[]) => losses.map(({ dimension, source, points, score, standards }) => [dimension, source, points, score, standards.join()]);

const near = (value: number) => expect.closeTo(value, 9);

describe("the grade of a sitting", () => {
  it("is 100 for gold's own course within its time", () => {
    const best = grade(["warm", 12], ["verify", 24], ["explain", 22]);
    expect(best).toMatchObject({ outcome: "resolved", ending: "done", total: 100, uncapped: 100, bestTotal: 100 });
    expect(best).toMatchObject({ failed: false, passed: true, criticals: [] });
    expect(best.decisions.flatMap(({ losses }) => losses)).toEqual([]);
    expect(best.decisions.map(({ better, shareSeconds }) => [better, shareSeconds])).toEqual([[null, 24], [null, 24], [null, 24]]);
    expect(scores(best)).toEqual([["attitude", 100], ["efficiency", 100], ["problem-solving", 100]]);
  });

  it("gives every lost point its decision, its amount and its standards", () => {
    const middling = grade(["curt", 5], ["chat", 30], ["back", 12], ["explain", 20]);
    // Patience 55 − 25 = 30 is not calm, so explaining only half settles it.
    expect(middling).toMatchObject({ outcome: "partly-resolved", ending: "settled", failed: false, passed: false });
    const [curt, chat, back, explain] = middling.decisions;
    expect(lines(curt?.losses ?? [])).toEqual([
      // L = G(hello) 2 − p (−1) − G(ask) 0 = 3 of B 2: 150 points of the score.
      ["attitude", "scripted", 3, 150, "A04"],
    ]);
    expect(curt).toMatchObject({ better: "warm", betterPoints: { attitude: 2 }, detour: 0, overtimeSeconds: 0 });
    expect(lines(chat?.losses ?? [])).toEqual([
      // L = 4 − 0 − 3 = 1 of B 4; gold's next reply with points there is verify.
      ["problem-solving", "scripted", 1, 25, "S10"],
      // e = 1 + T(chat) 2 − T(ask) 2 = 1 of T(start) 3: 20 · 1/3.
      ["efficiency", "economy", null, near(20 / 3), "E09"],
      // 6 s over the share of 24, of a budget of 72: 20 · 6 / 72.
      ["efficiency", "pace", null, near(20 / 12), "E12"],
    ]);
    expect(chat).toMatchObject({ better: "verify", detour: 1, overtimeSeconds: 6, shareSeconds: 24 });
    expect([back?.losses, back?.better, explain?.losses, explain?.better]).toEqual([[], null, [], null]);
    // Attitude: −1 of 2, shown as 0; the 50 that fell below it are beyond: 100 − 0 − 150 − (−50) = 0.
    expect(middling.dimensions.attitude).toMatchObject({ score: 0, achieved: -1, best: 2, goldGap: 0, beyond: -50, parts: null });
    // Efficiency: 60 + 20 · 2/3 + 20 · 11/12.
    const efficiency = 60 + 40 / 3 + 55 / 3;
    expect(middling.dimensions.efficiency).toMatchObject({ score: near(efficiency), achieved: 2, beyond: 0 });
    expect(middling.dimensions.efficiency?.parts).toEqual({ scripted: 100, economy: near(200 / 3), pace: near(1100 / 12) });
    expect(middling.dimensions["problem-solving"]).toMatchObject({ score: 75, achieved: 3, best: 4 });
    expect(middling.dimensions).not.toHaveProperty("product-knowledge");
    expect(middling.total).toBeCloseTo((30 * 0 + 20 * efficiency + 25 * 75) / 75, 9);
  });

  it("caps a critical failure and shows the cap at the first critical reply", () => {
    const leaked = grade(["warm", 5], ["verify", 5], ["leak", 5]);
    expect(leaked).toMatchObject({ outcome: "resolved", uncapped: 100, total: 40, failed: true, passed: false });
    expect(leaked.criticals).toEqual([{ turn: 2, reply: "leak", critical: "discloses" }]);
    expect(leaked.decisions.map(({ capLoss, better }) => [capLoss, better])).toEqual([[0, null], [0, null], [60, "explain"]]);
    // It earned 1 + 4 of 4 in problem-solving: the one too many won by the leak is beyond. 100 − (−25) − 25 = 100.
    expect(leaked.dimensions["problem-solving"]).toMatchObject({ score: 100, achieved: 5, beyond: 25 });
    expect(lines(leaked.decisions[2]?.losses ?? [])).toEqual([["problem-solving", "scripted", -1, -25, "S06"]]);
  });

  it("leaves a total below the cap as it is", () => {
    // Everything is lost at once: attitude −2, and nothing of the rest; the ending is bad.
    const insulted = grade(["insult", 4]);
    expect(insulted).toMatchObject({ outcome: "lost", ending: "walks-out", total: 0, failed: true });
    expect(insulted.decisions[0]).toMatchObject({ capLoss: 0, settledEnding: true, better: "warm" });
    expect(lines(insulted.decisions[0]?.losses ?? [])).toEqual([
      ["attitude", "scripted", 4, 200, "A04"],
      ["efficiency", "scripted", 2, 60, "E06"],
      ["problem-solving", "scripted", 4, 100, "S10"],
      ["efficiency", "economy", null, 20, "E09"],
      ["efficiency", "pace", null, 20, "E12"],
    ]);
    expect(insulted.dimensions.attitude).toMatchObject({ score: 0, beyond: -100 });
  });

  it("counts silence as a move of its own", () => {
    const silent = grade(["settled", 13], ["warm", 10], ["verify", 10], ["explain", 10]);
    // −1 for the silence, +2: 1 of 2. L = 2 − (−1) − 2 = 1. Patience 55 − 10 + 15 = 60 is calm.
    expect(silent).toMatchObject({ outcome: "resolved", passed: false });
    expect(lines(silent.decisions[0]?.losses ?? [])).toEqual([["attitude", "scripted", 1, 50, "A01"]]);
    expect(silent.decisions[0]).toMatchObject({ move: { act: { kind: "silence" }, activeMs: 13_000 }, better: "warm", detour: 0 });
    expect(scores(silent)).toEqual([["attitude", 50], ["efficiency", 100], ["problem-solving", 100]]);
    expect(silent.total).toBeCloseTo((30 * 50 + 20 * 100 + 25 * 100) / 75, 9);
  });

  it.each(["left", "timed-out"] as const)("takes what was still to be had from one who %s", (kind) => {
    const gone = grade(["warm", 10], [kind, 60]);
    expect(gone).toMatchObject({ outcome: kind, ending: null, failed: false, passed: false });
    // p = min(0, G) = 0: lost is the rest of the scripted points, and economy and pace with the good ending.
    expect(lines(gone.decisions[1]?.losses ?? [])).toEqual([
      ["efficiency", "scripted", 2, 60, "E06"],
      ["problem-solving", "scripted", 4, 100, "S10"],
      ["efficiency", "economy", null, 20, "E09"],
      ["efficiency", "pace", null, 20, "E12"],
    ]);
    expect(gone.decisions[1]).toMatchObject({ settledEnding: true, better: "verify" });
    expect(gone.total).toBe((30 * 100) / 75);
  });

  it("charges all of economy and pace to the move that lost the good ending, whatever the times were", () => {
    const given = grade(["warm", 5], ["give-up", 100]);
    expect(given.decisions.map(({ settledEnding }) => settledEnding)).toEqual([false, true]);
    expect(given.decisions[0]?.losses).toEqual([]);
    expect(given.decisions[1]?.overtimeSeconds).toBe(76);
    expect(lines(given.decisions[1]?.losses ?? []).slice(-2)).toEqual([
      ["efficiency", "economy", null, 20, "E09"],
      ["efficiency", "pace", null, 20, "E12"],
    ]);
    expect(given.dimensions.efficiency).toMatchObject({ score: 0, parts: { scripted: 0, economy: 0, pace: 0 } });
  });

  it("stretches the time by the allowance", () => {
    const slow = gradeSitting(TRAPPED_CARD, RULES, POLICY, play([["warm", 15], ["verify", 40], ["explain", 20]], TRAPPED_CARD, 150));
    // Shares 36 s of a budget of 108 s: 4 s over cost 20 · 4 / 108.
    expect(slow.decisions[1]).toMatchObject({ shareSeconds: 36, overtimeSeconds: 4 });
    expect(slow.dimensions.efficiency?.score).toBeCloseTo(100 - (20 * 4) / 108, 9);
  });

  it("makes efficiency of economy and pace alone where nothing is scripted, and cites the scenario's standards", () => {
    const bare = (effect: Scenario["beats"][string]["replies"][number]) => ({ ...effect, points: { ...effect.points, efficiency: 0 } });
    const beats = Object.fromEntries(
      Object.entries(TRAPPED_CARD.beats).map(([id, beat]) => [id, { ...beat, replies: beat.replies.map(bare) }]),
    );
    const scenario: Scenario = { ...TRAPPED_CARD, hash: "another text", beats, economyStandard: "E10", paceStandard: "E01" };
    const graded = gradeSitting(scenario, RULES, POLICY, play([["warm", 14], ["chat", 18], ["back", 12], ["explain", 22]], scenario));
    // Economy 1 − 1/3, pace 1, half each.
    expect(graded.dimensions.efficiency).toMatchObject({ score: near(50 * (2 / 3) + 50), parts: { scripted: null, pace: 100 } });
    expect(lines(graded.decisions[1]?.losses ?? []).at(-1)).toEqual(["efficiency", "economy", null, near(50 / 3), "E10"]);
    const late = gradeSitting(scenario, RULES, POLICY, play([["warm", 1], ["verify", 60], ["explain", 1]], scenario));
    // 36 s over, of 72: half of 50.
    expect(lines(late.decisions[1]?.losses ?? [])).toEqual([["efficiency", "pace", null, 25, "E01"]]);
  });

  it("is not made before the sitting is over", () => {
    expect(() => grade(["warm", 5])).toThrow("over");
  });

  it("asks of a pass the total and every dimension, as the policy says", () => {
    const lenient = { ...POLICY, pass: { total: 80, dimension: 50 } };
    const silent = play([["settled", 13], ["warm", 10], ["verify", 10], ["explain", 10]]);
    expect(gradeSitting(TRAPPED_CARD, RULES, lenient, silent)).toMatchObject({ total: 80, passed: true });
    expect(gradeSitting(TRAPPED_CARD, RULES, { ...lenient, pass: { total: 81, dimension: 50 } }, silent).passed).toBe(false);
  });
});
