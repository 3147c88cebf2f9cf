import type { Page } from "@playwright/test";
import { daysLater } from "#app/core/time/day.ts";
import { dayOf, monthOf } from "#app/core/time/month.ts";
import { monthsUpTo } from "#app/core/time/quarter.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { paths } from "#app/paths.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { closedBefore, noticeOver } from "#tests/support/journey/periods.ts";

const ZONE = "Asia/Shanghai";
const TODAY = dayOf(Date.now(), ZONE);
/** A season of the months before the last, which nobody else closes. */
const [first = "", , last = ""] = monthsUpTo(monthOf(Date.now(), ZONE), 4);
const SEASON = `${first}..${last}`;
/** Takes every assessment of the demonstration, and so is surely among the best. */
const MODEL = demonstrationPeople.find(({ account }) => account === "teller")?.nameZh ?? "";
const NAME = { zh: "旅程旺季", en: "Journey season" };

test.describe.configure({ mode: "serial", timeout: 120_000 });

async function tryRule(page: Page, kind: string, share: string): Promise<void> {
  await page.goto(paths.honours());
  await page.getByLabel("哪一期").selectOption({ label: NAME.zh });
  await page.getByLabel("哪一种荣誉").selectOption({ label: kind });
  await page.getByLabel("排进前多少").selectOption(share);
  await page.getByLabel("至少多大把握（%）").fill("60");
  await page.getByRole("button", { name: "先看会提名谁" }).click();
}

/** The notice of somebody who is on it is over. */
async function honoured(page: Page, name: string | RegExp): Promise<void> {
  await page.goto(paths.honours());
  const link = page.getByRole("list", { name: "公示中" }).getByRole("link", { name }).first();
  noticeOver("honour", (await link.getAttribute("href"))?.split("/").at(-1) ?? "", TODAY);
}

test("a season is frozen, service models are proposed by a rule and posted, and a colleague objects", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/409 \(Conflict\)/, /400 \(Bad Request\)/);
  closedBefore(SEASON, TODAY, NAME);
  await signIn(page, "hr");
  await page.goto(paths.period(SEASON));
  await expect(page.getByRole("heading", { name: NAME.zh, level: 1 })).toBeVisible();
  await page.locator("summary").filter({ hasText: "封账" }).click();
  await page.getByRole("button", { name: "现在封账" }).click();
  await expect(page.getByText("以这一版为准")).toBeVisible({ timeout: 90_000 });

  await page.goto(paths.honours());
  await page.getByRole("button", { name: "先看会提名谁" }).click();
  await tryRule(page, "服务标兵", "25");
  await expect(page.getByText(/^会提名 \d+ 个$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^提名这 \d+ 个$/ }).click();
  await expect(page.getByRole("alert")).toHaveText("已提名。");
  await page.getByLabel(`${NAME.zh}公示到哪一天`).fill(daysLater(TODAY, 2));
  await page.getByRole("button", { name: "开始公示" }).click();
  await expect(page.getByRole("alert")).toHaveText("公示至少 5 天，请选晚一点的日子。");
  await page.getByLabel(`${NAME.zh}公示到哪一天`).fill(daysLater(TODAY, 7));
  await page.getByRole("button", { name: "开始公示" }).click();
  await expect(page.getByRole("alert")).toHaveText("开始公示了。");
  await expect(page.getByRole("button", { name: /^确认/ })).toHaveCount(0);
  await expectAccessible(page);

  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await signIn(phone, "teller");
  await phone.goto(paths.boards("people"));
  await phone.getByRole("link", { name: "荣誉" }).click();
  await expect(phone.getByRole("heading", { name: "提名" })).toHaveCount(0);
  await expectAccessible(phone);
  await phone.getByRole("list", { name: "公示中" }).getByRole("link").first().click();
  await phone.getByRole("button", { name: "提出异议" }).click();
  await expect(phone.getByRole("alert")).toHaveText("还没有写内容，写好再提交。");
  await phone.getByLabel("你的异议").fill("那天我在旁边，话不是这样说的。");
  await phone.getByRole("button", { name: "提出异议" }).click();
  await expect(phone.getByText("等人力资源处理。")).toBeVisible();
  await expect(phone.getByRole("button", { name: "提出异议" })).toHaveCount(0);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await expectAccessible(phone);

  await page.goto(paths.honours());
  await page.getByLabel(/^对.*的异议，处理的理由$/).fill("复盘里逐句核对过");
  await page.getByRole("button", { name: "不成立" }).click();
  await expect(page.getByRole("alert")).toHaveText("异议已处理。");
  await phone.reload();
  await expect(phone.getByText("异议不成立。 复盘里逐句核对过")).toBeVisible();
});

