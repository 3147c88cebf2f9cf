import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvPieces } from "#app/platform/table/csv.ts";
import type { Table } from "#app/platform/table/table.ts";
import { xlsxPieces } from "#app/platform/table/xlsx.server.ts";

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** One part of an archive, found by the directory at its end. */
function partOf(zip: Buffer, path: string): string {
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from("PK\u0005\u0006")) + 16);
  for (; zip.readUInt32LE(at) === 0x02014b50; at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)) {
    if (zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)) !== path) continue;
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString("utf8");
  }
  throw new Error(`There is no ${path}`);
}

const unescaped = (text: string) => text.replaceAll("&#13;", "\r").replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
const sheetOf = async (table: Table) => partOf(await bytesOf(xlsxPieces(table)), "xl/worksheets/sheet1.xml");
const textsIn = (xml: string) => [...xml.matchAll(/<t xml:space="preserve">([\s\S]*?)<\/t>/g)].map(([, text]) => unescaped(text ?? ""));

test("a workbook holds heads, texts and numbers as what they are", async () => {
  const table = { title: "排名/一:*?", heads: ["姓名", "分"], rows: [["王 & <丽>", 91.5], ["", null], ["=1+1", -3]] };
  const xml = await sheetOf(table);
  expect(textsIn(xml)).toEqual(["姓名", "分", "王 & <丽>", "=1+1"]);
  expect(xml.match(/<v>[^<]*<\/v>/g)).toEqual(["<v>91.5</v>", "<v>-3</v>"]);
  expect(xml).not.toContain("<f>");
  expect(partOf(await bytesOf(xlsxPieces(table)), "xl/workbook.xml")).toContain('name="排名 一"');
});

test("any text comes back from a workbook as it was, but for what XML cannot hold", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 12 }), async (texts) => {
      expect(textsIn(await sheetOf({ title: "t", heads: [], rows: texts.map((text) => [text]) }))).toEqual(texts);
    }),
    { numRuns: 40 },
  );
  expect(textsIn(await sheetOf({ title: "t", heads: [], rows: [["a\u0000b\u0007c\uD800d"]] }))).toEqual(["abcd"]);
});

test("thousands of rows leave in many pieces, the same bytes each time, and in CSV too", async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => [`人${i}`, i]);
  const csv = await bytesOf(csvPieces({ title: "t", heads: ["h", "n"], rows }));
  expect(csv.toString("utf8").split("\r\n")).toHaveLength(3002);
  const [one, other] = [await bytesOf(xlsxPieces({ title: "t", heads: ["h", "n"], rows })), await bytesOf(xlsxPieces({ title: "t", heads: ["h", "n"], rows }))];
  expect(one.equals(other)).toBe(true);
  expect(textsIn(partOf(one, "xl/worksheets/sheet1.xml"))).toHaveLength(3002);
});

test("rows that fail on the way break the file off, and do not leave it waiting", async () => {
  async function* failing() {
    yield ["one"];
    await Promise.resolve();
    throw new Error("The light went out");
  }
  for (const pieces of [csvPieces, xlsxPieces]) await expect(bytesOf(pieces({ title: "t", heads: ["h"], rows: failing() }))).rejects.toThrow("The light went out");
});
