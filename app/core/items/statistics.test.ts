import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { drillOf, openPlay } from "#app/core/drill/play/open.ts";
import { step } from "#app/core/drill/play/step.ts";
import type { BeatStatistics } from "#app/core/items/item.ts";
import { itemDecisions, type ItemDecision, type ItemSitting } from "#app/core/items/sitting.ts";
import { itemStatistics } from "#app/core/items/statistics.ts";
import { POLICY, RULES } from "#tests/support/drill-rules.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { lastOf, opening, playActs, randomAct } from "#tests/support/random-sitting.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

/** A played sitting; each reply takes its seconds. */
function played(person: string, replies: readonly (readonly [reply: string, seconds: number])[]): ItemSitting {
  const drill = drillOf(TRAPPED_CARD);
  let play = openPlay(drill, opening(TRAPPED_CARD), 0);
  for (const [reply, seconds] of replies) {
    const event = reply === "left" ? { kind: "left" as const } : { kind: "replied" as const, turn: play.moves.length, reply };
    const next = step(drill, play, event, play.began + seconds * 1000);
    if (!next.ok) throw new Error(`${reply}: ${next.problem.code}`);
    play = next.value;
  }
  return { person, startedAt: 0, decisions: itemDecisions(TRAPPED_CARD, RULES, gradeSitting(TRAPPED_CARD, RULES, POLICY, play)) };
}

const beatOf = (sittings: readonly ItemSitting[], beat: string) => itemStatistics(TRAPPED_CARD, sittings).beats.find((each) => each.beat === beat);
const near = (value: number) => expect.closeTo(value, 9);

describe("six people at the trapped card, by hand", () => {
  // Weights 30, 20, 25 of 75, B = 2, 2, 4: a point of attitude is worth 100 · 0.4 / 2 = 20 points of the total, one of
  // efficiency 60 · 4/15 / 2 = 8, one of problem-solving 100 · 1/3 / 4 = 25/3. Worth: warm 40, curt −20; verify 25/3,
  // chat and give-up 0; explain 25 + 16 = 41, brush-off −20 + 8 = −12. Losses: curt 40 + 20 = 60; brush-off 41 + 12 = 53;
  // chat 25/3 and a detour of 1 in 3, 20 · 1/3 · 4/15 = 16/9, together 91/9; give-up all that was left, 41 + 25/3, and
  // economy and pace, 40 · 4/15 = 32/3: 60.
  const six = [
    played("p1", [["warm", 2], ["verify", 3], ["explain", 4]]),
    played("p2", [["warm", 4], ["verify", 3], ["brush-off", 4]]),
    played("p3", [["curt", 6], ["verify", 3], ["explain", 4]]),
    played("p4", [["curt", 8], ["chat", 3], ["back", 2], ["explain", 4]]),
    played("p5", [["warm", 10], ["chat", 3], ["back", 2], ["brush-off", 4]]),
    played("p6", [["curt", 12], ["give-up", 3]]),
  ];

  test("what they lost is what the grade says", () => {
    expect(six.map(({ decisions }) => decisions.map(({ loss }) => loss))).toEqual([
      [0, 0, 0].map(near),
      [0, 0, 53].map(near),
      [60, 0, 0].map(near),
      [60, 91 / 9, 0, 0].map(near),
      [0, 91 / 9, 0, 53].map(near),
      [60, 60].map(near),
    ]);
  });

  test("the greeting: half chose the best, and those lost more elsewhere", () => {
    // Rest, in ninths: 0, −477, 0, −91, −568, −540, sum −1676. Σxy of the best less 3 · mean: −1045 + 838 = −207, that is −23.
    // Σ(y − ȳ)² = (227529 + 8281 + 322624 + 291600 − 1676²/6) / 81; Σ(x − x̄)² = 6 · ¼.
    const spread = (850034 - 1676 ** 2 / 6) / 81;
    const r = near(-23 / Math.sqrt(1.5 * spread));
    expect(beatOf(six, "hello")).toEqual({
      beat: "hello",
      people: 6,
      replies: [
        { reply: "warm", told: { open: 6, picked: 3, share: 0.5 } },
        { reply: "curt", told: { open: 6, picked: 3, share: 0.5 } },
        { reply: "insult", told: { open: 6, picked: 0, share: 0 } },
      ],
      silent: 0,
      left: 0,
      difficulty: { value: 0.5 },
      discrimination: { best: { value: r }, points: { value: r } },
      // 2, 4, 6, 8, 10, 12 seconds: places 1.25, 2.5, 3.75.
      time: { lower: 4500, median: 7000, upper: 9500 },
      flags: [],
    });
    expect(-23 / Math.sqrt(1.5 * spread)).toBeCloseTo(-0.2735, 4);
  });

  test("the question: who asks for the record did better elsewhere", () => {
    // Rest: 0, −53, −60, −60, −53, −60; Σxy − 3 · mean = −113 + 143 = 30; Σ(y − ȳ)² = 2 · 53² + 3 · 60² − 286²/6.
    const r = 30 / Math.sqrt(1.5 * (2 * 53 ** 2 + 3 * 60 ** 2 - 286 ** 2 / 6));
    expect(beatOf(six, "ask")).toMatchObject({ people: 6, difficulty: { value: 0.5 }, discrimination: { best: { value: near(r) } } });
    expect(r).toBeCloseTo(0.4641, 4);
  });

  test("the answer: five came so far; the chat: two, of which nothing is told", () => {
    expect(beatOf(six, "fix")).toMatchObject({ people: 5, difficulty: { value: near(0.6) }, time: { median: 4000 } });
    expect(beatOf(six, "chat")).toEqual({ beat: "chat", people: null });
  });

  test("whoever leaves is counted there and judged nowhere", () => {
    const statistics = beatOf([...six, played("p7", [["warm", 3], ["left", 9]])], "ask");
    expect(statistics).toMatchObject({ people: 7, left: 1, difficulty: { value: 0.5 }, time: { median: 3000 } });
    expect(statistics?.people && statistics.replies[0]?.told).toEqual({ open: 7, picked: 3, share: 3 / 7 });
  });

  test("a second sitting of the same person changes nothing, and a red line earns nothing", () => {
    const again = { ...played("p1", [["curt", 3], ["give-up", 3]]), startedAt: 1 };
    expect(itemStatistics(TRAPPED_CARD, [again, ...six])).toEqual(itemStatistics(TRAPPED_CARD, six));
    const [, , leaked] = played("p8", [["warm", 3], ["verify", 3], ["leak", 3]]).decisions;
    expect(leaked).toMatchObject({ best: false, credit: 0 });
  });
});

