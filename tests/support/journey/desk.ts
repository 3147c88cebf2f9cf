import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { DEMONSTRATION_PASSWORD } from "#app/people/demonstration.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { expect } from "#tests/support/journey/journey.ts";

/** What stands on the buttons, by the language of the page. */
const WORDS = {
  zh: { account: "账号", password: "密码", signIn: "登录", practice: "开始练习", assessment: "开始考核", see: "看复盘" },
  en: { account: "Account", password: "Password", signIn: "Sign in", practice: "Start practice", assessment: "Start assessment", see: "See the debrief" },
} as const;

export async function signIn(page: Page, account: string, language: "zh" | "en" = "zh"): Promise<void> {
  const words = WORDS[language];
  await page.goto("/sign-in");
  await page.getByLabel(words.account, { exact: true }).fill(account);
  await page.getByLabel(words.password, { exact: true }).fill(DEMONSTRATION_PASSWORD);
  await page.getByRole("button", { name: words.signIn, exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
}

/** Begins a drill from its brief and waits for the customer. Returns the sitting's id. */
export async function begin(page: Page, slug: string, mode: "practice" | "assessment" = "practice", language: "zh" | "en" = "zh"): Promise<string> {
  await page.goto(`/drills/${slug}`);
  await page.getByRole("button", { name: WORDS[language][mode] }).click();
  await page.waitForURL(/\/sittings\/[\w-]+/);
  return sittingOf(page);
}

export function sittingOf(page: Page): string {
  const id = /\/sittings\/([\w-]+)/.exec(page.url())?.[1];
  if (!id) throw new Error(`${page.url()} is not the page of a sitting`);
  return id;
}

/** The button of a reply, found by the words on it. */
export function replyButton(page: Page, scenario: Scenario, reply: string, language: "zh" | "en" = "zh") {
  const found = Object.values(scenario.beats).flatMap((beat) => beat.replies).find(({ id }) => id === reply);
  if (!found) throw new Error(`${scenario.slug} has no reply ${reply}`);
  return page.getByRole("button").filter({ hasText: found.text[language] });
}

/** Chooses the replies one after another; each must be on the page when its turn comes. */
export async function say(page: Page, scenario: Scenario, replies: readonly string[], language: "zh" | "en" = "zh"): Promise<void> {
  for (const reply of replies) {
    const button = replyButton(page, scenario, reply, language);
    await button.click();
    await expect(button).toHaveCount(0);
  }
}

/** From the end of the talk to its debrief. */
export async function seeDebrief(page: Page, language: "zh" | "en" = "zh"): Promise<void> {
  await page.getByRole("link", { name: WORDS[language].see }).click();
  await page.waitForURL(/\/debrief$/);
}

/**
 * WCAG 2.2 A and AA, as far as a machine can tell. Only violations are written out, not the thousands of places that are
 * right, and in one go instead of frame by frame, which together takes a third of the time; no page has frames.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames()).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .setLegacyMode(true)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

/** Moves the focus with Tab until it is on the control of that name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    if (focused === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches "${name}"`);
}
