import { expect, test } from "vitest";
import { readCellFilters, readFigureFilters, writeFilters } from "#app/standings/figures/filters.ts";

const read = (address: string) => readCellFilters(new URLSearchParams(address));
const nothing = { span: null, region: null, branch: null, post: null, kind: null, standard: null, dimension: null, month: null, after: null };

test("an empty form and no form at all ask for the same", () => {
  expect(read("")).toEqual(nothing);
  expect(read("span=&region=&branch=&post=&kind=&standard=&dimension=&month=&after=")).toEqual(nothing);
});

test("what is asked for is read, and written back the same", () => {
  const address = "span=2026-Q3&region=north&branch=n1&post=teller&kind=visits&standard=A07&dimension=attitude&month=2026-08&after=k1";
  const filters = read(address);
  expect(filters).toEqual({ span: "2026-Q3", region: "north", branch: "n1", post: "teller", kind: "visits", standard: "A07", dimension: "attitude", month: "2026-08", after: "k1" });
  const written = Object.entries(writeFilters(filters)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  expect(new URLSearchParams(written).toString()).toBe(address);
  expect(Object.values(writeFilters(read(""))).every((value) => value === undefined)).toBe(true);
});

test("a span is a quarter or a month", () => {
  expect(read("span=2026-11").span).toBe("2026-11");
  for (const nonsense of ["2026-13", "2026-Q5", "2026", "90d", "2026-11-01"]) expect(read(`span=${nonsense}`).span).toBeNull();
});

test("nonsense is as good as nothing", () => {
  expect(read("kind=rumours&dimension=charm&month=2026-00")).toEqual(nothing);
});

test("a page of figures takes nothing that only a cell has", () => {
  expect(Object.keys(readFigureFilters(new URLSearchParams("standard=A07&month=2026-08"))).sort()).toEqual(["branch", "kind", "post", "region", "span"]);
});
