import { expect, test } from "vitest";
import { daysBefore, daysOf, monthsAmong, readSpan, spansOf } from "#app/core/standings/span.ts";

test("a span is a month, a quarter or the last ninety days, and nothing else", () => {
  expect(["2026-11", "2026-Q4", "90d"].map(readSpan)).toEqual(["2026-11", "2026-Q4", "90d"]);
  expect(["2026-13", "2026-Q5", "2026", "30d", "", "2026-11-01", "../2026-11"].map(readSpan)).toEqual(Array.from({ length: 7 }, () => null));
});

test("the days of each, and those against which it is compared", () => {
  expect(daysOf("2026-02", "2026-11-23")).toEqual({ from: "2026-02-01", to: "2026-02-31" });
  expect(daysBefore("2026-01", "2026-11-23")).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  expect(daysOf("2026-Q4", "2026-11-23")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  expect(daysBefore("2026-Q1", "2026-11-23")).toEqual({ from: "2025-10-01", to: "2025-12-31" });
  // Ninety days, today among them: 8 of November, 31, 30 and 21 of August.
  expect(daysOf("90d", "2026-11-08")).toEqual({ from: "2026-08-11", to: "2026-11-08" });
  expect(daysBefore("90d", "2026-11-08")).toEqual({ from: "2026-05-13", to: "2026-08-10" });
});

test("the months that days touch, over the turn of a year and from any day", () => {
  expect(monthsAmong({ from: "2026-11-30", to: "2027-02-01" })).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  expect(monthsAmong(daysOf("2026-Q1", ""))).toEqual(["2026-01", "2026-02", "2026-03"]);
});

test("a result is of its month, its quarter and the last ninety days", () => {
  expect(spansOf("2026-11")).toEqual(["2026-11", "2026-Q4", "90d"]);
});
