import fc from "fast-check";
import { expect, test } from "vitest";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { toTenths } from "#app/core/tenths.ts";
import { costliestFirst, ledgerOf } from "#app/visits/result/ledger.ts";
import type { ResultLoss } from "#app/visits/view/result.ts";

const text = { zh: "问", en: "Question" };
const lossOf = (dimension: ResultLoss["dimension"], loss: number, standards: string[] = []): ResultLoss => ({
  item: "x", question: text, found: { kind: "yes-no", yes: false }, loss, dimension, critical: false, finding: true, standards,
});

/** Items of one part of the form as scoring makes them: weights and values give losses that add up to 100 − score. */
const scoredPart = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 5 }), value: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 12 }).map((items) => {
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  const losses = items.map((item) => (100 * item.weight * (1 - item.value / 100)) / weight);
  return { losses: losses.filter((loss) => loss > 0), score: 100 - losses.reduce((sum, loss) => sum + loss, 0) };
});

test("what is shown of every dimension and of the premises adds up exactly from 100.0 to its score", () => {
  fc.assert(
    fc.property(fc.tuple(scoredPart, scoredPart), ([attitude, premises]) => {
      const parts = ledgerOf({
        dimensions: [{ dimension: "attitude", score: attitude.score, items: 1 }],
        premises: premises.score,
        losses: [...attitude.losses.map((loss) => lossOf("attitude", loss)), ...premises.losses.map((loss) => lossOf(null, loss))],
      });
      expect(parts.map(({ dimension }) => dimension)).toEqual(["attitude", null]);
      for (const { score, lines } of parts) expect(1000 + lines.reduce((sum, { change }) => sum + change, 0)).toBe(score);
      expect(parts[0]?.score).toBe(toTenths(attitude.score));
    }),
  );
});

test("dimensions stand in their usual order, premises last, and what was not assessed is absent", () => {
  const dimensions = (["problem-solving", "attitude"] as const).map((dimension) => ({ dimension, score: 100, items: 1 }));
  expect(ledgerOf({ dimensions, premises: null, losses: [] }).map(({ dimension }) => dimension)).toEqual(["attitude", "problem-solving"]);
  const all = DIMENSIONS.map((dimension) => ({ dimension, score: 100, items: 1 }));
  expect(ledgerOf({ dimensions: all.toReversed(), premises: 50, losses: [lossOf(null, 50)] }).map(({ dimension }) => dimension)).toEqual([...DIMENSIONS, null]);
});

test("the standard whose items lost most comes first", () => {
  const standards = ["A01", "A04", "E04"].map((id) => ({ id, title: text, rule: text, phrase: null, drills: [] }));
  const losses = [lossOf("attitude", 4, ["A01"]), lossOf("efficiency", 9, ["E04"]), lossOf("attitude", 6, ["A01", "A04"])];
  expect(costliestFirst({ standards, losses }).map(({ id }) => id)).toEqual(["A01", "E04", "A04"]);
});
