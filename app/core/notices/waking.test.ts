import fc from "fast-check";
import { expect, test } from "vitest";
import { wakingFrom } from "#app/core/notices/waking.ts";

const at = (iso: string) => Date.parse(iso);
const ZONE = "Asia/Shanghai";

test("what happens by day is told at once", () => {
  expect(wakingFrom(at("2026-11-20T08:00:00+08:00"), ZONE)).toBe(at("2026-11-20T08:00:00+08:00"));
  expect(wakingFrom(at("2026-11-20T19:59:59+08:00"), ZONE)).toBe(at("2026-11-20T19:59:59+08:00"));
});

test("what happens by night waits for the morning", () => {
  expect(wakingFrom(at("2026-11-20T20:00:00+08:00"), ZONE)).toBe(at("2026-11-21T08:00:00+08:00"));
  expect(wakingFrom(at("2026-11-21T03:12:00+08:00"), ZONE)).toBe(at("2026-11-21T08:00:00+08:00"));
});

test("it is never earlier, never more than half a day later, and settled once", () => {
  const zones = fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/New_York");
  fc.assert(
    fc.property(fc.integer({ min: at("2025-01-01T00:00:00Z"), max: at("2028-01-01T00:00:00Z") }), zones, (instant, zone) => {
      const told = wakingFrom(instant, zone);
      expect(told).toBeGreaterThanOrEqual(instant);
      // Thirteen hours in the night in which clocks go back.
      expect(told - instant).toBeLessThanOrEqual(13 * 3600_000);
      expect(wakingFrom(told, zone)).toBe(told);
    }),
  );
});
