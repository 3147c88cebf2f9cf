import type { Page } from "@playwright/test";
import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { replyButton, signIn, sittingOf, tabTo } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { repliedTurns } from "#tests/support/journey/sitting-log.ts";

const slug = "opening-an-account";
const scenario = scenarioOf(slug);

test("a whole drill by keyboard alone, from the brief to the debrief", async ({ page }) => {
  await signIn(page, "newhire");
  await page.goto(`/drills/${slug}`);
  await tabTo(page, "开始练习");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sittings\//);
  const sitting = sittingOf(page);
  const course = goldenReplies(slug, "best");

  for (const [turn, reply] of course.entries()) {
    const button = replyButton(page, scenario, reply);
    await expect(button).toBeVisible();
    // Turn after turn the focus is on what the customer has just said, and the replies come next.
    await expect(page.getByRole("group", { name: `第 ${turn + 1} 步，轮到你了` })).toBeFocused();
    if (turn % 2 === 0) await press(page, reply);
    else await walkTo(page, reply);
    await expect(button).toHaveCount(0);
  }

  await tabTo(page, "看复盘");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/debrief$/);
  expect(repliedTurns(sitting)).toEqual(course.map((_, turn) => turn));
});

test("the keys are shown, the pause has one, and the focus comes back to the customer", async ({ page }) => {
  await signIn(page, "newhire");
  await page.goto("/drills/counterfeit-note");
  await tabTo(page, "开始练习");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sittings\//);
  const customer = page.getByRole("group", { name: /轮到你了$/ });
  await expect(customer).toBeFocused();

  await page.keyboard.press("?");
  await expect(page.getByText("客户的话一次显示完")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByText("客户的话一次显示完")).toBeHidden();
  await expect(customer).toBeFocused();

  await page.keyboard.press("p");
  await expect(page.getByRole("heading", { name: "已暂停" })).toBeVisible();
  await expect(page.getByRole("region", { name: "已暂停" })).toBeFocused();
  // No reply is open now, so that its key does nothing.
  await page.keyboard.press("1");
  await page.keyboard.press("p");
  await expect(page.getByRole("form", { name: "你的应对" })).toBeVisible();
  await expect(customer).toBeFocused();
  expect(repliedTurns(sittingOf(page))).toEqual([]);
});

/** Chooses a reply by the number that stands before it. */
async function press(page: Page, reply: string): Promise<void> {
  const all = page.getByRole("form", { name: "你的应对" }).getByRole("button");
  const values = await all.evaluateAll((buttons) => buttons.map((button) => button.getAttribute("value")));
  const value = await replyButton(page, scenario, reply).getAttribute("value");
  await page.keyboard.press(String(values.indexOf(value) + 1));
}

/** Goes to a reply by Tab, from the customer's line, and chooses it by Enter. */
async function walkTo(page: Page, reply: string): Promise<void> {
  const button = replyButton(page, scenario, reply);
  for (let steps = 0; steps < 10; steps += 1) {
    await page.keyboard.press("Tab");
    if (await button.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
}
