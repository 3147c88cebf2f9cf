import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Bearer } from "#app/core/access/can.ts";
import { asLanguage } from "#app/core/text/text.ts";
import { keepHandbook } from "#app/library/handbook.server.ts";
import { openLibrary } from "#app/library/library.server.ts";
import { xlsxOf } from "#app/platform/table/xlsx/write.ts";
import { outsideFigures } from "#app/standings/outside/figures.server.ts";
import { checkFile, checkRows } from "#app/standings/outside/importing/check.server.ts";
import { saveImport } from "#app/standings/outside/importing/save.server.ts";
import { undoImport } from "#app/standings/outside/importing/undo.server.ts";
import { outsideView } from "#app/standings/outside/page.server.ts";
import { recordTable } from "#app/standings/outside/tables/record.server.ts";
import { templateTable } from "#app/standings/outside/tables/template.server.ts";
import type { CheckView, SentRows } from "#app/standings/outside/view.ts";
import { createWords } from "#app/words/words.ts";
import { add, twoBranches } from "#tests/support/people.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { csvIn } from "#tests/support/table.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
let hr: Bearer, north: Bearer, boss: Bearer;
beforeEach(async () => {
  services = await openTestServices();
  await twoBranches(services);
  openLibrary(services, "/nowhere");
  keepHandbook(services, sampleHandbook);
  const person = async (account: string, grants: Bearer["grants"]): Promise<Bearer> => ({ id: await add(services, account, grants), grants });
  hr = await person("hr", [{ role: "hr", scope: "bank", scopeId: "" }]);
  north = await person("north", [{ role: "hr", scope: "region", scopeId: "north" }]);
  boss = await person("boss", [{ role: "manager", scope: "branch", scopeId: "n1" }]);
});
afterEach(() => services.close());

const HEAD = "网点,月份,类别,标准,数值,样本\n";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const words = (language: "zh" | "en") => ({ t: createWords(language).t, language });

async function check(text: string | Uint8Array, me = hr): Promise<CheckView> {
  const view = await checkFile(services, me, { name: "十月.csv", bytes: typeof text === "string" ? bytesOf(text) : text });
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}
const codeOf = async (bytes: Uint8Array) => {
  const view = await checkFile(services, hr, { name: "x", bytes });
  return view.ok ? "ok" : view.problem.code;
};
const sentOf = ({ sent }: CheckView) => JSON.parse(sent ?? "null") as SentRows;

async function imported(text: string, me = hr): Promise<string> {
  const view = await check(HEAD + text, me);
  const saved = await saveImport(services, me, { key: view.key, sent: sentOf(view) });
  if (!saved.ok) throw new Error(saved.problem.code);
  return (await services.db.outsideImport.findUniqueOrThrow({ where: { key: view.key } })).id;
}
const standing = async (asked: Parameters<typeof outsideFigures>[1] = { all: true, months: ["2026-09", "2026-10"], kind: null }) =>
  (await outsideFigures(services, asked)).map(({ branchId, month, kind, standard, value, n }) => [branchId, month, kind, standard, value, n].join(" ")).sort();