/** People at one beat, `hello`, and one other; `loss` is what they lost there. */
function made(count: number, decide: (place: number) => { decision: Partial<ItemDecision>; loss: number }): ItemSitting[] {
  const usual = { act: { kind: "reply", reply: "warm" } as const, open: ["warm", "curt", "insult"], best: true, credit: 1, loss: 0, activeMs: 1000 };
  return Array.from({ length: count }, (_, place) => {
    const { decision, loss } = decide(place);
    return { person: `p${place}`, startedAt: 0, decisions: [{ beat: "hello", ...usual, ...decision }, { beat: "ask", ...usual, loss }] };
  });
}

const curt = { act: { kind: "reply", reply: "curt" } as const, best: false, credit: 0 };
const flagsOf = (sittings: readonly ItemSitting[]) => {
  const statistics = beatOf(sittings, "hello");
  return statistics?.people ? statistics.flags.map(({ kind }) => kind) : null;
};

describe("what is pointed out", () => {
  const half = (loss: (isBest: boolean, place: number) => number) => (place: number) => ({ decision: place % 2 ? curt : {}, loss: loss(place % 2 === 0, place) });

  test("nothing below thirty people, and nothing at all below five", () => {
    expect(flagsOf(made(29, half((isBest) => (isBest ? 9 : 0))))).toEqual([]);
    expect(flagsOf(made(30, half((isBest) => (isBest ? 9 : 0))))).toEqual(["unpicked", "negative"]);
    expect(beatOf(made(4, half(() => 0)), "hello")).toEqual({ beat: "hello", people: null });
  });

  test("a decision that does not discriminate, one that does, and one of which that cannot be said", () => {
    expect(flagsOf(made(40, half((_, place) => Math.floor(place / 2) % 2)))).toEqual(["unpicked", "flat"]);
    expect(flagsOf(made(40, half((isBest, place) => (isBest ? 0 : 5) + (place % 3))))).toEqual(["unpicked"]);
    const alike = beatOf(made(40, half(() => 3)), "hello");
    expect(alike?.people && alike.discrimination).toEqual({ best: { value: null, why: "all-alike" }, points: { value: null, why: "all-alike" } });
    expect(flagsOf(made(40, half(() => 3)))).toEqual(["unpicked"]);
  });

  test("what nearly all get right, what hardly anybody does, and what nobody says", () => {
    const few = (wrong: number) => (place: number) => ({ decision: place < wrong ? curt : {}, loss: place < wrong ? 5 : place % 2 });
    expect(flagsOf(made(40, few(1)))).toEqual(["unpicked", "easy"]);
    expect(flagsOf(made(40, few(33)))).toEqual(["unpicked", "hard"]);
    const said = beatOf(made(40, few(1)), "hello");
    expect(said?.people && said.flags[0]).toEqual({ kind: "unpicked", replies: ["insult"] });
  });

  test("a reply open to fewer than five is not told, nor pointed out", () => {
    const guarded = made(40, (place) => ({ decision: { open: place < 4 ? ["warm", "curt", "insult"] : ["warm", "curt"], ...(place % 2 ? curt : {}) }, loss: place % 2 ? 5 : place % 4 }));
    const statistics = beatOf(guarded, "hello");
    expect(statistics?.people && statistics.replies[2]).toEqual({ reply: "insult", told: null });
    expect(flagsOf(guarded)).toEqual([]);
  });

  test("who left without an answer is not one of the thirty who passed a reply over", () => {
    const leaving = (left: number) => made(40, (place) => ({ decision: place < left ? { act: { kind: "left" } } : place % 2 ? curt : {}, loss: place % 2 ? 5 : 0 }));
    expect(flagsOf(leaving(10))).toContain("unpicked");
    expect(flagsOf(leaving(11))).toEqual([]);
  });

  test("nothing to be won is said", () => {
    const nothing = beatOf(made(6, (place) => ({ decision: { credit: null }, loss: place })), "hello");
    expect(nothing).toMatchObject({ difficulty: { value: null, why: "no-points" }, discrimination: { best: { value: null, why: "all-alike" }, points: { value: null, why: "no-points" } } });
  });
});

