import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { monthOf } from "#app/core/time/month.ts";
import { readTable } from "#app/platform/table/read/read.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const PHONE = { width: 390, height: 844 };
const HEAD = "网点,月份,类别,标准,数值,样本\n";
/** A month of which the demonstration bank has nothing. */
const MONTH = "2021-03";
const REFUSED = /Failed to load resource.*400/;

async function check(page: Page, text: string, name = "三月.csv"): Promise<void> {
  await page.getByLabel("文件", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "检查文件" }).click();
}

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
}

test("personnel import with errors, mend them, confirm, import again and undo", async ({ page, expectedErrors }) => {
  test.slow();
  expectedErrors.push(REFUSED);
  await signIn(page, "hr");
  await page.getByRole("link", { name: "客户满意度和投诉" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "客户满意度和投诉" })).toBeVisible();
  await expectAccessible(page);

  await check(page, `${HEAD}演示一号网店,${MONTH},满意度,,87.5,40\n演示二号网点,2099-01,投诉,,3,\n`);
  await expect(page.getByRole("alert")).toContainText("有 2 行要改，共 2 处。什么都没有保存。");
  const faults = page.getByRole("table", { name: "要改的地方" });
  await expect(faults.getByRole("row", { name: /^(行 )?2 网点/ })).toContainText("是不是“演示一号网点”？");
  await expect(faults.getByRole("row", { name: /^(行 )?3 月份/ })).toContainText("2099-01 还没有到。请核对月份。");
  await expect(page.getByRole("button", { name: /^确认导入/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await fits(page);

  await check(page, `${HEAD}演示一号网点,${MONTH},满意度,,87.5,40\n演示二号网点,${MONTH},投诉,,3,\n`);
  await expect(page.getByRole("alert")).toContainText("2 行都没有问题，还没有保存。");
  await expectAccessible(page);
  await fits(page);
  await page.getByRole("button", { name: "确认导入 2 行" }).click();
  await expect(page.getByRole("alert")).toContainText("已导入 2 行。");
  const record = page.getByRole("table", { name: /^2021年3月，共 2 个数$/ });
  await expect(record.getByRole("row", { name: /演示一号网点/ })).toContainText("87.5");
  await fits(page);

  await check(page, `${HEAD}演示一号网点,${MONTH},满意度,,66,50\n`, "再来.csv");
  await expect(page.getByRole("table", { name: "会代替 1 个已有的数" })).toContainText("87.5");
  await page.getByRole("button", { name: "确认导入 1 行" }).click();
  await expect(record.getByRole("row", { name: /演示一号网点/ })).toContainText("66.0");
  for (const left of ["1", "2"]) {
    await page.getByRole("button", { name: /^撤销这次导入/ }).click();
    await expect(page.getByRole("alert")).toContainText(`已撤销，${left} 行不再有效`);
    await page.goto(`/outside?month=${MONTH}`);
    await expect(page.getByRole("table", { name: /^2021年3月/ })).toHaveCount(left === "1" ? 1 : 0);
  }
  await expectAccessible(page);
});

test("a template is filled in without scripts, in either format; what is on record is taken along", async ({ otherDevice }) => {
  const page = await otherDevice({ javaScriptEnabled: false, acceptDownloads: true });
  await signIn(page, "hr2");
  await page.goto("/outside");
  const files: Record<string, Buffer> = {};
  for (const format of ["CSV", "Excel"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: `下载模板 ${format}` }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`客户满意度和投诉-模板.${format === "CSV" ? "csv" : "xlsx"}`);
    files[format] = await readFile(await file.path());
  }
  const book = await readTable(files.Excel ?? Buffer.of(), 100);
  const text = files.CSV?.toString("utf8") ?? "";
  // A region's personnel fill in its branches: three, each of two kinds.
  expect(book).toMatchObject({ ok: true, value: { rows: [{ cells: ["网点", "月份", "类别", "标准", "数值", "样本"] }, ...Array.from({ length: 6 }, () => ({}))] } });
  expect(text).toContain("演示一号网点,");
  expect(text).not.toContain("演示四号网点");
  await page.getByLabel("文件", { exact: true }).setInputFiles({ name: "模板.csv", mimeType: "text/csv", buffer: Buffer.from(text.replace("投诉,,,", "投诉,,2,900")) });
  await page.getByRole("button", { name: "检查文件" }).click();
  await expect(page.getByText("1 行都没有问题，还没有保存。")).toBeVisible();
  await expect(page.getByText("另有 5 行空着，不导入。")).toBeVisible();
  await page.getByRole("link", { name: "不导入" }).click();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载 Excel" }).click();
  const record = await readTable(await readFile(await (await download).path()), 100);
  expect(record).toMatchObject({ ok: true });
});

test("a manager reads the own branch and imports nothing", async ({ page }) => {
  await signIn(page, "manager");
  await page.goto("/outside");
  await expect(page.getByRole("rowheader", { name: "演示一号网点" }).first()).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "演示二号网点" })).toHaveCount(0);
  await expect(page.getByLabel("文件", { exact: true })).toHaveCount(0);
  expect((await page.request.get("/outside/template")).status()).toBe(403);
  await expectAccessible(page);
});

test("a file that cannot be begun is a page to whoever wants one", async ({ page, expectedErrors }) => {
  expectedErrors.push(/Failed to load resource.*40[34]/);
  await signIn(page, "reviewer");
  const missing = await page.goto(`/reviews/expenses/file?month=nonsense&language=zh`);
  expect(missing?.status()).toBe(404);
  await expect(page.getByText("没有这个文件")).toBeVisible();
  const month = monthOf(Date.now(), "Asia/Shanghai");
  const csv = await page.request.get(`/reviews/expenses/file?month=${month}&language=en&format=xlsx`);
  expect(csv.headers()["content-disposition"]).toContain(`filename*=UTF-8''fees-and-purchases-${month}.xlsx`);
  expect(await readTable(await csv.body(), 10_000)).toMatchObject({ ok: true });
});
