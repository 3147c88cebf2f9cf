import { expect, test } from "vitest";
import { isNarrowed, readRecordsFilter, writeRecordsFilter } from "#app/drills/progress/records-filter.ts";

const read = (address: string) => readRecordsFilter(new URLSearchParams(address));

test("an address says which records are listed, and says the same again", () => {
  const filter = read("scenario=late-charge&mode=practice&result=timed-out&month=2026-11&words=%20charge%20");
  expect(filter).toMatchObject({ scenario: "late-charge", mode: "practice", result: "timed-out", month: "2026-11", words: "charge" });
  expect(readRecordsFilter(new URLSearchParams(writeRecordsFilter(filter) as Record<string, string>))).toEqual(filter);
  expect(isNarrowed(filter)).toBe(true);
});

test("what does not exist is not asked for", () => {
  const filter = read("scenario=../x&mode=exam&result=fine&month=2026-13&words=");
  expect(filter).toEqual({ scenario: null, mode: null, result: null, month: null, words: "", turn: "from-the-start", beyond: null });
  expect(isNarrowed(filter)).toBe(false);
});

test("a page is turned one way only, and leafing narrows nothing", () => {
  expect(read("older=a&newer=b")).toMatchObject({ turn: "on", beyond: "a" });
  expect(read("newer=b")).toMatchObject({ turn: "back", beyond: "b" });
  expect(isNarrowed(read("older=a"))).toBe(false);
});
