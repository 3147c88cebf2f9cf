import type { Page } from "@playwright/test";
import { begin, expectAccessible, say, seeDebrief, signIn, sittingOf } from "#tests/support/journey/desk.ts";
import { goldenReplies, scenarioOf, shortestAfter } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const charge = scenarioOf("double-charge");
const best = goldenReplies("double-charge", "best");
const first = best.slice(0, 1);

/** What the shelf says of one's practice of a scenario. */
async function practised(page: Page): Promise<string> {
  await page.goto("/drills");
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: charge.title.zh }) });
  return row.getByText(/练过 \d+ 次/).innerText();
}

const step = (page: Page, number: number) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: `第 ${number} 步`, exact: true }) });
const again = (page: Page, number: number) => step(page, number).getByRole("button", { name: "从这里再来一次" });

test("a practice that went badly is taken up at the step where it turned, and ends better, unranked", async ({ page }) => {
  test.slow();
  await signIn(page, "shopper");
  const former = await begin(page, "double-charge");
  const hint = page.getByRole("region", { name: "提示" });
  // The key works once the page is alive; pressed twice, it is one hint.
  await expect(async () => {
    await page.keyboard.press("h");
    await expect(hint).toBeFocused({ timeout: 2000 });
  }).toPass();
  await expect(hint).toContainText("服务标准 ");
  await expect(page.getByRole("button", { name: "要个提示" })).toHaveCount(0);
  await expectAccessible(page);
  await page.reload();
  await expect(hint).toContainText("结果里会写明用过提示");
  await say(page, charge, first);
  await expect(hint).toHaveCount(0);
  await say(page, charge, shortestAfter(charge, first, "lost").slice(1));
  await seeDebrief(page);
  await expect(page.getByText("客户流失").first()).toBeVisible();
  await expect(page.getByText(/用时 .*看了 1 次提示$/)).toBeVisible();
  const before = await practised(page);
  expect(before).toMatch(/^练过 1 次/);

  await page.goto(`/sittings/${former}/debrief`);
  await again(page, 2).click();
  await page.waitForURL((url) => /^\/sittings\/[\w-]+$/.test(url.pathname) && !url.pathname.includes(former));
  await expect(page.getByText("从第 2 步接着练", { exact: false })).toBeVisible();
  await expect(page.getByRole("list", { name: "对话" }).getByRole("listitem")).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole("button", { name: "要个提示" }).click();
  await expect(hint).toBeFocused();
  await say(page, charge, best.slice(1));
  await seeDebrief(page);
  await expect(page.getByText("已化解").first()).toBeVisible();
  await expect(page.getByText(/用时 .*看了 2 次提示$/)).toBeVisible();
  await expect(page.getByText("从先前一场的第 2 步接着练", { exact: false })).toBeVisible();
  await expectAccessible(page);
  expect(await practised(page)).toBe(before.replace("1 次", "2 次"));
});

test("while another practice is under way it is refused, and leads there", async ({ page }) => {
  await signIn(page, "shopper");
  await begin(page, "safe-account");
  await page.getByText("离开", { exact: true }).click();
  await page.getByRole("button", { name: "确认离开并结束" }).click();
  await page.waitForURL(/\/debrief$/);
  const former = page.url();
  const open = await begin(page, "safe-account");
  await page.goto(former);
  await again(page, 1).click();
  await expect(page.getByRole("alert")).toContainText("还有一场没有结束");
  await page.getByRole("button", { name: "接着练习" }).click();
  await page.waitForURL(/\/sittings\//);
  expect(sittingOf(page)).toBe(open);
});

test("pressed many times, it is one", async ({ page }) => {
  await signIn(page, "shopper");
  await begin(page, "swallowed-card");
  await page.getByText("离开", { exact: true }).click();
  await page.getByRole("button", { name: "确认离开并结束" }).click();
  await page.waitForURL(/\/debrief$/);
  const { origin } = new URL(page.url());
  const post = (turn: string) => page.request.post(`/sittings/${sittingOf(page)}/again`, { form: { turn }, headers: { Origin: origin }, maxRedirects: 0 });
  const taken = await Promise.all(Array.from({ length: 8 }, () => post("0")));
  expect(new Set(taken.map((each) => each.headers().location)).size).toBe(1);
  await page.goto((await post("7")).headers().location ?? "");
  await expect(page.getByRole("alert")).toContainText(/还有一场没有结束/);
});

test("an assessment has neither hint nor second try, and says so before it begins", async ({ page }) => {
  await signIn(page, "shopper");
  await page.goto("/drills/use-the-app");
  await expect(page.getByText("不能暂停，没有提示。", { exact: false })).toBeVisible();
  await expect(page.getByText("中途离开会计分", { exact: false })).toBeVisible();
  const sitting = await begin(page, "use-the-app", "assessment");
  await expect(page.getByRole("button", { name: "要个提示" })).toHaveCount(0);
  await page.keyboard.press("h");
  const { origin } = new URL(page.url());
  const asked = await page.request.post(`/sittings/${sitting}/hint`, { form: { turn: "0" }, headers: { Origin: origin, Accept: "application/json" } });
  expect([asked.status(), (await asked.json()).problem]).toEqual([409, { code: "no-hints" }]);
  await page.getByText("离开", { exact: true }).click();
  await expect(page.getByText("并占用一次考核机会", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "确认离开并结束" }).click();
  await page.waitForURL(/\/debrief$/);
  await expect(page.getByRole("button", { name: "从这里再来一次" })).toHaveCount(0);
  await page.request.post(`/sittings/${sitting}/again`, { form: { turn: "0" }, headers: { Origin: origin } });
  await page.goto(`/sittings/${sitting}/debrief?trouble=not-revealed`);
  await expect(page.getByRole("alert")).toContainText("更好的应对还没有显示");
});
