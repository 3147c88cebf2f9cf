import type { Page } from "@playwright/test";
import { begin, expectAccessible, say, seeDebrief, signIn } from "#tests/support/journey/desk.ts";
import { goldenReplies, scenarioOf, shortestTo } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const charge = scenarioOf("double-charge");
const filmed = scenarioOf("filmed");

/** A practice that the customer walked out of, at its debrief. */
async function walkedOut(page: Page): Promise<void> {
  await signIn(page, "teller");
  await begin(page, "double-charge");
  await say(page, charge, shortestTo(charge, "lost"));
  await seeDebrief(page);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id ?? "");

test("the mood curve leads to each decision, by press and by keyboard", async ({ page }) => {
  await walkedOut(page);
  await expectAccessible(page);
  const points = page.getByRole("list", { name: "每一步时的耐心" }).getByRole("link");
  const steps = page.getByRole("heading", { name: /^第 \d+ 步$/ });
  await expect(points).toHaveCount((await steps.count()) + 1);

  await points.nth(1).click();
  await expect(page).toHaveURL(/#step-2$/);
  await expect(steps.nth(1)).toBeInViewport();

  await points.first().focus();
  expect(await focused(page)).toMatch(/^第 1 步，烦躁，耐心 \d+$/);
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toMatch(/^第 2 步，/);
  await page.keyboard.press("End");
  expect(await focused(page)).toMatch(/^结束时，/);
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#step-1$/);
  await expect.poll(() => focused(page)).toBe("step-1");
  await expect(steps.first()).toBeInViewport();
});

test("each decision tells what it did to the customer, what it broke and what keeps it, and can be taken up again", async ({ page }) => {
  await walkedOut(page);
  const step = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "第 1 步", exact: true }) });
  await expect(step.getByText(/耐心 \d+ → \d+/)).toBeVisible();
  await expect(page.getByText(/^客户走了，定局在第 \d+ 步：/)).toBeVisible();
  await expect(page.getByText("这一步决定了结局")).toHaveCount(1);
  // The standards of the step that lost most stand open.
  await expect(page.getByText("可以说", { exact: true }).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText("不要说", { exact: true }).filter({ visible: true }).first()).toBeVisible();
  await step.getByRole("button", { name: "从这里再来一次" }).click();
  await page.waitForURL(/\/sittings\/[\w-]+$/);
  await expect(page.getByRole("form", { name: "你的应对" })).toBeVisible();
  await say(page, charge, goldenReplies("double-charge", "best"));
  await seeDebrief(page);
  await expect(page.getByText("从先前一场的第 1 步接着练，不计入排名和进步。")).toBeVisible();
  await page.getByRole("link", { name: "看先前那一场" }).click();
  await expect(page.getByText("客户流失").first()).toBeVisible();
});

test("on paper everything folded away is there, and nothing that is only for pressing", async ({ page }) => {
  await walkedOut(page);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("button", { name: "打印" })).toBeHidden();
  await expect(page.getByRole("button", { name: "从这里再来一次" }).first()).toBeHidden();
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeHidden();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe("rgb(255, 255, 255)");
  const folded = await page.locator("#step-1 details").count();
  await expect(page.locator("#step-1 details > :not(summary)").first()).toBeVisible();
  expect(folded).toBeGreaterThan(0);
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});

test("after a talk with threats a quiet minute comes before the numbers", async ({ page }) => {
  await signIn(page, "teller");
  await begin(page, "filmed");
  await say(page, filmed, goldenReplies("filmed", "best"));
  await seeDebrief(page);
  await expect(page.getByRole("heading", { name: "先歇一口气" })).toBeVisible();
  await expect(page.getByText("被骂时稳得住")).toBeVisible();
  await expect(page.getByText("四个维度")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "每一步" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: "让线停住" }).check();
  const line = page.locator(".breath");
  expect(await line.evaluate((element) => getComputedStyle(element).animationPlayState)).toBe("paused");
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await line.evaluate((element) => getComputedStyle(element).animationName)).toBe("none");
  await page.getByRole("link", { name: "看分数" }).click();
  await expect(page.getByRole("heading", { name: "每一步" })).toBeVisible();
  // Once had, it is not asked for again, wherever the reader comes from.
  await page.goto(new URL(page.url()).pathname);
  await expect(page.getByRole("heading", { name: "每一步" })).toBeVisible();
});

test("the quiet minute and the whole debrief work without scripts", async ({ otherDevice }) => {
  const plain = await otherDevice({ javaScriptEnabled: false });
  await signIn(plain, "teller");
  await begin(plain, "filmed");
  await say(plain, filmed, goldenReplies("filmed", "best"));
  await expect(plain.getByRole("heading", { name: "先歇一口气" })).toBeVisible();
  await plain.getByRole("link", { name: "看分数" }).click();
  await expect(plain.getByRole("heading", { name: "每一步" })).toBeVisible();
  await plain.getByRole("list", { name: "每一步时的耐心" }).getByRole("link").first().click();
  await expect(plain).toHaveURL(/#step-1$/);
});
