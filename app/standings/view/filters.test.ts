import { expect, test } from "vitest";
import { readFilters, writeFilters } from "#app/standings/view/filters.ts";

const read = (address: string, kind: "people" | "branches" = "people") => readFilters(kind, new URLSearchParams(address));
const nothing = { quarter: null, measure: "total", region: null, branch: null, post: null, page: 1 };

test("an empty form and no form at all ask for the same", () => {
  expect(read("")).toEqual(nothing);
  expect(read("quarter=&by=&region=&branch=&post=&page=")).toEqual(nothing);
});

test("what is asked for is read, and written back the same", () => {
  const filters = read("quarter=2026-Q3&by=efficiency&region=north&branch=n1&post=teller&page=2");
  expect(filters).toEqual({ quarter: "2026-Q3", measure: "efficiency", region: "north", branch: "n1", post: "teller", page: 2 });
  const written = Object.entries(writeFilters(filters)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  expect(read(new URLSearchParams(written).toString())).toEqual(filters);
  expect(Object.values(writeFilters(read(""))).every((value) => value === undefined)).toBe(true);
});

test("nonsense is as good as nothing", () => {
  expect(read("quarter=2026-Q7&by=charm&page=0")).toEqual(nothing);
  expect(read("quarter=<script>&page=1e9&page=-1")).toEqual(nothing);
});

test("only branches have premises", () => {
  expect(read("by=premises").measure).toBe("total");
  expect(read("by=premises", "branches").measure).toBe("premises");
});
