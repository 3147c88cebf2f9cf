import fc from "fast-check";
import { expect, test } from "vitest";
import { isQuarter, dateAfterMonths, monthsOf, monthsUpTo, quarterBefore, quarterOf } from "#app/core/time/quarter.ts";

const quarter = fc.record({ year: fc.integer({ min: 1900, max: 2999 }), number: fc.integer({ min: 1, max: 4 }) }).map(({ year, number }) => `${year}-Q${number}`);

test("a quarter is its three months", () => {
  expect(monthsOf("2026-Q1")).toEqual(["2026-01", "2026-02", "2026-03"]);
  expect(monthsOf("2026-Q4")).toEqual(["2026-10", "2026-11", "2026-12"]);
  fc.assert(
    fc.property(quarter, (name) => {
      expect(monthsOf(name).map(quarterOf)).toEqual([name, name, name]);
    }),
  );
});

test("the quarter before ends where this one begins", () => {
  expect(quarterBefore("2026-Q1")).toBe("2025-Q4");
  fc.assert(
    fc.property(quarter, (name) => {
      const last = monthsOf(quarterBefore(name))[2] ?? "";
      expect(dateAfterMonths(`${last}-01`, 1)).toBe(`${monthsOf(name)[0]}-01`);
    }),
  );
});

test("a date after months is the same date, or the last day of a shorter month", () => {
  expect(dateAfterMonths("2026-01-15", 3)).toBe("2026-04-15");
  expect(dateAfterMonths("2026-11-30", 3)).toBe("2027-02-28");
  expect(dateAfterMonths("2027-11-30", 3)).toBe("2028-02-29");
  expect(dateAfterMonths("2026-08-31", 1)).toBe("2026-09-30");
  expect(dateAfterMonths("2026-08-31", 0)).toBe("2026-08-31");
});

test("what is no quarter is known as none", () => {
  for (const text of ["2026-Q0", "2026-Q5", "26-Q1", "2026-11", "", "2026-Q1x"]) expect(isQuarter(text), text).toBe(false);
  expect(isQuarter("2026-Q4")).toBe(true);
  expect(() => monthsOf("2026-Q5")).toThrow(RangeError);
  expect(() => quarterOf("2026-13")).toThrow(RangeError);
});

test("months up to one are the calendar's, across years", () => {
  expect(monthsUpTo("2027-01", 3)).toEqual(["2026-11", "2026-12", "2027-01"]);
  expect(monthsUpTo("2026-03", 13).at(0)).toBe("2025-03");
  expect(monthsUpTo("2026-12", 3)).toEqual(monthsOf("2026-Q4"));
});
