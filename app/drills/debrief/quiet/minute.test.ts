import { expect, test } from "vitest";
import { quietFirst } from "#app/drills/debrief/quiet/minute.ts";

const fresh = { hard: true, endedAt: 1_000_000, now: 1_060_000, asked: false };

test("a hard talk is followed by a quiet minute", () => {
  expect(quietFirst(fresh)).toBe(true);
});

test("not after an ordinary talk, not once the numbers were asked for, not when it is long over", () => {
  expect(quietFirst({ ...fresh, hard: false })).toBe(false);
  expect(quietFirst({ ...fresh, asked: true })).toBe(false);
  expect(quietFirst({ ...fresh, now: fresh.endedAt + 60 * 60 * 1000 })).toBe(false);
});