/** Sittings of random people in a random scenario; who has not reached an ending leaves. */
const crowd = fc.tuple(randomScenario, fc.array(fc.array(randomAct, { maxLength: 12 }), { minLength: 5, maxLength: 14 })).map(([scenario, all]) => {
  const drill = drillOf(scenario);
  const sittings = all.map((acts, place): ItemSitting => {
    const play = lastOf(playActs(drill, opening(scenario), acts));
    const left = step(drill, play, { kind: "left" }, play.now + 1000);
    return { person: `p${place}`, startedAt: 0, decisions: itemDecisions(scenario, RULES, gradeSitting(scenario, RULES, POLICY, left.ok ? left.value : play)) };
  });
  return { scenario, sittings };
});

describe("of any sittings", { timeout: 120_000 }, () => {
  const told = (beats: ReturnType<typeof itemStatistics>["beats"]) => beats.filter((beat): beat is BeatStatistics => beat.people !== null);

  test("everybody who came replied, was silent or left; shares and figures stay in their bounds", () => {
    fc.assert(
      fc.property(crowd, ({ scenario, sittings }) => {
        for (const { people, replies, silent, left, difficulty, discrimination, time } of told(itemStatistics(scenario, sittings).beats)) {
          expect(people).toBeGreaterThanOrEqual(5);
          const known = replies.flatMap((reply) => reply.told ?? []);
          for (const { open, picked, share } of known) expect([share >= 0, share <= 1, picked <= open, open <= people]).toEqual([true, true, true, true]);
          const acted = known.reduce((sum, { picked }) => sum + picked, silent + left);
          if (known.length === replies.length) expect(acted).toBe(people);
          if (known.length === replies.length && known.every(({ open }) => open === people)) {
            expect(known.reduce((sum, { share }) => sum + share, 0) + (silent + left) / people).toBeCloseTo(1, 12);
          }
          for (const r of [discrimination.best, discrimination.points]) expect(r.value === null || Math.abs(r.value) <= 1).toBe(true);
          expect(difficulty.value === null || (difficulty.value >= 0 && difficulty.value <= 1)).toBe(true);
          expect(time === null || (time.lower <= time.median && time.median <= time.upper)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("their order changes nothing, nor does the same loss elsewhere for all", () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: -50, max: 50 }), ({ scenario, sittings }, constant) => {
        const statistics = itemStatistics(scenario, sittings);
        expect(itemStatistics(scenario, sittings.toReversed())).toEqual(statistics);
        const elsewhere = { beat: "elsewhere", act: { kind: "silence" } as const, open: [], best: true, credit: null, loss: constant, activeMs: 0 };
        const shifted = itemStatistics(scenario, sittings.map((sitting) => ({ ...sitting, decisions: [...sitting.decisions, elsewhere] })));
        const figures = ({ beats }: typeof statistics) => told(beats).flatMap(({ discrimination: { best, points } }) => [best.value, points.value]);
        expect(figures(shifted)).toEqual(figures(statistics).map((value) => (value === null ? null : near(value))));
      }),
      { numRuns: 60 },
    );
  });
});
