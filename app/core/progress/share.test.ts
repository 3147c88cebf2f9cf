import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOf } from "#app/core/progress/share.ts";

test("intervals of shares are those that were published", () => {
  // Newcombe 1998, table I, method 3, 95%.
  const published: [number, number, number, number][] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  for (const [clean, n, low, high] of published) {
    const found = shareOf(clean, n, 1.959964);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  }
});

test("a share lies within its interval, and more of the same narrows it", () => {
  const counts = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, ([clean, n]) => {
      const { share, low, high } = shareOf(clean, n);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low - 1e-12).toBeLessThanOrEqual(share);
      expect(share).toBeLessThanOrEqual(high + 1e-12);
      const more = shareOf(clean * 4, n * 4);
      expect(more.high - more.low).toBeLessThan(high - low);
      const turned = shareOf(n - clean, n);
      expect(turned.low).toBeCloseTo(1 - high, 9);
    }),
  );
});

test("nothing at all has no share", () => {
  expect(() => shareOf(0, 0)).toThrow(RangeError);
  expect(() => shareOf(2, 1)).toThrow(RangeError);
});
