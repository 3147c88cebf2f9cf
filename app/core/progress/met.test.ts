import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { drillOf, openPlay } from "#app/core/drill/play/open.ts";
import { step } from "#app/core/drill/play/step.ts";
import { ENOUGH, standardRecords, standardsMet, strengthOf, weakestFirst, type Met } from "#app/core/progress/met.ts";
import { POLICY, RULES } from "#tests/support/drill-rules.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { lastOf, opening, OPENED_AT, playActs, randomAct } from "#tests/support/random-sitting.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

/** What replies given five seconds apart meet in the scenario of the trapped card: standard, kept or broken, by turn. */
function metBy(...replies: string[]): string[][] {
  const drill = drillOf(TRAPPED_CARD);
  let play = openPlay(drill, opening(TRAPPED_CARD), OPENED_AT);
  for (const [turn, reply] of replies.entries()) {
    const next = step(drill, play, { kind: "replied", turn, reply }, OPENED_AT + (turn + 1) * 5000);
    if (!next.ok) throw new Error(next.problem.code);
    play = next.value;
  }
  const met = standardsMet(TRAPPED_CARD, gradeSitting(TRAPPED_CARD, RULES, POLICY, play).decisions);
  return replies.map((_, turn) => met.filter((each) => each.turn === turn).map(({ standard, clean }) => `${standard} ${clean ? "kept" : "broken"}`).sort());
}

describe("the standards a sitting met", () => {
  test("are all kept by the gold course", () => {
    expect(metBy("warm", "verify", "explain")).toEqual([
      ["A01 kept"],
      ["S10 kept"],
      ["E06 kept", "E09 kept", "E12 kept", "S06 kept"],
    ]);
  });

  test("are broken where the loss cites them: a curt word, a detour, an act that fails the drill", () => {
    const [curt] = metBy("curt", "verify", "explain");
    expect(curt).toContain("A04 broken");
    const [, chat, , end] = metBy("warm", "chat", "back", "explain");
    // Of economy and pace a sitting says one thing each: what it lost, where it lost most, or that it kept them.
    expect(chat).toEqual(["E09 broken", "S10 broken"]);
    expect(end).toEqual(["E06 kept", "E12 kept", "S06 kept"]);
    const leak = metBy("warm", "verify", "leak")[2];
    // The act breaks S10 and its points are no proof of the standards they cite, unless they lost none by them.
    expect(leak).toContain("S10 broken");
  });

  test("each count once a decision, and what they lost is what the losses say", () => {
    const sitting = fc.tuple(randomScenario, fc.array(randomAct, { maxLength: 15 })).map(([scenario, acts]) => {
      const drill = drillOf(scenario);
      const play = lastOf(playActs(drill, opening(scenario), acts));
      const left = step(drill, play, { kind: "left" }, play.now + 1000);
      return { scenario, decisions: gradeSitting(scenario, RULES, POLICY, left.ok ? left.value : play).decisions };
    });
    fc.assert(
      fc.property(sitting, ({ scenario, decisions }) => {
        const met = standardsMet(scenario, decisions);
        expect(new Set(met.map(({ turn, standard }) => `${turn} ${standard}`)).size).toBe(met.length);
        const cited = decisions.flatMap(({ losses }) => losses).reduce((sum, { score, standards }) => sum + Math.max(0, score) * standards.length, 0);
        expect(met.reduce((sum, { lost }) => sum + lost, 0)).toBeCloseTo(cited, 6);
        for (const { clean, lost } of met) if (clean) expect(lost).toBe(0);
        const left = decisions.filter(({ move }) => move.act.kind === "left").map(({ move }) => move.turn);
        expect(met.filter(({ turn, clean }) => clean && left.includes(turn))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

describe("the records of standards", () => {
  const met: fc.Arbitrary<Met> = fc.record({ standard: fc.constantFrom("A01", "A07", "E12"), turn: fc.nat(9), clean: fc.boolean(), lost: fc.nat(20) });

  test("sum what the sittings met", () => {
    fc.assert(
      fc.property(fc.array(fc.array(met, { maxLength: 6 }), { maxLength: 6 }), (sittings) => {
        const records = standardRecords(sittings);
        expect(records.reduce((sum, { n }) => sum + n, 0)).toBe(sittings.flat().length);
        for (const { standard, clean, sittings: seen, n, lost } of records) {
          const own = sittings.flat().filter((each) => each.standard === standard);
          expect(clean).toBe(own.filter((each) => each.clean).length);
          expect(lost).toBe(own.reduce((sum, each) => sum + each.lost, 0));
          expect(seen).toBe(sittings.filter((sitting) => sitting.some((each) => each.standard === standard)).length);
          expect(seen).toBeLessThanOrEqual(n);
        }
      }),
    );
  });

  test("say nothing of few decisions, and let few weigh less than many", () => {
    const of = (standard: string, clean: number, n: number) => {
      const [record] = standardRecords([Array.from({ length: n }, (_, turn) => ({ standard, turn, clean: turn < clean, lost: turn < clean ? 0 : 1 }))]);
      if (!record) throw new Error("no record");
      return record;
    };
    expect(strengthOf(of("A01", 0, ENOUGH - 1))).toBe("few");
    expect([of("A01", 2, 3), of("A01", 3, 4), of("A01", 9, 10)].map(strengthOf)).toEqual(["weak", "between", "strong"]);
    const order = [of("A01", 0, 1), of("A02", 2, 10), of("A03", 5, 5), of("A04", 20, 20)].toSorted(weakestFirst);
    expect(order.map(({ standard }) => standard)).toEqual(["A02", "A01", "A03", "A04"]);
  });
});
