import type { Page } from "@playwright/test";
import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { begin, replyButton, say, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { repliedTurns } from "#tests/support/journey/sitting-log.ts";

// Who has an open practice goes on with it, so that each journey has scenarios of its own.
const slug = "is-it-guaranteed";
const scenario = scenarioOf(slug);
const course = goldenReplies(slug, "best");

/** The phrases of the present line that are still to come or coming, with the ms after which each does. */
function phrases(page: Page): Promise<{ animated: boolean; delay: number }[]> {
  return page.locator("#now span").evaluateAll((spans) =>
    spans.map((span) => {
      const { animationName, animationDelay } = getComputedStyle(span);
      return { animated: animationName !== "none", delay: Number.parseFloat(animationDelay) * 1000 };
    }),
  );
}

test("a line comes phrase by phrase within two seconds; any key shows it whole, and a reply need not wait", async ({ page }) => {
  await signIn(page, "newhire");
  // With the clock of the page held, the line stays where it is until somebody cuts it short.
  await page.clock.install();
  const sitting = await begin(page, slug);
  await expect(page.getByRole("group", { name: "第 1 步，轮到你了" })).toBeFocused();
  const main = page.getByRole("main");
  await expect(main).toHaveAttribute("data-arriving", "true");
  const coming = await phrases(page);
  expect(coming.length).toBeGreaterThan(1);
  expect(coming.every(({ animated }) => animated)).toBe(true);
  expect(coming[0]?.delay).toBe(0);
  expect(Math.max(...coming.map(({ delay }) => delay))).toBeLessThanOrEqual(2000);
  // Whoever listens has the whole line from the start.
  await expect(page.locator("#now")).toContainText(Object.values(scenario.beats[scenario.start]?.says ?? {})[0]?.zh ?? "");

  await page.keyboard.press("Shift");
  await expect(main).not.toHaveAttribute("data-arriving");
  expect((await phrases(page)).some(({ animated }) => animated)).toBe(false);

  // Two replies while their lines are still coming: both are taken, none twice.
  for (const reply of course.slice(0, 2)) {
    await replyButton(page, scenario, reply).click();
    await expect(replyButton(page, scenario, reply)).toHaveCount(0);
    await expect(main).toHaveAttribute("data-arriving", "true");
  }
  expect(repliedTurns(sitting)).toEqual([0, 1]);
});

test("whoever wants less motion, or has no scripts, has the line at once", async ({ otherDevice }) => {
  const ways = [["shop-loan", { reducedMotion: "reduce" }], ["two-cards", { javaScriptEnabled: false }]] as const;
  for (const [drill, options] of ways) {
    const page = await otherDevice(options);
    await signIn(page, "newhire");
    await begin(page, drill);
    await expect(page.getByRole("form", { name: "你的应对" })).toBeVisible();
    await expect(page.locator("#now span").first()).toBeVisible();
    expect((await phrases(page)).some(({ animated }) => animated)).toBe(false);
  }
});

test("on a phone the line and the first replies are in sight, and every target is wide enough for a thumb", async ({ otherDevice }) => {
  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signIn(phone, "newhire");
  await begin(phone, "closing-time");
  const replies = phone.getByRole("form", { name: "你的应对" }).getByRole("button");
  await expect(phone.locator("#now")).toBeInViewport({ ratio: 1 });
  await expect(replies.nth(1)).toBeInViewport({ ratio: 1 });
  const small = await phone.locator("button, summary, main a, header a").evaluateAll((targets) =>
    targets
      .filter((target) => target.getClientRects().length > 0)
      .map((target) => ({ name: target.textContent, height: target.getBoundingClientRect().height }))
      .filter(({ height }) => height < 44),
  );
  expect(small).toEqual([]);
});

test("at four times the size nothing runs out at the side", async ({ otherDevice }) => {
  for (const [language, drill] of [["zh", "what-he-left"], ["en", "swallowed-card"]] as const) {
    const page = await otherDevice({ viewport: { width: 195, height: 422 }, locale: language === "zh" ? "zh-CN" : "en-GB" });
    await signIn(page, "newhire", language);
    await page.goto(`/drills/${drill}`);
    await expectNoSidewaysScroll(page);
    await begin(page, drill, "practice", language);
    await expect(page.locator("#now")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByText(language === "zh" ? "离开" : "Leave", { exact: true }).click();
    await expectNoSidewaysScroll(page);
    await page.getByText(language === "zh" ? "键盘操作" : "Keyboard", { exact: true }).click();
    await expectNoSidewaysScroll(page);
    await say(page, scenarioOf(drill), goldenReplies(drill, "best").slice(0, 1), language);
    await expectNoSidewaysScroll(page);
  }
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}
