import type { Page } from "@playwright/test";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { demonstrationFirms } from "#app/people/demonstration/places.ts";
import { crawl } from "#tests/support/journey/crawl.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const manager = demonstrationPeople.find(({ account }) => account === "manager2")!;
const PLAN = "晨会讲一遍，大堂经理每天抽查两次";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let plan = "";

test("a manager reads a finding, plans what is done about it, changes the plan, gives it up and takes it up again", async ({ page, expectedErrors }) => {
  expectedErrors.push(/400 \(Bad Request\)/);
  await signIn(page, manager.account);
  await page.goto("/branch");
  await page.getByRole("link", { name: "看整改" }).click();
  await expect(page.getByRole("heading", { name: "还没有安排整改的问题项" })).toBeVisible();
  await expectAccessible(page);
  const first = page.getByRole("link", { name: /^安排整改：/ }).first();
  const question = ((await first.getAttribute("aria-label")) ?? "").replace("安排整改：", "");
  await first.click();
  await expect(page.getByRole("heading", { name: question })).toBeVisible();
  await expectAccessible(page);

  // Nobody of the branch is chosen by whoever forges the form; the sentence says so, and what was typed stays.
  await page.getByLabel("要做什么").fill(PLAN);
  await page.getByLabel("谁负责").selectOption({ label: manager.nameZh });
  await page.getByLabel("哪天以前做完").evaluate((field) => field.removeAttribute("min"));
  await page.getByLabel("哪天以前做完").fill("2020-02-29");
  await page.getByRole("button", { name: "安排", exact: true }).click();
  await expect(page.getByText("截止日期已经过去", { exact: false })).toBeVisible();
  await expect(page.getByLabel("要做什么")).toHaveValue(PLAN);
  await page.getByLabel("哪天以前做完").fill(inDays(20));
  await page.getByRole("button", { name: "安排", exact: true }).click();
  await expect(page.getByText("已安排。", { exact: false })).toBeVisible();
  plan = new URL(page.url()).pathname;
  await expectAccessible(page);

  await page.getByRole("button", { name: "说做完了，等复查" }).click();
  await expect(page.getByText("待复查", { exact: true })).toBeVisible();
  await page.getByText("改负责人、期限或内容").click();
  await page.getByLabel("要做什么").fill(`${PLAN}，每周回看`);
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByRole("definition").filter({ hasText: "每周回看" })).toBeVisible();
  await page.getByText("放弃这项整改").click();
  await page.getByLabel("为什么放弃").fill("大堂装修，暂停使用");
  await page.getByRole("button", { name: "放弃", exact: true }).click();
  await expect(page.getByText("放弃的理由：大堂装修，暂停使用")).toBeVisible();
  await page.getByRole("button", { name: "恢复这项整改" }).click();
  await expect(page.getByText("待复查", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: /的检查发现$/ }).click();
  await expect(page.getByRole("link", { name: `看整改：${question}（待复查）` })).toBeVisible();
});

test("without scripts and on a phone the list, a plan and its change work as well", async ({ otherDevice }) => {
  const phone = await otherDevice({ ...PHONE, javaScriptEnabled: false });
  await signIn(phone, manager.account);
  await phone.goto("/actions?state=waiting");
  await phone.locator(`a[href="${plan}"]`).click();
  await phone.getByRole("button", { name: "还没做完，改回整改中" }).click();
  await expect(phone.getByText("已改回整改中。")).toBeVisible();
  const phoneWithScripts = await otherDevice(PHONE);
  await signIn(phoneWithScripts, manager.account);
  for (const address of ["/actions", plan]) {
    await phoneWithScripts.goto(address);
    await expectAccessible(phoneWithScripts);
    expect(await phoneWithScripts.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), address).toBe(false);
  }
});

test("staff of the branch and HR read it and change nothing; another branch does not find it", async ({ otherDevice, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/);
  for (const account of ["staff2", "hr"]) {
    const reader = await otherDevice();
    await signIn(reader, account);
    await reader.goto(plan);
    await expect(reader.getByRole("definition").filter({ hasText: "每周回看" })).toBeVisible();
    await expect(reader.getByRole("button", { name: "说做完了，等复查" })).toHaveCount(0);
    expect((await post(reader, plan, { act: "give-up", reason: "不做了" })).status()).toBe(404);
  }
  const elsewhere = await otherDevice();
  await signIn(elsewhere, "staff");
  expect((await elsewhere.goto(plan))?.status()).toBe(404);
  expect((await post(elsewhere, plan, { act: "done" })).status()).toBe(404);
});

test("a result is taken home as a file in both languages, and neither it nor the pages tell who came", async ({ page }) => {
  await signIn(page, manager.account);
  await page.goto("/branch");
  const result = (await page.locator("a[href^='/results/']").first().getAttribute("href")) ?? "";
  await page.goto(result);
  await expectAccessible(page);
  const secrets = [
    ...demonstrationPeople.filter(({ grants }) => grants.some(({ role }) => role === "evaluator" || role === "reviewer")).flatMap(({ id, nameZh, nameEn }) => [id, nameZh, nameEn]),
    ...demonstrationFirms.flatMap(({ id, nameZh, nameEn }) => [id, nameZh, nameEn]),
  ];
  for (const [language, name] of [["zh", "下载中文 PDF"], ["en", "下载英文 PDF"]] as const) {
    const started = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    const file = await started;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^result-\\d{4}-\\d{2}-${language}\\.pdf$`));
    const bytes = await (await page.request.get(`${result}/file?type=pdf&lang=${language}`)).body();
    expect(bytes.length).toBeLessThan(500_000);
    const read = await getDocumentProxy(Uint8Array.from(bytes));
    const { text } = await extractText(read, { mergePages: true });
    expect(text).toContain(language === "zh" ? "分数失在哪里" : "Where the points went");
    const all = [text, JSON.stringify(await getMeta(read)), bytes.toString("latin1")].join("\n");
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  }
  const found = await crawl(page, ["/actions", plan, "/notices", result]);
  expect(found.some(({ text }) => text.includes("每周回看"))).toBe(true);
  const leaks = found.flatMap(({ address, text }) => secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${address}`));
  expect(leaks).toEqual([]);
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 10);
}

function post(page: Page, path: string, form: Readonly<Record<string, string>>) {
  return page.request.post(path, { form, headers: { Origin: new URL(page.url()).origin }, maxRedirects: 0 });
}
