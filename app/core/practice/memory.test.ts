import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RATINGS, type Cause, type Exposure, type Rating } from "#app/core/practice/exposure.ts";
import { memoriesOf, retrievability, type Memory } from "#app/core/practice/memory.ts";
import { daysBetween, daysLater } from "#app/core/time/day.ts";

const FIRST = "2026-01-05";
const CAUSES = { again: { kind: "lost", points: 12 }, hard: { kind: "lost", points: 4 }, good: { kind: "held", hinted: false } } as const satisfies Record<Rating, Cause>;

function exposure(day: string, rating: Rating, more: Partial<Exposure> = {}): Exposure {
  return { standard: "A09", day, at: Date.parse(`${day}T02:00:00Z`), rating, cause: CAUSES[rating], ...more };
}

/** Reviews with these ratings, each so many days after the one before. */
function reviewed(reviews: readonly (readonly [rating: Rating, after: number])[]): Memory {
  let day = FIRST;
  const exposures = reviews.map(([rating, after], place) => exposure((day = daysLater(day, after)), rating, { at: Date.parse(`${day}T02:00:00Z`) + place }));
  const memory = memoriesOf(exposures).get("A09");
  if (!memory) throw new Error("nothing is remembered");
  return memory;
}

/** Intervals of somebody who always comes on the very day, in days. */
function intervals(ratings: readonly Rating[]): number[] {
  const reviews: [Rating, number][] = [];
  return ratings.map((rating) => {
    const before = reviews.length > 0 ? reviewed(reviews) : null;
    reviews.push([rating, before ? daysBetween(before.last, before.due) : 0]);
    const { last, due } = reviewed(reviews);
    return daysBetween(last, due);
  });
}

describe("the memory of a standard", () => {
  test("is as FSRS-6's reference implementation computes it", () => {
    // fsrs-rs, inference.rs, and the tests of ts-fsrs: again, then good after 0, 1, 3, 8 and 21 days, with the default weights.
    const { stability, difficulty } = reviewed([["again", 0], ["good", 0], ["good", 1], ["good", 3], ["good", 8], ["good", 21]]);
    expect(stability).toBeCloseTo(53.62691, 4);
    expect(difficulty).toBeCloseTo(6.3574867, 4);
  });

  test("begins with the published stability and difficulty of each rating", () => {
    const begun = (rating: Rating) => reviewed([[rating, 0]]);
    expect(RATINGS.map((rating) => begun(rating).stability)).toEqual([0.212, 1.2931, 2.3065]);
    expect(RATINGS.map((rating) => begun(rating).difficulty)).toEqual([6.4133, 5.11217071, 2.11810397]);
  });

  test("lasts longer with each success and starts over with a lapse, as published", () => {
    // ts-fsrs, FSRS-6 "ivl_history": 2, 11, 46, 163, then 498; here half a year at most.
    expect(intervals(["good", "good", "good", "good", "good"])).toEqual([2, 11, 46, 163, 180]);
    expect(intervals(["hard", "hard", "hard", "hard"])).toEqual([1, 3, 7, 12]);
    expect(intervals(["good", "good", "again", "good"])[2]).toBeLessThanOrEqual(2);
  });

  test("by hand: good on the first day, good eleven days later", () => {
    // w as published; D₀(3) = 6.4133 − e^(2·0.8334) + 1; S₀(3) = 2.3065.
    const [d, s] = [6.4133 - Math.exp(2 * 0.8334) + 1, 2.3065];
    const r = (1 + (0.9 ** (-1 / 0.1542) - 1) * (11 / s)) ** -0.1542;
    const grown = s * (1 + Math.exp(1.8722) * (11 - d) * s ** -0.1666 * (Math.exp((1 - r) * 0.796) - 1));
    const memory = reviewed([["good", 0], ["good", 11]]);
    expect(memory.stability).toBeCloseTo(grown, 6);
    expect(memory.due).toBe(daysLater(memory.last, Math.round(grown)));
  });

  test("is known with a probability of 0.9 after its stability, surely on its day, and ever less", () => {
    const memory = { ...reviewed([["good", 0]]), stability: 10 };
    expect(retrievability(memory, daysLater(memory.last, 10))).toBeCloseTo(0.9, 6);
    expect(retrievability(memory, memory.last)).toBe(1);
    expect(retrievability(memory, daysLater(memory.last, -3))).toBe(1);
    expect(retrievability(memory, daysLater(memory.last, 11))).toBeLessThan(retrievability(memory, daysLater(memory.last, 10)));
  });
});

describe("what is due at once", () => {
  const visit: Cause = { kind: "visit", failed: false, visitTitle: { zh: "柜台", en: "Counter" } };
  const on = (after: number, rating: Rating, cause: Cause) => exposure(daysLater(FIRST, after), rating, { cause });
  const memoryOf = (...exposures: Exposure[]) => memoriesOf(exposures).get("A09");

  test("a red line and a finding are, on the day they are known", () => {
    for (const cause of [visit, { kind: "red-line" } as const]) expect(memoryOf(on(0, "again", cause))).toMatchObject({ due: FIRST, cause: { cause } });
  });

  test("a later plain lapse does not hide them, a success mends them", () => {
    const red: Cause = { kind: "red-line" };
    expect(memoryOf(on(0, "again", red), on(1, "again", CAUSES.again))).toMatchObject({ due: daysLater(FIRST, 1), cause: { cause: red } });
    expect(memoryOf(on(0, "again", red), on(1, "again", visit))).toMatchObject({ cause: { cause: red } });
    expect(memoryOf(on(0, "again", visit), on(1, "again", red))).toMatchObject({ cause: { cause: red } });
    expect(memoryOf(on(0, "again", red), on(1, "hard", CAUSES.hard), on(2, "again", CAUSES.again))).toMatchObject({ cause: { cause: CAUSES.again }, due: daysLater(FIRST, 3) });
  });
});

test("the order in which exposures come changes nothing, even of the same instant", () => {
  const one = fc.record({
    standard: fc.constantFrom("A09", "S05"),
    at: fc.integer({ min: 0, max: 4 }).map((day) => Date.parse(FIRST) + day * 86_400_000),
    rating: fc.constantFrom(...RATINGS),
    points: fc.integer({ min: 1, max: 30 }),
    red: fc.boolean(),
  });
  const exposures = fc.array(one, { maxLength: 12 }).map((all) =>
    all.map(({ standard, at, rating, points, red }): Exposure => {
      const cause: Cause = rating === "good" ? CAUSES.good : red && rating === "again" ? { kind: "red-line" } : { kind: "lost", points };
      return { standard, at, day: new Date(at).toISOString().slice(0, 10), rating, cause };
    }),
  );
  fc.assert(
    fc.property(exposures, fc.integer(), (all, seed) => {
      const shuffled = all.map((each, place) => ({ each, key: Math.sin(seed + place * 7.3) })).sort((a, b) => a.key - b.key).map(({ each }) => each);
      const sorted = (memories: ReadonlyMap<string, Memory>) => [...memories].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(memoriesOf(shuffled))).toEqual(sorted(memoriesOf(all)));
      for (const { stability, difficulty, due, last } of memoriesOf(all).values()) {
        expect([stability > 0, difficulty >= 1 && difficulty <= 10, due >= last, daysBetween(last, due) <= 180]).toEqual([true, true, true, true]);
      }
    }),
  );
});
