import { expect, test } from "vitest";
import { fitModel } from "#app/core/standings/model/fit.ts";
import { countSpreads } from "#app/core/standings/place/counts.ts";
import { drawSpreads } from "#app/core/standings/place/draws.ts";
import { normalBelow } from "#app/core/standings/place/normal.ts";
import { simulateBoard } from "#app/core/standings/simulate.ts";

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const alone = (subject: string, value: number, sd: number) => ({ subject, value, sd, ownSd: sd, columns: new Int32Array(0), loads: new Float64Array(0) });

test("counted places agree with drawn ones within 2% at 5,000, but for the drawing's own chance", () => {
  const { observations } = simulateBoard("agreement", { subjects: 5000, sources: 12, evaluators: 0, each: [3, 10], subjectSd: 6, effectSd: 6, errorSd: 12 });
  const fit = fitModel(observations, 12);
  const contenders = [...fit.estimates.values()].map((estimate) => ({ ...estimate, ...fit.shared.subjects.get(estimate.subject)! }));
  const cuts = [500, 1250, 2500];
  const drawn = drawSpreads(contenders, fit.shared, "seed", cuts);
  const counted = countSpreads(contenders, cuts);
  const apart = counted.flatMap(({ best, worst }, i) => [best - drawn[i]!.best, worst - drawn[i]!.worst]);
  const sizes = apart.map(Math.abs).sort((a, b) => a - b);
  expect(sizes[Math.floor(0.99 * sizes.length)]).toBeLessThanOrEqual(100);
  expect(sizes.at(-1)).toBeLessThanOrEqual(200);
  expect(Math.abs(meanOf(apart))).toBeLessThan(5);
  const chances = counted.flatMap(({ within }, i) => within.map((chance, c) => Math.abs(chance - drawn[i]!.within[c]!)));
  expect(Math.max(...chances)).toBeLessThan(0.03);
});

test("expected counts are the sums of the normal distribution, term by term", () => {
  const all = Array.from({ length: 300 }, (_, i) => alone(`s${i}`, 50 + ((i * 37) % 300) / 10, [0.4, 2, 5.5][i % 3]!));
  const counted = countSpreads(all, [30]);
  for (const i of [0, 7, 100, 299]) {
    const own = all[i]!;
    const above = (level: number) => all.reduce((sum, { value, sd }, j) => sum + (i === j ? 0 : normalBelow((value - level) / sd)), 1);
    expect(Math.abs(counted[i]!.best - above(own.value + 1.6448536 * own.sd))).toBeLessThan(1);
    expect(Math.abs(counted[i]!.worst - above(own.value - 1.6448536 * own.sd))).toBeLessThan(1);
  }
});

test("nobody, one, and equals without error keep their bounds", () => {
  expect(countSpreads([], [0])).toEqual([]);
  expect(countSpreads([alone("a", 70, 2)], [0, 1])).toEqual([{ best: 1, worst: 1, within: [0, 1] }]);
  for (const { best, worst } of countSpreads([alone("a", 70, 0), alone("b", 70, 0), alone("c", 70, 0)], [1])) expect(1 <= best && best <= worst && worst <= 3).toBe(true);
});