describe("a dry run", () => {
  test("says row by row what is wrong, saves nothing, and cannot be confirmed", async () => {
    const view = await check(`${HEAD}n1,2026-10,满意度,,87.5,40\nn9,2026-12,满意度,,870,\n`);
    expect(view).toMatchObject({ rows: 1, faultRows: 1, faultCount: 4, sent: null });
    expect(view.faults.map(({ line, column, code, meant }) => [line, column, code, meant])).toEqual([
      [3, "branch", "branch-like", "n1"], [3, "month", "month-future", "2026-12"], [3, "value", "value-range", ""], [3, "answers", "answers-missing", ""],
    ]);
    expect(await services.db.outsideImport.count()).toBe(0);
  });

  test("reads what spreadsheets save: UTF-8 with and without its mark, UTF-16, and GBK with a word of warning", async () => {
    await services.db.branch.update({ where: { id: "n1" }, data: { nameZh: "网点" } });
    const gbk = Buffer.from("cdf8b5e3", "hex");
    const head = Buffer.from("cdf8b5e32cd4c2b7dd2cc0e0b1f02cb1ead7bc2ccafdd6b52cd1f9b1be0a", "hex");
    const satisfaction = Buffer.from("c2fad2e2b6c8", "hex");
    expect(await check(Buffer.concat([head, gbk, Buffer.from(",2026-10,"), satisfaction, Buffer.from(",,80,9\n")]))).toMatchObject({ guessed: true, rows: 1, faultCount: 0 });
    const text = `${HEAD}网点,2026-10,满意度,,80,9\n`;
    expect(await check(`\uFEFF${text}`)).toMatchObject({ guessed: false, rows: 1 });
    expect(await check(Buffer.from(`\uFEFF${text}`, "utf16le"))).toMatchObject({ rows: 1, faultCount: 0 });
  });

  test("refuses what is no table, whatever it is called", async () => {
    expect(await codeOf(bytesOf(""))).toBe("table-empty");
    expect(await codeOf(bytesOf("\n,,\n"))).toBe("table-empty");
    expect(await codeOf(Uint8Array.from([0xff, 0x80, 0x81, 0xff]))).toBe("table-coding");
    expect(await codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe("table-old-excel");
    expect(await codeOf(bytesOf("PK\u0003\u0004nothing"))).toBe("table-broken");
    expect(await codeOf(new Uint8Array(2 * 1024 * 1024 + 1))).toBe("table-large");
    expect(await codeOf(bytesOf(HEAD + "n1,2026-10,投诉,,1,\n".repeat(5001)))).toBe("table-rows");
  });

  test("never unfolds an archive that holds far more than a table", async () => {
    const endless = { name: "b", plain: "b", columns: [{ head: "网点", kind: "text" as const, read: () => "0".repeat(30_000) }], rows: Array.from({ length: 2_500 }, (_, i) => i) };
    const pieces: Uint8Array[] = [];
    for await (const piece of xlsxOf(endless, 0)) pieces.push(piece);
    const bomb = Buffer.concat(pieces);
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect(await codeOf(bomb)).toBe("table-unfolds");
    // The same with sizes that lie.
    const lying = Buffer.from(bomb);
    const entry = lying.indexOf(Buffer.from("504b0102", "hex"));
    lying.writeUInt32LE(100, entry + 24);
    expect(["table-unfolds", "table-broken"]).toContain(await codeOf(lying));
  });
});

describe("an import", () => {
  test("saves all rows once, however often it is sent, and is put on record", async () => {
    const view = await check(`${HEAD}n1,2026-10,满意度,,87.5,40\ns1,2026-10,投诉,,3,\n`);
    for (let i = 0; i < 3; i += 1) expect(await saveImport(services, hr, { key: view.key, sent: sentOf(view) })).toEqual({ ok: true, value: { rows: 2, month: "2026-10" } });
    expect(await standing()).toEqual(["n1 2026-10 satisfaction  87.5 40", "s1 2026-10 complaints  3 "]);
    const audit = await services.db.auditEntry.findMany({ where: { deed: "outside-imported" } });
    expect(audit.map(({ actorId, detail }) => [actorId, detail])).toEqual([[hr.id, '{"rows":2}']]);
  });

  test("replaces the former figure for the same; undone, the former stands again", async () => {
    await imported("n1,2026-10,满意度,,80,10\nn1,2026-10,满意度,A07,70,5\nn2,2026-10,满意度,,60,4\n");
    const view = await check(`${HEAD}n1,2026-10,满意度,,85,20\nn2,2026-10,满意度,,60,4\nn2,2026-09,投诉,,1,50\n`);
    expect(view).toMatchObject({ same: 1, replacedCount: 1, replaced: [{ branchId: "n1", value: 85, n: 20, was: { value: 80, n: 10 } }] });
    const second = await imported("n1,2026-10,满意度,,85,20\nn2,2026-09,投诉,,1,50\n");
    expect(await standing()).toEqual(["n1 2026-10 satisfaction  85 20", "n1 2026-10 satisfaction A07 70 5", "n2 2026-09 complaints  1 50", "n2 2026-10 satisfaction  60 4"]);
    expect(await undoImport(services, hr, second)).toEqual({ ok: true, value: { rows: 2 } });
    expect(await standing()).toEqual(["n1 2026-10 satisfaction  80 10", "n1 2026-10 satisfaction A07 70 5", "n2 2026-10 satisfaction  60 4"]);
    expect(await undoImport(services, hr, second)).toMatchObject({ problem: { code: "outside-not-last" } });
    expect((await outsideView(services, hr, { month: null, page: 1 })).imports).toMatchObject([{ undoable: false, undone: { by: { en: "Somebody" } } }, { undoable: true, undone: null }]);
  });

  test("is checked again when it is confirmed, whatever the page sends", async () => {
    const row = (cells: SentRows["rows"][number]["cells"]) => ({ fileName: "x", shift: 0, rows: [{ line: 1, cells: HEAD.trim().split(",") }, { line: 2, cells }] });
    for (const cells of [["s1", "2026-10", "满意度", "", 80, 9], ["n1", "2099-10", "满意度", "", 80, 9], ["n1", "2026-10", "满意度", "", 800, 9]]) {
      expect(await saveImport(services, north, { key: "k", sent: row(cells) })).toMatchObject({ ok: false, problem: { code: "outside-faults" } });
      expect((await checkRows(services, north, row(cells))).sent).toBeNull();
    }
    expect(await services.db.outsideFigure.count()).toBe(0);
  });

  test("cannot be changed or taken away behind everybody's back", async () => {
    await imported("n1,2026-10,投诉,,1,\n");
    await expect(services.db.outsideFigure.updateMany({ data: { value: 0 } })).rejects.toThrow(/append-only/);
    await expect(services.db.outsideFigure.deleteMany()).rejects.toThrow(/append-only/);
  });
});

describe("who", () => {
  test("imports for a region names its branches alone, and undoes nothing that reaches further", async () => {
    const view = await check(`${HEAD}n1,2026-10,投诉,,1,\ns1,2026-10,投诉,,1,\n`, north);
    expect(view.faults).toMatchObject([{ line: 3, code: "branch-like", meant: "n1" }]);
    const wide = await imported("n1,2026-10,投诉,,1,\ns1,2026-10,投诉,,1,\n");
    expect(await undoImport(services, north, wide)).toMatchObject({ problem: { code: "outside-not-last" } });
    const far = await imported("s1,2026-09,投诉,,1,\n");
    expect(await undoImport(services, north, far)).toMatchObject({ problem: { code: "not-found" } });
    expect((await outsideView(services, north, { month: null, page: 1 })).imports?.map(({ id, undoable }) => [id, undoable])).toEqual([[wide, false]]);
    const own = await imported("n2,2026-10,投诉,,7,\n", north);
    // What came after it elsewhere is none of its business.
    await imported("s1,2026-10,投诉,,2,\n");
    expect(await undoImport(services, north, own)).toMatchObject({ ok: true });
  });

  test("reads a branch sees its figures and no imports", async () => {
    await imported("n1,2026-10,投诉,,1,\nn2,2026-10,投诉,,2,\nn1,2026-09,满意度,,80,9\n");
    const view = await outsideView(services, boss, { month: null, page: 1 });
    expect(view).toMatchObject({ months: ["2026-10", "2026-09"], month: "2026-10", count: 1, figures: [{ branchId: "n1", value: 1 }], imports: null });
    expect(await csvIn(await recordTable(services, boss, null, words("en")))).toBe("\uFEFFBranch,Month,Kind,Standard,Value,Answers\r\nn1,2026-10,Complaints,,1,\r\nn1,2026-09,Satisfaction,,80,9\r\n");
    expect(await outsideView(services, { ...boss, firmId: "firm" }, { month: null, page: 1 })).toMatchObject({ months: [], figures: [] });
  });
});

test("figures are asked for by branch, region or bank, month and kind", async () => {
  await imported("n1,2026-10,投诉,,1,\nn2,2026-10,投诉,,2,\ns1,2026-10,投诉,,3,\nn1,2026-09,投诉,,4,\nn1,2026-10,满意度,,80,9\n");
  const ask = async (asked: object) => (await standing({ months: ["2026-10"], kind: "complaints", ...asked })).map((row) => row.slice(0, 2));
  expect(await ask({ all: true })).toEqual(["n1", "n2", "s1"]);
  expect(await ask({ regionIds: ["north"] })).toEqual(["n1", "n2"]);
  expect(await ask({ branchIds: ["s1"], regionIds: ["north"] })).toEqual(["n1", "n2", "s1"]);
  expect(await ask({})).toEqual([]);
  expect(await ask({ all: true, months: ["2026-09"] })).toEqual(["n1"]);
  expect(await ask({ all: true, kind: "satisfaction" })).toEqual(["n1"]);
});

test.each(["zh", "en"])("a template of %s, filled in, is taken; as it is, it holds nothing", async (tag) => {
  const language = asLanguage(tag) ?? "zh";
  const template = await csvIn(await templateTable(services, north, words(language)));
  expect(await check(template, north)).toMatchObject({ rows: 0, empty: 4, faultCount: 0, head: [], sent: null });
  const filled = template.replace(/(满意度|Satisfaction),,,\r\n/, "$1,,88,30\r\n");
  expect(await check(filled, north)).toMatchObject({ rows: 1, empty: 3, faultCount: 0 });
});
