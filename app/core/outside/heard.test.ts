import fc from "fast-check";
import { expect, test } from "vitest";
import { complaintRate, heardIn } from "#app/core/outside/heard.ts";

const satisfied = (value: number, n: number | null) => ({ kind: "satisfaction" as const, value, n });
const complaints = (value: number, n: number | null) => ({ kind: "complaints" as const, value, n });

test("nothing on record is nothing, not zero", () => {
  expect(heardIn([])).toEqual({ satisfaction: null, complaints: null });
  expect(heardIn([complaints(0, null)])).toEqual({ satisfaction: null, complaints: { count: 0, served: null } });
});

test("satisfaction is weighed by who answered, complaints are added", () => {
  expect(heardIn([satisfied(90, 30), satisfied(60, 10), complaints(3, 1000), complaints(2, 4000)])).toEqual({
    satisfaction: { mean: 82.5, n: 40 },
    complaints: { count: 5, served: 5000 },
  });
});

test("a rate is told only where everybody served was counted", () => {
  expect(complaintRate({ count: 5, served: 5000 })).toBe(10);
  expect(complaintRate(heardIn([complaints(5, 5000), complaints(1, null)]).complaints ?? { count: 0, served: 1 })).toBeNull();
  expect(complaintRate({ count: 0, served: 0 })).toBeNull();
});

test("parts put together are the whole, in any order", () => {
  const figure = fc.oneof(
    fc.record({ value: fc.integer({ min: 0, max: 100 }), n: fc.integer({ min: 1, max: 500 }) }).map(({ value, n }) => satisfied(value, n)),
    fc.record({ value: fc.integer({ min: 0, max: 50 }), n: fc.integer({ min: 1, max: 9000 }) }).map(({ value, n }) => complaints(value, n)),
  );
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const { satisfaction, complaints: told } = heardIn(figures);
      const turned = heardIn([...figures].reverse());
      expect(turned.complaints).toEqual(told);
      expect(turned.satisfaction?.n).toBe(satisfaction?.n);
      expect(turned.satisfaction?.mean ?? 0).toBeCloseTo(satisfaction?.mean ?? 0, 9);
      if (satisfaction) {
        const values = figures.flatMap(({ kind, value }) => (kind === "satisfaction" ? [value] : []));
        expect(satisfaction.mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(satisfaction.mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }
    }),
  );
});
