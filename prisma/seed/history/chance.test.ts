import { expect, test } from "vitest";
import { chanceOf, idAt } from "#prisma/seed/history/chance.ts";

const drawn = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw);
const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
const variance = (list: readonly number[], middle = mean(list)) => mean(list.map((value) => (value - middle) ** 2));

test("the same name draws the same, another name something else", () => {
  const draw = (...name: string[]) => drawn(20, chanceOf(...name).next);
  expect(draw("person", "2026-11")).toEqual(draw("person", "2026-11"));
  expect(draw("person", "2026-11")).not.toEqual(draw("person", "2026-10"));
  // A name is a list, not its letters.
  expect(draw("ab", "c")).not.toEqual(draw("a", "bc"));
});

test("draws are spread as they say", () => {
  const chance = chanceOf("spread");
  const even = drawn(20_000, chance.next);
  expect(mean(even)).toBeCloseTo(0.5, 1);
  expect(variance(even)).toBeCloseTo(1 / 12, 2);
  expect(Math.min(...even)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...even)).toBeLessThan(1);
  const normal = drawn(20_000, chance.normal);
  expect(mean(normal)).toBeCloseTo(0, 1);
  expect(variance(normal)).toBeCloseTo(1, 1);
  expect(mean(drawn(20_000, chance.gumbel))).toBeCloseTo(0.5772, 1);
  expect(new Set(drawn(500, () => chance.whole(3, 5)))).toEqual(new Set([3, 4, 5]));
  expect(drawn(100, () => chance.happens(0))).not.toContain(true);
  expect(chance.shuffled([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
});

test("ids are UUIDs of version 7 and sort by time", () => {
  const ids = [1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000].map((at) => idAt(at, "anything"));
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idAt(1, "a")).not.toBe(idAt(1, "b"));
});
