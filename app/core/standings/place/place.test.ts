import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHARES } from "#app/core/standings/board.ts";
import type { Contender } from "#app/core/standings/place/contender.ts";
import { placeAll, placesIn, tiedPlaces, type PlaceOptions } from "#app/core/standings/place/place.ts";
import { DEFAULT_STANDINGS_POLICY } from "#app/core/standings/policy.ts";

const NOTHING_COMMON = { width: 0, root: new Float64Array(0), errorSd: 0 };
const options: PlaceOptions = { policy: DEFAULT_STANDINGS_POLICY, seed: "seed", former: null, distinguishable: true };

const contender = (subject: string, value: number, sd: number): Contender => ({ subject, value, sd, ownSd: sd, columns: new Int32Array(0), loads: new Float64Array(0) });
const contenders = (values: readonly number[], sd: number) => values.map((value, i) => contender(`s${i}`, value, sd));
const place = (all: readonly Contender[], other: Partial<PlaceOptions> = {}) => placeAll(all, NOTHING_COMMON, { ...options, ...other });

describe("ties", () => {
  test("what is equal when rounded to 0.1 shares a place; then standard 1-2-2-4 or dense 1-2-2-3", () => {
    const values = [80.04, 79.94, 79.86, 70];
    expect(tiedPlaces(values, "standard")).toEqual([1, 2, 2, 4]);
    expect(tiedPlaces(values, "dense")).toEqual([1, 2, 2, 3]);
    expect(place(contenders(values, 1)).map(({ tied }) => tied)).toEqual([false, true, true, false]);
  });

  test("equal places are listed by subject, whatever lies below 0.1", () => {
    expect(place([contender("b", 70.04, 1), contender("a", 70.01, 1)]).map(({ subject }) => subject)).toEqual(["a", "b"]);
  });
});

describe("intervals", () => {
  test("two of equal standing: either place; far apart: their own", () => {
    expect(place(contenders([70, 70], 3))).toMatchObject([{ best: 1, worst: 2 }, { best: 1, worst: 2 }]);
    expect(place(contenders([90, 70, 50], 1))).toMatchObject([{ best: 1, worst: 1 }, { best: 2, worst: 2 }, { best: 3, worst: 3 }]);
  });

  test("the chance to be first of two is Φ of the difference over its standard deviation", () => {
    const [first] = place(contenders([72, 70], 2));
    // Φ(2 / √8) = 0.7602; the top half of two is the first place. Four standard errors of 4,000 draws.
    expect(Math.abs((first?.chances[50] ?? 0) - 0.7602)).toBeLessThan(4 * Math.sqrt((0.76 * 0.24) / 4000));
  });

  test("hold the place, lie on the board, and do not depend on the order or on who else stands there", () => {
    const some = fc.array(fc.record({ value: fc.integer({ min: 400, max: 900 }), sd: fc.integer({ min: 0, max: 80 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, fc.constantFrom("standard", "dense"), (given, ties) => {
        const all = given.map(({ value, sd }, i) => contender(`s${i}`, value / 10, sd / 10));
        const policy = { ...DEFAULT_STANDINGS_POLICY, ties };
        const placed = place(all, { policy });
        for (const row of placed) {
          expect(row.best).toBeLessThanOrEqual(row.place);
          expect(row.worst).toBeGreaterThanOrEqual(row.place);
          expect(row.best >= 1 && row.worst <= all.length).toBe(true);
          expect(row.chances[10] <= row.chances[25] && row.chances[25] <= row.chances[50]).toBe(true);
        }
        expect(place(all.toReversed(), { policy })).toEqual(placed);
      }),
      { numRuns: 20 },
    );
  });

  test("errors in common move nobody against another", () => {
    const shared = contenders([72, 71, 70], 0).map((one) => ({ ...one, sd: 9, columns: Int32Array.of(0), loads: Float64Array.of(1) }));
    const common = { width: 1, root: Float64Array.of(1), errorSd: 9 };
    expect(placeAll(shared, common, options)).toMatchObject([{ best: 1, worst: 1 }, { best: 2, worst: 2 }, { best: 3, worst: 3 }]);
  });
});

describe("bands", () => {
  const spread = Array.from({ length: 20 }, (_, i) => 90 - 2 * i);

  test("the smallest share that is certain enough, and none where none is", () => {
    const bands = place(contenders(spread, 1.5)).map(({ band }) => band);
    expect(bands.slice(0, 1)).toEqual([10]);
    expect(new Set(bands)).toEqual(new Set([10, 25, 50, null]));
    expect(bands.slice(11).every((band) => band === null)).toBe(true);
    expect(place(contenders(spread, 200)).every(({ band }) => band === null)).toBe(true);
  });

  test("policy says how certain", () => {
    const count = (bandCertainty: number) => place(contenders(spread, 3), { policy: { ...DEFAULT_STANDINGS_POLICY, bandCertainty } }).filter(({ band }) => band !== null).length;
    expect(count(50)).toBeGreaterThan(count(95));
  });

  test("a share holds whole places only: nobody is top 10% of nine", () => {
    expect(SHARES.map((share) => placesIn(share, 9))).toEqual([0, 2, 4]);
    expect(place(contenders([90, 50, 50.5, 51, 52, 53, 54, 55, 56], 0.1)).map(({ band }) => band)).toEqual([25, 25, 50, 50, null, null, null, null, null]);
  });
});

test("not distinguishable: every place is first to last, no bands", () => {
  for (const row of place(contenders([71, 71, 71, 71], 0), { distinguishable: false })) {
    expect(row).toMatchObject({ place: 1, tied: true, best: 1, worst: 4, band: null, chances: { 10: 0, 25: 0.25, 50: 0.5 } });
  }
});

test("movement counts places won since the former board", () => {
  const former = new Map([["s0", 3], ["s1", 1]]);
  expect(place(contenders([90, 80, 70], 1), { former }).map(({ movement }) => movement)).toEqual([2, -1, null]);
});
