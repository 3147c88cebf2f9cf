import { expect, test } from "vitest";
import { monthsFor, quartersTo, readPersonFilters, readTeamFilters, writeTeamFilters } from "#app/drills/team/filters.ts";

const read = (address: string) => readTeamFilters(new URLSearchParams(address));

test("an address says what the map shows, and says the same again", () => {
  const filters = read("by=standard&dimension=attitude&period=2026-Q4&words=%20li%20&branch=b1&post=teller");
  expect(filters).toMatchObject({ by: "standard", dimension: "attitude", period: "2026-Q4", words: "li", branch: "b1", region: null, post: "teller" });
  expect(readTeamFilters(new URLSearchParams(writeTeamFilters(filters) as Record<string, string>))).toMatchObject({ by: "standard", dimension: "attitude", words: "li" });
});

test("what does not exist is not asked for", () => {
  expect(read("by=post&dimension=charm&period=2026-11&after=")).toMatchObject({ by: "dimension", dimension: null, period: null, turn: "from-the-start", beyond: null });
  expect(writeTeamFilters(read("dimension=attitude")).dimension).toBeUndefined();
  expect(readPersonFilters(new URLSearchParams("standard=X99&dimension=attitude"))).toEqual({ standard: null, dimension: "attitude", period: null });
  expect(readPersonFilters(new URLSearchParams("standard=A07&dimension=attitude"))).toEqual({ standard: "A07", dimension: null, period: null });
});

test("a page is turned one way only", () => {
  expect(read("after=a&before=b")).toMatchObject({ turn: "on", beyond: "a" });
  expect(read("before=b")).toMatchObject({ turn: "back", beyond: "b" });
});

test("without a quarter the map looks at twelve months", () => {
  expect(monthsFor(null, "2026-11")).toEqual({ from: "2025-12", to: "2026-11" });
  expect(monthsFor(null, "2026-12")).toEqual({ from: "2026-01", to: "2026-12" });
  expect(monthsFor("2026-Q3", "2026-11")).toEqual({ from: "2026-07", to: "2026-09" });
  expect(quartersTo("2026-11")).toEqual(["2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1"]);
});
