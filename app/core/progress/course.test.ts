import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { courseOf, LEAST, RUNNING } from "#app/core/progress/course.ts";

const of = (...scores: number[]) => courseOf(scores.map((score, at) => ({ at, score })));
const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const scores = fc.array(score, { maxLength: 20 });

describe("the running mean of scores", () => {
  test("gives what is reckoned by hand", () => {
    // m = 80, Σ(x − m)² = 200, s² = (2 · 144 + 200) / 4 = 122, band ± 2.131847 · √(122 / 3)
    const last = of(70, 80, 90).at(-1)?.running;
    expect(last?.mean).toBe(80);
    expect(last?.low).toBeCloseTo(66.4052, 3);
    expect(last?.high).toBeCloseTo(93.5948, 3);
    // Five scores: s² = (288 + 1000) / 6, t = 1.943180.
    const five = of(40, 50, 60, 70, 80).at(-1)?.running;
    expect(five).toMatchObject({ n: 5, mean: 60 });
    expect((five?.high ?? 0) - 60).toBeCloseTo(1.94318 * Math.sqrt(1288 / 6 / 5), 6);
  });

  test("is not there for fewer than three scores", () => {
    expect(of(70, 80).map(({ running }) => running)).toEqual([null, null]);
    expect(of()).toEqual([]);
  });

  test("looks at the latest five only, and at none that came later", () => {
    fc.assert(
      fc.property(scores, scores, (before, after) => {
        const whole = of(...before, ...after);
        expect(whole.slice(0, before.length)).toEqual(of(...before));
        const latest = whole.slice(-RUNNING).map((point) => point.score);
        if (latest.length >= LEAST) expect(of(...latest).at(-1)?.running).toEqual(whole.at(-1)?.running);
      }),
    );
  });

  test("lies within its band, the band within 0 to 100, and never without width", () => {
    fc.assert(
      fc.property(scores, (given) => {
        for (const { running } of of(...given)) {
          if (!running) continue;
          const { low, mean, high } = running;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
          expect(low).toBeLessThanOrEqual(mean + 1e-9);
          expect(mean).toBeLessThanOrEqual(high + 1e-9);
          expect(high - low).toBeGreaterThan(5);
        }
      }),
    );
  });

  test("has a wider band the more the scores differ, and a narrower one the more there are", () => {
    const width = (...given: number[]) => {
      const last = of(...given).at(-1)?.running;
      return last ? last.high - last.low : 0;
    };
    expect(width(40, 50, 60)).toBeGreaterThan(width(50, 50, 50));
    expect(width(50, 50, 50)).toBeGreaterThan(width(50, 50, 50, 50, 50));
  });

  test("holds the true level nine times in ten where scores scatter by 12 points", () => {
    const random = generator(7);
    let held = 0;
    const rounds = 4000;
    for (let round = 0; round < rounds; round += 1) {
      const given = Array.from({ length: 5 }, () => 50 + 12 * normal(random));
      const running = of(...given).at(-1)?.running;
      if (running && running.low <= 50 && 50 <= running.high) held += 1;
    }
    expect(held / rounds).toBeGreaterThan(0.89);
    expect(held / rounds).toBeLessThan(0.95);
  });
});

/** Numbers between 0 and 1, the same every time (a linear congruence). */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
