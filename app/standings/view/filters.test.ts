import { expect, test } from "vitest";
import type { BoardKind } from "#app/core/standings/board.ts";
import { readFilters, writeFilters } from "#app/standings/view/filters.ts";

const read = (address: string, kind: BoardKind = "people") => readFilters(kind, new URLSearchParams(address));
const nothing = { span: null, measure: "total", region: null, branch: null, post: null, words: "", find: null, after: null, before: null, waiting: null };

test("an empty form and no form at all ask for the same", () => {
  expect(read("")).toEqual(nothing);
  expect(read("span=&by=&region=&branch=&post=&q=&after=&find=")).toEqual(nothing);
});

test("what is asked for is read, and written back the same", () => {
  const filters = read("span=2026-Q3&by=efficiency&region=north&branch=n1&post=teller&q=%E7%8E%8B+lin&after=-823~p07&waiting=p09&find=p3");
  expect(filters).toEqual({
    span: "2026-Q3", measure: "efficiency", region: "north", branch: "n1", post: "teller", words: "王 lin",
    find: "p3", after: { depth: -823, subjectId: "p07" }, before: null, waiting: "p09",
  });
  const written = Object.entries(writeFilters(filters)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  expect(read(new URLSearchParams(written).toString())).toEqual(filters);
  expect(Object.values(writeFilters(read(""))).every((value) => value === undefined)).toBe(true);
});

test("a month, a quarter and the last ninety days may be asked for", () => {
  expect(["2026-11", "2026-Q4", "90d"].map((span) => read(`span=${span}`).span)).toEqual(["2026-11", "2026-Q4", "90d"]);
});

test("nonsense is as good as nothing", () => {
  expect(read("span=2026-Q7&by=charm&after=1&before=~")).toEqual(nothing);
  expect(read("span=<script>&after=1e9~x&before=--1~x")).toEqual(nothing);
  expect(read(`q=${"x".repeat(500)}`).words).toHaveLength(60);
});

test("each kind has its own measures", () => {
  expect(read("by=premises").measure).toBe("total");
  expect(read("by=premises", "branches").measure).toBe("premises");
  expect(read("by=composite", "regions").measure).toBe("composite");
});
