import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDays, daysIn, isOver, kindOf, monthsIn, overlaps, periodBefore, periodsUpTo, seasonOf } from "#app/core/standings/period/calendar.ts";

test("months, quarters and seasons are told apart, and nothing else is a period", () => {
  expect(["2026-11", "2026-Q4", "2027-01..2027-03", "2026-11..2027-02"].map(kindOf)).toEqual(["month", "quarter", "season", "season"]);
  for (const text of ["", "2026", "2026-13", "2026-Q5", "90d", "2027-03..2027-01", "2027-01..2027-01", "2027-01..2028-01", " 2026-11", "2026-11..", "2026-1..2026-3"]) expect(kindOf(text)).toBeNull();
  expect([seasonOf("2027-01", "2027-03"), seasonOf("2027-03", "2027-01"), seasonOf("2027-01", "2027-01")]).toEqual(["2027-01..2027-03", null, null]);
});

test("a period is its months", () => {
  expect(monthsIn("2026-11..2027-02")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  expect(daysIn("2026-Q4")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  expect([calendarDays("2026-09"), calendarDays("2028-01..2028-02")]).toEqual([{ from: "2026-09-01", to: "2026-09-30" }, { from: "2028-01-01", to: "2028-02-29" }]);
  expect(() => monthsIn("90d")).toThrow(RangeError);
  expect([isOver("2026-11", "2026-11-30"), isOver("2026-11", "2026-12-01"), isOver("2026-Q4", "2026-12-31"), isOver("2026-Q4", "2027-01-01")]).toEqual([false, true, false, true]);
});

test("before a period comes as much time again", () => {
  expect(["2026-01", "2026-Q1", "2027-01..2027-03", "2026-11..2026-12"].map(periodBefore)).toEqual(["2025-12", "2025-Q4", "2026-10..2026-12", "2026-09..2026-10"]);
  const season = fc.tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 12 })).map(([year, month, count]) => {
    const last = new Date(Date.UTC(year, month - 1 + count - 1, 1)).toISOString().slice(0, 7);
    return seasonOf(`${year}-${String(month).padStart(2, "0")}`, last) ?? "";
  });
  fc.assert(
    fc.property(season, (key) => {
      const before = periodBefore(key);
      expect(monthsIn(before)).toHaveLength(monthsIn(key).length);
      expect(overlaps(before, key)).toBe(false);
      expect((monthsIn(before).at(-1) ?? "") < (monthsIn(key)[0] ?? "")).toBe(true);
    }),
  );
});

test("periods that share a month overlap, whatever they are", () => {
  expect([overlaps("2026-11", "2026-Q4"), overlaps("2026-Q3", "2026-Q4"), overlaps("2026-12..2027-02", "2027-Q1")]).toEqual([true, false, true]);
  expect(periodsUpTo("2026-11", 4)).toEqual(["2026-Q4", "2026-Q3", "2026-11", "2026-10", "2026-09", "2026-08"]);
});
