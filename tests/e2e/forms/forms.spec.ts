import path from "node:path";
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import type { Page } from "@playwright/test";
import { hashSource } from "#app/core/text/hash.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { formOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const SLUG = "online-chat";
const form = formOf(SLUG);
const address = `/forms/${SLUG}`;
const PHONE = { viewport: { width: 390, height: 844 } };

/** The question as a heading of the preview, with the fields under it. */
const asked = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const total = (page: Page) => page.locator("dl", { hasText: /总分|Total/ }).locator("dd").nth(4);

/** A version from before the first, so that there is something to compare and no journey beside this one sees another form. */
function publishBefore(): string {
  const source = readFileSync(`scenarios/visits/${SLUG}/form.yaml`, "utf8").replace("target: 120\n", "target: 60\n").replace("一小时之内，有真人回你吗？", "有真人回你吗？");
  const hash = hashSource(source);
  const db = new Database(path.join(process.env.JOURNEY_DATA_DIR ?? "", "counterpart.db"));
  db.pragma("busy_timeout = 10000");
  db.prepare("INSERT INTO FormVersion (hash, slug, version, source, origin, rules, publishedAt) SELECT ?, slug, 0, ?, origin, rules, publishedAt FROM FormVersion WHERE slug = ? AND version = 1").run(hash, source, SLUG);
  db.close();
  return hash;
}

test("a trainer reads a form, tries it with its score, and compares two of its versions", async ({ page }) => {
  test.slow();
  const before = publishBefore();
  await signIn(page, "trainer");
  await page.getByRole("link", { name: "看评分表" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "评分表" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: form.title.zh, exact: true }).click();
  await page.waitForURL(`**${address}`);
  await expect(page.locator("li[id^='item-']")).toHaveCount(itemsOf(form).length);
  await expect(page.locator("#item-first-answer")).toContainText("只在第 1.1 项答“是”时出现");
  await expectAccessible(page);
  const standard = page.locator("#item-answered").getByRole("link").first();
  await expect(standard).toHaveAttribute("href", "/handbook/E03");

  await page.getByRole("link", { name: "试填", exact: true }).click();
  await page.waitForURL(`**${address}/preview`);
  await expect(asked(page, "first-answer")).toHaveCount(0);
  await asked(page, "answered").getByRole("radio", { name: "否" }).check();
  await expect(asked(page, "answered").getByText("得 0%", { exact: false })).toBeVisible();
  await asked(page, "answered").getByRole("radio", { name: "是" }).check();
  await expect(asked(page, "first-answer")).toBeVisible();
  await expect(total(page)).toHaveText("100.0");
  await asked(page, "first-answer").getByLabel("分", { exact: true }).fill("60");
  await expect(total(page)).toHaveText("50.0");
  await expectAccessible(page);
  await page.getByRole("link", { name: "清空重填" }).click();
  await expect(total(page)).toHaveText("还没有");

  await page.goto(`${address}/versions`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["第 1 版", "第 0 版"]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "比较这两版" }).click();
  await page.waitForURL(/\/difference\?to=[0-9a-f]{64}&from=[0-9a-f]{64}$/);
  await expect(page.getByText("0 处影响问什么，1 处影响评分，1 处文字性")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([/^1\.1 /, /^1\.2 /]);
  const timing = page.getByRole("region", { name: /^1\.2 / });
  await expect(timing.locator("del")).toHaveText("1分钟");
  await expect(timing.locator("ins")).toHaveText("2分钟");
  await expectAccessible(page);
  await page.getByRole("link", { name: "第 0 版" }).click();
  await expect(page.getByText("这是第 0 版，后来又发布了第 1 版。", { exact: false })).toBeVisible();
  const kept = await page.request.get(`${address}/versions/${before}`);
  expect([kept.headers()["content-disposition"], hashSource(await kept.text())]).toEqual([`attachment; filename="${SLUG}.0.yaml"`, before]);
});

test("a reviewer comes from planning and tries a form on a phone without scripts", async ({ otherDevice }) => {
  test.slow();
  const page = await otherDevice({ javaScriptEnabled: false, locale: "en-GB", colorScheme: "dark", ...PHONE });
  await signIn(page, "reviewer", "en");
  await page.goto("/reviews/plan");
  await page.getByRole("link", { name: "Read the forms first" }).click();
  await page.getByRole("link", { name: form.title.en, exact: true }).click();
  await page.getByRole("link", { name: "Try it", exact: true }).click();
  await asked(page, "answered").getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("button", { name: "Score these answers" }).click();
  await expect(asked(page, "answered").getByRole("radio", { name: "Yes" })).toBeChecked();
  await expect(total(page)).toHaveText("100.0");
  await asked(page, "first-answer").getByLabel("min", { exact: true }).fill("60");
  await page.getByRole("button", { name: "Score these answers" }).click();
  await expect(total(page)).toHaveText("50.0");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test("on paper there is the brief on a sheet of its own, boxes to tick, and nothing of what an answer is worth", async ({ page }) => {
  await signIn(page, "trainer");
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("网点或号码")).toBeVisible();
  await expect(page.getByText("权重 3", { exact: false })).toHaveCount(itemsOf(form).filter(({ weight }) => weight === 3).length);
  for (const worth of await page.getByText("权重 3", { exact: false }).all()) await expect(worth).toBeHidden();
  for (const line of ["得分率", "一票否决", "试填"]) await expect(page.getByText(line, { exact: true }).first()).toBeHidden();
  const brief = page.locator("section.break-after-page");
  expect(await brief.evaluate((element) => getComputedStyle(element).breakAfter)).toBe("page");
});

test("a standard leads a trainer to the items that look at it, and nobody else", async ({ page, otherDevice }) => {
  const { question } = itemsOf(form)[0]!;
  await signIn(page, "trainer");
  await page.goto("/handbook/E03");
  await page.getByRole("link", { name: `在评分表里看“${question.zh}”` }).click();
  await expect(page).toHaveURL(new RegExp(`${address}#item-answered$`));
  await expect(page.locator("#item-answered")).toBeInViewport();
  const other = await otherDevice();
  await signIn(other, "staff");
  await other.goto("/handbook/E03");
  await expect(other.getByText(question.zh)).toBeVisible();
  await expect(other.getByRole("link", { name: /^在评分表里看/ })).toHaveCount(0);
  expect((await other.request.get("/forms")).status()).toBe(403);
});
