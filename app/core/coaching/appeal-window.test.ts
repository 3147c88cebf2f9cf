import fc from "fast-check";
import { expect, test } from "vitest";
import { APPEAL_DAYS, appealUntil, mayAppeal } from "#app/core/coaching/appeal-window.ts";

const ZONE = "Asia/Shanghai";
const at = (iso: string) => Date.parse(iso);

test("the window is thirty days of the bank's calendar, the last one included", () => {
  const ended = at("2026-10-23T23:59:00+08:00");
  expect(appealUntil(ended, ZONE)).toBe("2026-11-22");
  expect(mayAppeal(ended, at("2026-11-22T23:59:59+08:00"), ZONE)).toBe(true);
  expect(mayAppeal(ended, at("2026-11-23T00:00:00+08:00"), ZONE)).toBe(false);
});

test("the day is the bank's, not the server's", () => {
  const ended = at("2026-10-23T20:00:00Z"); // the 24th in Shanghai
  expect(appealUntil(ended, ZONE)).toBe("2026-11-23");
});

test("whenever it ended, it may be appealed at once, a whole window long, and not two days more", () => {
  const DAY = 24 * 3600_000;
  fc.assert(
    fc.property(fc.integer({ min: at("2025-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z") }), (ended) => {
      expect(mayAppeal(ended, ended, ZONE)).toBe(true);
      expect(mayAppeal(ended, ended + APPEAL_DAYS * DAY, ZONE)).toBe(true);
      expect(mayAppeal(ended, ended + (APPEAL_DAYS + 1) * DAY, ZONE)).toBe(false);
    }),
  );
});
