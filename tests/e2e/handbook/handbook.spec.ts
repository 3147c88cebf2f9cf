import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

test("a teller finds a standard by the first letters of its pinyin, reads it, and goes to practise it", async ({ page }) => {
  await signIn(page, "teller");
  const doors = page.getByRole("navigation", { name: "主导航" });
  await doors.getByRole("link", { name: "手册" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "服务手册" })).toBeVisible();
  await expect(doors.getByRole("link", { name: "手册" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("status")).toHaveText(/共 \d+ 条服务标准/);
  await expectAccessible(page);

  await page.getByLabel("搜标题、内容、编号或拼音").fill("xzh");
  await page.getByRole("button", { name: "查找" }).click();
  await page.waitForURL(/words=xzh/);
  await page.getByRole("article").first().getByRole("link", { name: /A01/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^A01 / })).toBeVisible();
  await expect(page.getByRole("region", { name: "你自己的记录" })).toContainText("只有你自己看得到。");
  await expect(page.getByRole("region", { name: "服务检查里看什么" }).getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("region", { name: "练这一条" }).getByRole("link").first().click();
  await expect(page.getByRole("button", { name: "开始练习" })).toBeVisible();
});

test("what a drill cost stands in one's own record, and its debrief leads to the standard and back", async ({ page }) => {
  await signIn(page, "teller");
  await page.goto("/handbook");
  // The demonstration bank has a past: somewhere it cost this person points.
  await page.getByRole("article").filter({ hasText: /你丢过 \d+ 次分/ }).first().getByRole("link").click();
  const own = page.getByRole("region", { name: "你自己的记录" });
  await expect(own).toContainText(/练习里丢过 \d+ 次分/);
  const id = (await page.getByRole("heading", { level: 1 }).textContent())?.slice(0, 3) ?? "";
  await own.getByRole("link", { name: /的复盘$/ }).click();
  await page.waitForURL(/\/debrief$/);
  const cited = page.locator("details").filter({ has: page.locator("summary").filter({ hasText: id }) }).first();
  // At the step that lost most it stands open already.
  if ((await cited.getAttribute("open")) === null) await cited.locator("summary").click();
  await cited.getByRole("link", { name: `在手册里看 ${id}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(`^${id} `) })).toBeVisible();
});

test("on a phone, in English, in the dark and without scripts it is searched and leafed through", async ({ otherDevice }) => {
  const page = await otherDevice({ javaScriptEnabled: false, locale: "en-GB", colorScheme: "dark", viewport: { width: 390, height: 844 } });
  await signIn(page, "hr2", "en");
  await page.getByRole("link", { name: "Handbook" }).click();
  await page.getByLabel("Dimension").selectOption("efficiency");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("status")).toHaveText(/\d+ found of \d+/);
  await expect(page.getByRole("link", { name: /^E01/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^A01/ })).toHaveCount(0);
  await page.getByLabel("Title, text, number or pinyin").fill("qqqq");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByText("No standard fits.")).toBeVisible();
  await page.getByRole("link", { name: "See all" }).click();
  await page.getByRole("link", { name: /^A03/ }).click();
  await expect(page.getByText("A talk cannot show this")).toBeVisible();
  await page.getByRole("link", { name: "Next A04" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^A04 / })).toBeVisible();
  const low = await page.getByRole("main").getByRole("link").evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().height < 44).length);
  expect(low).toBe(0);
});
