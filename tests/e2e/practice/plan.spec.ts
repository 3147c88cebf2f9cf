import type { Page } from "@playwright/test";
import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { expectAccessible, say, seeDebrief, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

/** Where the press that begins the first drill of the plan leads. */
async function firstOf(page: Page): Promise<string> {
  const begin = page.getByRole("region", { name: /^今天练/ }).getByRole("button", { name: "开始练习" }).first();
  await expect(begin).toBeVisible();
  const action = await begin.evaluate((button) => button.closest("form")?.getAttribute("action") ?? "");
  return action.replace("/drills/", "");
}

// Nobody else practises as this person; here nothing has been played yet today.
test("a standard in the handbook says when the reader should practise it again", async ({ page }) => {
  await signIn(page, "peony");
  const id = await page.getByRole("link", { name: /^在手册里看 [AEPS]\d\d$/ }).first().innerText();
  await page.goto(`/handbook/${id.trim()}`);
  await expect(page.getByText("今天该再练这一条。")).toBeVisible();
});

test("today's practice says why, is begun in one press, and changes with what was played, until the day has had its share", async ({ page, otherDevice }) => {
  // Two whole drills are played, on a machine that may be busy.
  test.setTimeout(300_000);
  await signIn(page, "peony");
  const plan = page.getByRole("region", { name: /^今天练 [123] 场，\d+ 分钟$/ });
  await expect(plan).toBeVisible();
  await expect(plan.getByText("为什么练这一场")).toBeVisible();
  await expect(plan.getByText(/^服务检查发现，你们网点这一条没有做到位。$|一票否决/).first()).toBeVisible();
  await expectAccessible(page);

  const plain = await otherDevice({ javaScriptEnabled: false, locale: "en-GB", colorScheme: "dark", viewport: { width: 390, height: 844 } });
  await signIn(plain, "peony", "en");
  await expect(plain.getByRole("region", { name: /^Today: (one drill|[23] drills), \d+ minutes$/ })).toBeVisible();
  await expect(plain.getByText(/^A visit to your branch (found this wanting|failed over this)\./).first()).toBeVisible();
  expect(await plain.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

  const played: string[] = [];
  while (await plan.isVisible()) {
    const slug = await firstOf(page);
    expect(played).not.toContain(slug);
    played.push(slug);
    await plan.getByRole("button", { name: "开始练习" }).first().click();
    await page.waitForURL(/\/sittings\//);
    await page.goto("/");
    // What is open is finished first, and not proposed again.
    await expect(page.getByRole("heading", { name: "接着上一场" })).toBeVisible();
    await page.getByRole("link", { name: "接着练", exact: true }).click();
    await say(page, scenarioOf(slug), goldenReplies(slug, "best"));
    await seeDebrief(page);
    // After abuse a quiet minute stands before the numbers.
    await page.goto(`${new URL(page.url()).pathname}?numbers=1`);
    const onward = page.getByRole("region", { name: "接下来练什么" });
    await expect(onward.getByRole("button", { name: "开始练习" }).or(onward.getByText("今天的练习做完了，很好。"))).toBeVisible();
    await page.goto("/");
    await expect(page.getByRole("region", { name: /^今天/ })).toBeVisible();
  }
  expect(played.length).toBeGreaterThan(1);
  await expect(page.getByText("今天的练习做完了，很好。")).toBeVisible();
  await expect(page.getByText(/该练：[AEPS]\d\d /)).toBeVisible();
  await expect(page.getByRole("button", { name: "开始练习" })).toHaveCount(0);
  await expectAccessible(page);
  await plain.goto("/");
  await expect(plain.getByText("Well done, that was today’s practice.")).toBeVisible();
  await expect(plain.getByText(/^Due (tomorrow|on .+): [AEPS]\d\d /)).toBeVisible();
});