test("a benchmark branch is confirmed after its notice, and its certificate can be printed", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/);
  await signIn(page, "hr");
  await tryRule(page, "标杆网点", "50");
  await page.getByRole("button", { name: /^提名这 \d+ 个$/ }).click();
  await expect(page.getByRole("alert")).toHaveText("已提名。");
  await page.getByLabel(`${NAME.zh}公示到哪一天`).fill(daysLater(TODAY, 7));
  await page.getByRole("button", { name: "开始公示" }).click();
  await expect(page.getByRole("alert")).toHaveText("开始公示了。");
  await honoured(page, /网点$/);
  await page.goto(paths.honours());
  await page.getByRole("button", { name: /^确认 .*网点$/ }).first().click();
  await expect(page.getByRole("alert")).toHaveText("已确认。");
  await page.getByRole("list", { name: "已确认" }).getByRole("link").first().click();
  await expect(page.getByRole("article", { name: "荣誉证书" })).toContainText("标杆网点");
  await expectAccessible(page);
  const certificate = new URL(page.url()).pathname;
  const staff = await otherDevice();
  await signIn(staff, "teller");
  await staff.goto(certificate);
  await expect(staff.getByRole("article", { name: "荣誉证书" })).toBeVisible();
  const evaluator = await otherDevice();
  await signIn(evaluator, "evaluator");
  expect((await evaluator.request.get(certificate)).status()).toBe(404);
});

test("a service model lets colleagues watch an assessment, and nobody learns an answer before their time", async ({ page, otherDevice }) => {
  await signIn(page, "hr");
  await honoured(page, MODEL);
  await page.goto(paths.honours());
  await page.getByRole("button", { name: `确认 ${MODEL}` }).click();
  await expect(page.getByRole("alert")).toHaveText("已确认。");
  await page.getByRole("list", { name: "已确认" }).getByRole("link", { name: MODEL }).click();
  await expect(page.getByRole("article", { name: "荣誉证书" })).toBeVisible();
  const honour = new URL(page.url()).pathname;
  await page.goto(paths.boards("people"));
  await expect(page.getByRole("row").filter({ hasText: MODEL })).toContainText("服务标兵");

  const own = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await signIn(own, "teller");
  await own.goto(honour);
  await expect(own.getByRole("link", { name: /^看示范对练/ })).toHaveCount(0);
  await own.getByRole("button", { name: "给同事看" }).click();
  await expect(own.getByRole("alert")).toHaveText("同事现在看得到了。");
  await expectAccessible(own);

  const newcomer = await otherDevice();
  await signIn(newcomer, "hr3");
  await newcomer.goto(honour);
  await newcomer.getByRole("link", { name: /^看示范对练/ }).click();
  await expect(newcomer.getByText("先自己把这个情景练完一遍")).toBeVisible();
  await expect(newcomer.getByRole("heading", { level: 2 })).toHaveCount(0);
  await expectAccessible(newcomer);

  const colleague = await otherDevice();
  await signIn(colleague, "peony");
  await colleague.goto(`${honour}/model`);
  await expect(colleague.getByRole("heading", { name: `${MODEL}的示范对练` })).toBeVisible();
  await expect(colleague.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expectAccessible(colleague);

  await own.getByRole("button", { name: "收回" }).click();
  await expect(own.getByRole("alert")).toHaveText("已收回。");
  await colleague.goto(honour);
  await expect(colleague.getByRole("article", { name: "荣誉证书" })).toBeVisible();
  await expect(colleague.getByRole("link", { name: /^看示范对练/ })).toHaveCount(0);
});
