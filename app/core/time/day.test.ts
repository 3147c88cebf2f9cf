import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockAt, daysLater, daysOf, instantAt, isWorkday, workdaysLater } from "#app/core/time/day.ts";
import { dayOf, monthOf } from "#app/core/time/month.ts";

const at = (iso: string) => Date.parse(iso);

test("days are counted over ends of months, leap days and years", () => {
  expect(daysLater("2028-02-28", 1)).toBe("2028-02-29");
  expect(daysLater("2027-02-28", 1)).toBe("2027-03-01");
  expect(daysLater("2027-01-01", -1)).toBe("2026-12-31");
  expect(daysOf("2028-02")).toHaveLength(29);
  expect(daysOf("2026-11").at(-1)).toBe("2026-11-30");
  expect(() => daysLater("2026-13-01", 1)).toThrow(RangeError);
});

test("a week has five workdays", () => {
  const week = Array.from({ length: 7 }, (_, i) => daysLater("2026-11-16", i));
  expect(week.map(isWorkday)).toEqual([true, true, true, true, true, false, false]);
  expect([1, 5, 6, -1].map((count) => workdaysLater("2026-11-16", count))).toEqual(["2026-11-17", "2026-11-23", "2026-11-24", "2026-11-13"]);
  expect([workdaysLater("2026-11-22", 1), workdaysLater("2026-11-22", -1), workdaysLater("2026-11-22", 0)]).toEqual(["2026-11-23", "2026-11-20", "2026-11-22"]);
});

describe("an instant by the clocks of a place", () => {
  test("without summer time", () => {
    expect(instantAt("2026-11-22", 9 * 60, "Asia/Shanghai")).toBe(at("2026-11-22T01:00:00Z"));
    expect(instantAt("2026-11-22", 0, "Asia/Kolkata")).toBe(at("2026-11-21T18:30:00Z"));
  });
  test("around the changes of summer time", () => {
    expect(instantAt("2026-03-29", 60, "Europe/Berlin")).toBe(at("2026-03-29T00:00:00Z"));
    expect(instantAt("2026-03-29", 4 * 60, "Europe/Berlin")).toBe(at("2026-03-29T02:00:00Z"));
    // Skipped, and shown twice.
    expect(instantAt("2026-03-29", 150, "Europe/Berlin")).toBe(at("2026-03-29T01:30:00Z"));
    expect(instantAt("2026-10-25", 150, "Europe/Berlin")).toBe(at("2026-10-25T00:30:00Z"));
    expect(instantAt("2026-10-25", 4 * 60, "Europe/Berlin")).toBe(at("2026-10-25T03:00:00Z"));
  });
  test("shows that time of day there, to the second", () => {
    expect(clockAt(at("2026-11-22T16:00:07Z"), "Asia/Shanghai")).toBe("00:00:07");
    expect(clockAt(at("2026-03-29T01:30:59.999Z"), "Europe/Berlin")).toBe("03:30:59");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
        expect(clockAt(instantAt("2026-11-22", minutes, "Asia/Kolkata"), "Asia/Kolkata")).toBe(`${hour}:${minute}:00`);
      }),
    );
  });
  test("is on that day and in that month there, whatever the place", () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((count) => daysLater("2024-01-01", count));
    const zones = fc.constantFrom("Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Kiritimati", "UTC");
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), zones, (day, minutes, zone) => {
        const instant = instantAt(day, minutes, zone);
        expect(dayOf(instant, zone)).toBe(day);
        expect(monthOf(instant, zone)).toBe(day.slice(0, 7));
      }),
    );
  });
});
