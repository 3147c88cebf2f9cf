import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "#app/platform/table/csv.ts";
import { readTable } from "#app/platform/table/read/read.ts";
import { formatIn, type Column, type Table } from "#app/platform/table/table.ts";
import { xlsxOf } from "#app/platform/table/xlsx/write.ts";

type Row = { readonly name: string | null; readonly n: number | null; readonly on: string };

const COLUMNS: Column<Row>[] = [
  { head: "网点", kind: "text", read: ({ name }) => name },
  { head: "N", kind: "decimal", read: ({ n }) => n },
  { head: "CNY", kind: "decimal", places: 2, read: ({ n }) => n },
  { head: "Day", kind: "day", read: ({ on }) => on },
  { head: "Month", kind: "month", read: ({ on }) => on.slice(0, 7) },
];
const tableOf = (rows: Table<Row>["rows"]): Table<Row> => ({ name: "表", plain: "table", columns: COLUMNS, rows });
const ROW: Row = { name: "=1", n: -2.5, on: "2026-11-03" };

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function read(bytes: Uint8Array) {
  const table = await readTable(bytes, 10_000);
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

test("a CSV file begins with its mark, keeps numbers as numbers, and no text begins a formula", async () => {
  const text = (await whole(csvOf(tableOf([ROW, { name: null, n: Number.NaN, on: "2026-01-31" }])))).toString("utf8");
  expect(text).toBe("\uFEFF网点,N,CNY,Day,Month\r\n'=1,-2.5,-2.50,2026-11-03,2026-11\r\n,,,2026-01-31,2026-01\r\n");
});

test("a workbook has the same, days as days, and no formula", async () => {
  const bytes = await whole(xlsxOf(tableOf([ROW, { name: null, n: null, on: "2026-01-31" }]), 0));
  const { rows, coding } = await read(bytes);
  expect(coding).toBe("xlsx");
  expect(rows).toEqual([
    { line: 1, cells: ["网点", "N", "CNY", "Day", "Month"] },
    { line: 2, cells: ["=1", -2.5, -2.5, 46_329, 46_327] },
    { line: 3, cells: [null, null, null, 46_053, 46_023] },
  ]);
});

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("_", "x", "0", "A", "<", "&", "]", ">", "'", "=", '"', "\r", "\n", "\0", "\u0007", "\uFFFE", "客") }));

test("any text comes back from a workbook and from CSV", async () => {
  const row = fc.record({ name: anyText, n: fc.double({ noNaN: true, noDefaultInfinity: true }), on: fc.constant("2026-11-03") });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const sent = rows.map(({ name, n }) => [name === "" ? null : name, n === 0 ? 0 : n]);
      const inBook = (await read(await whole(xlsxOf(tableOf(rows), 0)))).rows.slice(1);
      expect(inBook.map(({ cells }) => [cells[0] ?? null, cells[1] === 0 ? 0 : cells[1]])).toEqual(sent);
      // A zero byte in a text makes it no text to a reader of CSV.
      if (rows.some(({ name }) => name.includes("\0"))) return;
      const inCsv = (await read(await whole(csvOf(tableOf(rows))))).rows.slice(1);
      expect(inCsv.map(({ cells }) => [cells[0] ?? null, Number(cells[1]) === 0 ? 0 : Number(cells[1])])).toEqual(sent);
    }),
    { numRuns: 60 },
  );
});

test("rows beyond one sheet go on in the next", async () => {
  const rows = Array.from({ length: 7 }, (_, i) => ({ ...ROW, n: i }));
  const bytes = await whole(xlsxOf(tableOf(rows), 0, 3));
  expect((await read(bytes)).rows).toHaveLength(4);
  expect(bytes.toString("latin1")).toContain("xl/worksheets/sheet3.xml");
  expect(bytes.toString("latin1")).not.toContain("xl/worksheets/sheet4.xml");
});

test.each(["csv", "xlsx"] as const)("%s asks for no more rows than are taken, and lets go of them", async (format) => {
  let [asked, let_go] = [0, false];
  const endless = async function* (): AsyncGenerator<Row> {
    try {
      for (;;) yield { ...ROW, n: Math.sqrt((asked += 1)), name: `名字 ${Math.sin(asked)}` };
    } finally {
      let_go = true;
    }
  };
  const pieces = format === "csv" ? csvOf(tableOf(endless())) : xlsxOf(tableOf(endless()), 0);
  for (let i = 0; i < 3; i += 1) await pieces.next();
  const before = asked;
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toBeLessThan(before + 60_000);
  await pieces.return(undefined);
  expect(let_go).toBe(true);
});

test.each(["csv", "xlsx"] as const)("what fails while %s is written fails whoever takes it", async (format) => {
  const failing = async function* (): AsyncGenerator<Row> {
    yield ROW;
    await Promise.resolve();
    throw new Error("the database is gone");
  };
  const pieces = format === "csv" ? csvOf(tableOf(failing())) : xlsxOf(tableOf(failing()), 0);
  await expect(whole(pieces)).rejects.toThrow("the database is gone");
});

test("an address names a format or none", () => {
  const of = (query: string) => formatIn(new URL(`http://bank.example/x${query}`));
  expect([of(""), of("?format=xlsx"), of("?format=pdf")]).toEqual(["csv", "xlsx", null]);
});
