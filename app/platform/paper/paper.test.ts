import { getDocumentProxy, getMeta, extractText } from "unpdf";
import { expect, test } from "vitest";
import type { Block, Sheet } from "#app/platform/paper/block.ts";
import { pdfOf } from "#app/platform/paper/paper.server.ts";

const BLOCKS: readonly Block[] = [
  { kind: "title", text: "演示一号网点：2026年11月检查结果" },
  { kind: "text", text: "谁来检查、哪一天来，不在结果里。", tone: "quiet" },
  { kind: "heading", text: "Where the points went" },
  { kind: "table", head: ["维度", "这次", "2026年9月"], rows: [["态度", "87.5", "—"], ["Efficiency", "−3.0", "62.1"]], shares: [2, 1, 1] },
  { kind: "entry", text: "办理期间保持目光接触？", figure: "−12.5", below: ["否", "A09 目光与表情"] },
];

function sheet(blocks: readonly Block[] = BLOCKS): Sheet {
  return { language: "zh", subject: "检查结果 · 2026年11月", month: "2026-11", blocks, foot: (page, pages) => `第${page}页共${pages}页` };
}

async function read(bytes: Uint8Array) {
  const file = await getDocumentProxy(Uint8Array.from(bytes));
  const { text } = await extractText(file, { mergePages: true });
  return { text: text.replace(/\s+/g, " "), pages: file.numPages, meta: await getMeta(file) };
}

test("a sheet is a small file with its fonts in it, and every word can be read out of it again", async () => {
  const bytes = await pdfOf(sheet());
  expect(bytes.length).toBeLessThan(200_000);
  const { text, pages } = await read(bytes);
  expect(pages).toBe(1);
  for (const word of ["演示一号网点：2026年11月检查结果", "谁来检查、哪一天来，不在结果里。", "Where the points went", "−12.5", "办理期间保持目光接触？", "A09 目光与表情", "第1页共1页"]) expect(text).toContain(word);
  expect(Buffer.from(bytes).toString("latin1")).toMatch(/FontFile2/);
});

test("of itself a file says its subject, its language and the first day of its month, and two of one sheet are the same", async () => {
  const [one, other] = [await pdfOf(sheet()), await pdfOf(sheet())];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  const { meta } = await read(one);
  expect(meta.info).toMatchObject({ Title: "检查结果 · 2026年11月", Creator: "Counterpart", Producer: "Counterpart", CreationDate: "D:20261101000000Z", Language: "zh-CN" });
  expect(Object.keys(meta.info)).not.toEqual(expect.arrayContaining(["Author"]));
  expect(Object.keys(meta.info)).not.toEqual(expect.arrayContaining(["ModDate"]));
});

test("a long sheet goes on over pages, each with its number, and loses nothing", async () => {
  const many = Array.from({ length: 90 }, (_, i): Block => ({ kind: "entry", text: `第${i + 1}项问题`, figure: "−1.0", below: ["否", "S01"] }));
  const { text, pages } = await read(await pdfOf(sheet([...BLOCKS, ...many])));
  expect(pages).toBeGreaterThan(2);
  for (let i = 1; i <= 90; i += 1) expect(text).toContain(`第${i}项问题`);
  for (let page = 1; page <= pages; page += 1) expect(text).toContain(`第${page}页共${pages}页`);
});
