import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "#app/core/text/csv/read.ts";
import { csvLine, csvText, textOfCsv } from "#app/core/text/csv/write.ts";

test("cells are quoted where they must be, and rows end as they should", () => {
  expect(csvLine(["a", 'say "hi"', "x,y", "two\nlines", ""].map(csvText))).toBe('a,"say ""hi""","x,y","two\nlines",\r\n');
});

test.each(["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1"])("no text can begin a formula: %j", (text) => {
  const written = csvText(text).replace(/^"/, "");
  expect(written.startsWith("'")).toBe(true);
  expect(textOfCsv(written.replace(/"$/, ""))).toBe(text);
});

test("any text comes back as it was", () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("'", '"', ",", "=", "\r", "\n", "\t", ";", "a", "客") }));
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (sent) => {
      // The first line says by its commas what separates.
      const head = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
      const text = [head, ...sent].map((row) => csvLine(row.map(csvText))).join("");
      const [, ...read] = readCsv(text);
      expect(read.map(({ cells }) => cells.map(textOfCsv))).toEqual(sent.filter((row) => row.some((one) => one !== "")));
    }),
  );
});

test("the separator is what the first line uses, and lines are counted through quotes", () => {
  expect(readCsv('网点;月份\r\n"a\nb";1\n\nc;"2"x\r')).toEqual([
    { line: 1, cells: ["网点", "月份"] },
    { line: 2, cells: ["a\nb", "1"] },
    { line: 5, cells: ["c", "2x"] },
  ]);
  expect(readCsv("a\tb\n1,5\t2")).toMatchObject([{}, { cells: ["1,5", "2"] }]);
});

test("a file that breaks off is read to its end", () => {
  expect(readCsv('a,"b')).toEqual([{ line: 1, cells: ["a", "b"] }]);
  expect(readCsv("")).toEqual([]);
});
