import { expect, test } from "vitest";
import { countdownAt } from "#app/drills/player/countdown-stage.ts";

const view = { remainingMs: 33_000, totalMs: 33_000, readingMs: 8_000 };

test("the line is read first, then the time to think runs, gentle and then pressing", () => {
  expect(countdownAt(view, 0)).toEqual({ stage: "reading", seconds: 25, share: 1 });
  expect(countdownAt(view, 8_000).stage).toBe("gentle");
  expect(countdownAt(view, 10_500)).toEqual({ stage: "gentle", seconds: 23, share: 0.9 });
  expect(countdownAt(view, 24_000).stage).toBe("gentle");
  expect(countdownAt(view, 24_700)).toMatchObject({ stage: "pressing", seconds: 9 });
  expect(countdownAt(view, 33_000)).toEqual({ stage: "due", seconds: 0, share: 0 });
});

test("a clock that jumps back gives no more time, and nothing falls below zero", () => {
  expect(countdownAt(view, -5_000)).toEqual(countdownAt(view, 0));
  expect(countdownAt(view, 99_000)).toEqual({ stage: "due", seconds: 0, share: 0 });
});

test("a short silence presses in its last third", () => {
  const short = { remainingMs: 9_000, totalMs: 9_000, readingMs: 0 };
  expect(countdownAt(short, 5_900).stage).toBe("gentle");
  expect(countdownAt(short, 6_100).stage).toBe("pressing");
});
