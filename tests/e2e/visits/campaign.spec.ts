import type { Page } from "@playwright/test";
import { daysLater } from "#app/core/time/day.ts";
import { formOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const form = formOf("branch-counter");
const GOES = ["演示·检查员三", "演示·外聘检查员一"];
// Where nobody sends these two from another journey.
const PLACES = ["演示三号网点", "演示五号网点"];

/** Both places once, with a second opinion on one of them, by the two. Ends on the campaign's page. */
async function draft(page: Page, name: string): Promise<{ from: string; to: string }> {
  await page.goto("/campaigns/new");
  await page.getByLabel("批次名称（中文）").fill(name);
  await page.getByLabel("批次名称（英文）").fill(`Campaign ${name}`);
  const slug = page.getByLabel("用哪张评分表");
  await slug.selectOption(form.slug);
  await page.getByLabel("怎样检查").selectOption({ label: "神秘客户检查" });
  await page.getByRole("checkbox", { name: "我范围内的全部网点" }).uncheck();
  for (const place of PLACES) {
    await page.locator("details").filter({ has: page.locator("label", { hasText: place }) }).locator("summary").click();
    await page.getByRole("checkbox", { name: place }).check();
  }
  for (const box of await page.locator("input[name=evaluators]").all()) await box.uncheck();
  for (const name of GOES) await page.getByRole("checkbox", { name }).last().check();
  await page.getByLabel("同一个人隔多少天才能再去同一个网点").fill("0");
  await page.getByLabel("交叉复评的网点占百分之几").fill("50");
  const [from, to] = [await page.getByLabel("从哪天").inputValue(), await page.getByLabel("到哪天").inputValue()];
  await page.getByRole("button", { name: "保存，下一步排期" }).click();
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
  return { from, to };
}

test("a campaign is planned, adjusted, released, followed and cancelled, and the branch learns nothing", async ({ page, otherDevice, expectedErrors }) => {
  test.setTimeout(300_000);
  await signIn(page, "reviewer");
  await page.goto("/campaigns/new");
  await expectAccessible(page);
  const { to } = await draft(page, "旅程批次一");
  const campaign = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "排一版" }).click();
  await expect(page.getByText("共 3 次检查")).toBeVisible();
  await expect(page.getByText("所有要求都满足。")).toBeVisible();
  await expectAccessible(page);

  // On a phone the calendar is a list by day.
  await page.getByRole("link", { name: "日历" }).click();
  await expect(page.getByRole("table").first()).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("table").first()).toBeHidden();
  await expect(page.getByRole("link", { name: /^调整：/ })).toHaveCount(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 800 });

  // The day after the last: what that breaks is said, and it is not done by mistake.
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "为什么这样排" })).toBeVisible();
  const day = page.getByLabel("哪天去");
  await day.evaluate((field) => field.removeAttribute("max"));
  await day.fill(daysLater(to, 1));
  expectedErrors.push(/422 \(Unprocessable/);
  await page.getByRole("button", { name: "保存并固定" }).click();
  await expect(page.getByText("这样改会违反下面的要求", { exact: false })).toBeVisible();
  await expect(page.getByText("不在批次的时段里", { exact: false }).first()).toBeVisible();
  await expect(day).toHaveValue(daysLater(to, 1));
  await expectAccessible(page);
  await page.getByRole("button", { name: "仍然这样改" }).click();
  await expect(page.getByText("已调整，并且固定下来", { exact: false })).toBeVisible();

  await page.getByRole("link", { name: "检查一遍，准备派发" }).click();
  await expectAccessible(page);
  expectedErrors.push(/400 \(Bad Request\)/);
  await page.getByRole("button", { name: "派发全部检查" }).click();
  await expect(page.getByText("违反要求还没有确认", { exact: false })).toBeVisible();
  for (const box of await page.getByRole("checkbox", { name: /^确认这样派发/ }).all()) await box.check();
  await page.getByRole("button", { name: "派发全部检查" }).click();
  await expect(page.getByText("已派发。检查员会收到通知", { exact: false })).toBeVisible();
  await expect(page.getByRole("link", { name: /^看演示.号网点的检查/ })).toHaveCount(3);
  await expectAccessible(page);

  const phone = await otherDevice({ viewport: { width: 390, height: 844 } });
  await signIn(phone, "evaluator3");
  await phone.goto("/visits");
  await expect(phone.getByText(/演示[三五]号网点/).first()).toBeVisible();
  await expect(phone.getByText("旅程批次一")).toHaveCount(0);

  const manager = await otherDevice();
  await signIn(manager, "manager");
  for (const address of ["/", "/branch", "/notices", "/actions"]) {
    await manager.goto(address);
    expect(await manager.content()).not.toContain("旅程批次一");
  }
  for (const address of ["/campaigns", campaign, `${campaign}/sheet`]) expect((await manager.request.get(address)).status()).toBe(403);
  const sheet = await page.request.get(`${campaign}/sheet?language=zh`);
  expect(await sheet.text()).toMatch(/^\uFEFF网点,第几次/);

  await page.getByText("取消整个批次").click();
  await page.getByLabel("为什么取消").fill("旅程走完了");
  await page.getByRole("button", { name: "确认取消" }).click();
  await expect(page.getByText("已取消：旅程走完了")).toBeVisible();
});

test("a planner without scripts plans and pins; of two at once the second is told, and keeps what was typed", async ({ page, otherDevice, expectedErrors }) => {
  test.setTimeout(240_000);
  const desk = await otherDevice({ javaScriptEnabled: false });
  await signIn(desk, "reviewer2");
  await draft(desk, "旅程批次二");
  const campaign = new URL(desk.url()).pathname;
  await desk.getByRole("button", { name: "排一版" }).click();
  await expect(desk.getByText("排好了", { exact: false })).toBeVisible();
  const slot = (await desk.getByRole("link", { name: /^调整：/ }).first().getAttribute("href")) ?? "";

  await signIn(page, "reviewer");
  await page.goto(slot);
  await desk.goto(slot);
  await desk.getByRole("button", { name: "就这样固定" }).click();
  await expect(desk.getByText("已固定。", { exact: false })).toBeVisible();
  expectedErrors.push(/409 \(Conflict\)/);
  const other = page.getByLabel("什么时段");
  await other.selectOption({ index: 0 });
  const day = await page.getByLabel("哪天去").inputValue();
  await page.getByLabel("谁去").selectOption({ index: 2 });
  const evaluator = await page.getByLabel("谁去").inputValue();
  await page.getByRole("button", { name: "保存并固定" }).click();
  await expect(page.getByText("别人刚改过这个批次")).toBeVisible();
  await expect(page.getByLabel("谁去")).toHaveValue(evaluator);
  await expect(page.getByLabel("哪天去")).toHaveValue(day);
  await expect(other).toHaveValue("");

  await desk.goto(campaign);
  await desk.getByRole("button", { name: "撤销上一步" }).click();
  await expect(desk.getByText("已撤销。", { exact: false })).toBeVisible();
  await desk.getByText("不做这个批次了").click();
  await desk.getByLabel("为什么取消").fill("旅程走完了");
  await desk.getByRole("button", { name: "确认取消" }).click();
  await expect(desk.getByText("已取消：旅程走完了")).toBeVisible();
});
