import { expect, test } from "vitest";
import { luckOf } from "#app/core/incentives/award/luck.ts";
import { sampleRule } from "#app/core/incentives/sample.ts";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";
import { fillNormals, streamOf } from "#app/core/standings/place/normal.ts";

const PEOPLE = 2000;
const PAID = 200;
const rule = { ...sampleRule, way: { by: "place", tiers: [{ to: PAID, amount: 10 }] } } as const;

function normals(name: string): Float64Array {
  const out = new Float64Array(PEOPLE);
  fillNormals(streamOf("luck", name), 0, out);
  return out;
}

const best = (values: readonly number[]) => new Set(values.map((value, i) => [value, i] as const).sort(([a], [b]) => b - a).slice(0, PAID).map(([, i]) => i));

test("what is expected of a period drawn again is what truly repeated periods show", () => {
  // Levels deviate by 6 points, one observation by 12, everybody has four: w = 36 / (36 + 144 / 4) = ½, s² = 36 (1 − ½).
  const apart = [1, 2, 3, 4].map((world) => {
    const levels = normals(`level ${world}`);
    const period = (name: string) => Array.from(normals(`${name} ${world}`), (z, i) => 70 + (6 * (levels[i] ?? 0) + 6 * z) / 2);
    const observed = period("observed");
    const paid = best(observed);
    const again = Array.from({ length: 25 }, (_, i) => [...best(period(`again ${i}`))].filter((one) => paid.has(one)).length / PAID);
    const places = new Map([...observed.entries()].sort(([, a], [, b]) => b - a).map(([i], place) => [i, place + 1]));
    const rows = observed.map((value, i): FrozenRow => ({
      board: "people", measure: "total", subject: `s${String(i).padStart(4, "0")}`, branch: null, region: null, post: null, n: 4, evaluators: 0, failures: 0,
      value: Math.round(1000 * value), sd: Math.round(1000 * Math.sqrt(18)), weight: 5000, place: places.get(i) ?? 0, best: 1, worst: PEOPLE, chances: { 10: 0, 25: 0, 50: 0 }, band: null,
    }));
    const { share } = luckOf(rule, { rows, distinguishable: true, before: null }, "standard", "s", 25);
    expect(share).toBeGreaterThan(0.25);
    return (share ?? 0) - again.reduce((sum, each) => sum + each, 0) / again.length;
  });
  // The share of 200 has a standard error of 3 percentage points, the mean of four worlds of half as much.
  expect(Math.abs(apart.reduce((sum, each) => sum + each, 0) / apart.length)).toBeLessThan(0.045);
});
