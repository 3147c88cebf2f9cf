import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivalMs, isNew, startsOf } from "#app/drills/player/line/arrival.ts";

const line = (length: number) => ({ zh: "钱".repeat(length), en: "money" });

describe("arrivalMs", () => {
  it("is a quarter of the reading time, and two seconds at most", () => {
    expect(arrivalMs(line(20))).toBe(750);
    expect(arrivalMs(line(40))).toBe(1500);
    expect(arrivalMs(line(200))).toBe(2000);
    expect(arrivalMs({ zh: "（她不说话）", en: "(…)" })).toBeLessThan(2000);
  });
});

describe("startsOf", () => {
  it("begins at once and lets each phrase wait for those before it", () => {
    const phrases = ["一二三四", "五六", "七八"].map((text) => ({ text, aside: false }));
    expect(startsOf(phrases, 800)).toEqual([0, 400, 600]);
    expect(startsOf([], 800)).toEqual([]);
  });

  it("never goes back and is done within the time", () => {
    const some = fc.array(fc.string({ minLength: 1 }).map((text) => ({ text, aside: false })), { minLength: 1 });
    fc.assert(
      fc.property(some, fc.nat(2000), (phrases, total) => {
        const starts = startsOf(phrases, total);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(starts[0]).toBe(0);
        expect(starts.at(-1)).toBeLessThanOrEqual(total);
      }),
    );
  });
});

describe("isNew", () => {
  const countdown = { remainingMs: 30_000, totalMs: 33_000, readingMs: 8000 };

  it("holds for whatever came while the page was open", () => {
    expect(isNew({ play: { turn: 4, countdown: null }, cause: "own" })).toBe(true);
    expect(isNew({ play: { turn: 4, countdown: { ...countdown, remainingMs: 1 } }, cause: "clock" })).toBe(true);
  });

  it("holds for a loaded line only while it is being said", () => {
    expect(isNew({ play: { turn: 4, countdown }, cause: "loaded" })).toBe(true);
    expect(isNew({ play: { turn: 4, countdown: { ...countdown, remainingMs: 20_000 } }, cause: "loaded" })).toBe(false);
    expect(isNew({ play: { turn: 0, countdown: null }, cause: "loaded" })).toBe(true);
    expect(isNew({ play: { turn: 1, countdown: null }, cause: "loaded" })).toBe(false);
  });
});
