import { monthOf } from "#app/core/time/month.ts";
import { quarterBefore, quarterOf } from "#app/core/time/quarter.ts";
import { paths } from "#app/paths.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

/** The quarter before today's: over, and so as full as the demonstration bank's past makes it on any day of the year. */
const span = quarterBefore(quarterOf(monthOf(Date.now(), "Asia/Shanghai")));

test("personnel look at the whole, go down to one branch's standard, its single results, and the visit itself", async ({ page }) => {
  test.slow();
  await signIn(page, "hr");
  await page.getByRole("link", { name: "数据看板" }).first().click();
  await expect(page.getByRole("heading", { name: "数据看板", level: 1 })).toBeVisible();
  await page.goto(paths.dashboard(null, { span }));
  await expect(page.getByRole("heading", { name: "下一步" })).toBeVisible();
  await expect(page.getByRole("table", { name: "四个维度的均值和差距" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("navigation", { name: "数据看板" }).getByRole("link", { name: "四个维度" }).click();
  await expect(page.getByRole("table", { name: "网点之间差多少" })).toBeVisible();
  await expect(page.getByRole("table", { name: "服务检查" })).toBeVisible();
  await expectAccessible(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "逐月走势 下载数字 Excel" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^逐月走势 .*\.xlsx$/);

  await page.getByRole("navigation", { name: "数据看板" }).getByRole("link", { name: "服务标准" }).click();
  await expect(page).toHaveURL(new RegExp(`/dashboard/standards\\?span=${span}`));
  await expect(page.getByRole("table", { name: "每条标准" })).toBeVisible();
  const heard = page.getByRole("table", { name: "客户怎么说" }).getByRole("row").filter({ hasText: "演示一号网点" });
  await expect(heard).toContainText(/每万人 [\d.]+ 件/);
  await expect(heard.getByRole("link", { name: "演示一号网点：检查的单次结果" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("table", { name: "服务检查" }).getByRole("cell").getByRole("link").first().click();
  await expect(page.getByRole("list", { name: "单次结果" })).toBeVisible();
  await expect(page.getByText(/演示·(外聘)?检查员/)).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("list", { name: "单次结果" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/results\//);
});

test("a manager goes from a weak standard to the drill that mends it, for the own branch alone", async ({ page, expectedErrors }) => {
  test.slow();
  expectedErrors.push(/404 \(Not Found\)/);
  await signIn(page, "manager");
  await page.goto(paths.dashboard("standards", { span }));
  await expect(page.getByRole("table", { name: "每条标准" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /^布置练/ }).first().click();
  await expect(page).toHaveURL(/\/assignments\/new\?standard=/);
  await page.goto(paths.dashboard("coverage", { span }));
  await expect(page.getByRole("heading", { name: "最近碰到的红线" })).toBeVisible();
  await expectAccessible(page);
  expect((await page.goto(paths.dashboard(null, { branch: "00000000-0000-7000-8000-000000000014" })))?.status()).toBe(404);
});

test("personnel of a region see its branches alone, on a phone in the dark", async ({ otherDevice }) => {
  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await signIn(phone, "hr2");
  for (const page of [null, "dimensions", "standards", "coverage"] as const) {
    await phone.goto(paths.dashboard(page, { span }));
    await expect(phone.getByRole("navigation", { name: "数据看板" })).toBeVisible();
    for (const west of ["演示四号网点", "演示五号网点", "演示六号网点"]) await expect(phone.getByText(west)).toHaveCount(0);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), String(page)).toBe(false);
    await expectAccessible(phone);
  }
});

test("without scripts every picture has its figures, in English", async ({ otherDevice }) => {
  const plain = await otherDevice({ javaScriptEnabled: false, locale: "en-GB" });
  await signIn(plain, "hr", "en");
  await plain.goto(paths.dashboard("dimensions", { span }));
  await expect(plain.getByRole("heading", { name: "How far branches lie apart" })).toBeVisible();
  await plain.getByText("figures", { exact: false }).first().waitFor();
  await expect(plain.getByRole("table", { name: "Visits" })).toBeVisible();
});

test("staff and evaluators have no figures", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/403 \(Forbidden\)/);
  await signIn(page, "teller");
  expect((await page.goto(paths.dashboard(null)))?.status()).toBe(403);
  const other = await otherDevice();
  await signIn(other, "evaluator");
  expect((await other.request.get("/dashboard/observations")).status()).toBe(403);
});
