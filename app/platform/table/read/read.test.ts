import type { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { readTable } from "#app/platform/table/read/read.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/first.xml"/><Relationship Id="rId2" Target="worksheets/second.xml"/></Relationships>';
const BOOK = `<workbook ${MAIN} xmlns:r="r"><workbookPr/><sheets><sheet name="a" sheetId="2" r:id="rId7"/><sheet name="b" sheetId="1" r:id="rId2"/></sheets></workbook>`;
/** As spreadsheets write: texts by number, one of them in two looks and with how it is pronounced; gaps in rows and columns. */
const SHARED = `<sst ${MAIN}><si><t>网点</t></si><si><r><t>一号</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 网点</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si></sst>`;
const SHEET = `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="str"><f>1+1</f><v>=x</v></c></row><row r="2"/><row r="5"><c r="A5" t="s"><v>1</v></c><c r="C5"><v>4.5E1</v></c><c r="AB5" t="b"><v>1</v></c></row></sheetData></worksheet>`;
const PARTS = { "xl/workbook.xml": BOOK, "xl/_rels/workbook.xml.rels": RELS, "xl/sharedStrings.xml": SHARED, "xl/worksheets/first.xml": SHEET, "xl/worksheets/second.xml": "<worksheet/>", "xl/media/image1.png": "no" };

async function book(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const pieces: Buffer[] = [];
  // A PassThrough of bytes, of which its types say only the old half.
  for await (const piece of zip.outputStream as Readable as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}
const codeOf = async (bytes: Uint8Array) => {
  const read = await readTable(bytes, 100);
  return read.ok ? "ok" : read.problem.code;
};

describe("a workbook", () => {
  test("is read as its first sheet, wherever it lies, with what formulas gave", async () => {
    const read = await readTable(await book(PARTS), 100);
    expect(read).toEqual({
      ok: true,
      value: {
        coding: "xlsx", shift: 0,
        rows: [{ line: 1, cells: ["网点", null, "=x"] }, { line: 5, cells: ["一号 网点", null, 45, ...Array.from({ length: 24 }, () => null), "1"] }],
      },
    });
  });

  test("that counts days from 1904 says so", async () => {
    const read = await readTable(await book({ ...PARTS, "xl/workbook.xml": BOOK.replace("<workbookPr/>", '<workbookPr date1904="1"/>') }), 100);
    expect(read).toMatchObject({ ok: true, value: { shift: 1462 } });
  });

  test.each([
    ["without a sheet", { "xl/workbook.xml": BOOK }],
    ["that is another kind of archive", { "word/document.xml": "<w/>" }],
    ["with XML that breaks off", { ...PARTS, "xl/worksheets/first.xml": SHEET.slice(0, -20) }],
    ["that names entities of its own", { ...PARTS, "xl/worksheets/first.xml": `<!DOCTYPE x [<!ENTITY a "aaaa">]>${SHEET}` }],
  ])("%s is broken", async (_, parts) => {
    expect(await codeOf(await book(parts))).toBe("table-broken");
  });

  test("of very many parts is not unfolded", async () => {
    expect(await codeOf(await book(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`xl/media/${i}`, ""]))))).toBe("table-unfolds");
  });

  test("cut off anywhere is refused and never a bug", async () => {
    const whole = await book(PARTS);
    for (let cut = 2; cut < whole.length; cut += 97) expect(["table-broken", "table-coding"]).toContain(await codeOf(whole.subarray(0, cut)));
  });
});

test("a text's coding is told by its bytes", async () => {
  const coding = async (bytes: Uint8Array) => {
    const read = await readTable(bytes, 100);
    return read.ok ? [read.value.coding, read.value.rows[0]?.cells[0]] : [read.problem.code];
  };
  expect(await coding(Buffer.from("网点,1"))).toEqual(["utf-8", "网点"]);
  expect(await coding(Buffer.from("\uFEFF网点,1"))).toEqual(["utf-8", "网点"]);
  expect(await coding(Buffer.from("cdf8b5e32c31", "hex"))).toEqual(["gbk", "网点"]);
  expect(await coding(Buffer.from("\uFEFF网点\t1", "utf16le"))).toEqual(["utf-16", "网点"]);
  expect(await coding(Uint8Array.of(0xff, 0x80, 0x81, 0xff))).toEqual(["table-coding"]);
  expect(await coding(Buffer.from("a\0b"))).toEqual(["table-coding"]);
  expect(await codeOf(Buffer.from("a\n".repeat(102)))).toBe("table-rows");
});
