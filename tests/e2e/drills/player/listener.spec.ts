import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { begin, expectAccessible, replyButton, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { listen, spoken } from "#tests/support/journey/spoken.ts";

const slug = "forgotten-card";
const scenario = scenarioOf(slug);
const customer = scenario.customer.name.zh;
const lines = new Set(Object.values(scenario.beats).flatMap(({ says }) => Object.values(says).flatMap((line) => (line ? [line.zh] : []))));

test("whoever listens hears each turn once: who, in what mood, what; and finds every part by role and name", async ({ page }) => {
  await signIn(page, "newhire");
  await begin(page, slug);
  const course = goldenReplies(slug, "best");
  await expect(page.getByRole("group", { name: "第 1 步，轮到你了" })).toBeFocused();
  await listen(page);

  for (const [turn, reply] of course.entries()) {
    const button = replyButton(page, scenario, reply);
    await expect(button).toBeVisible();
    const main = page.getByRole("main");
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - list "对话":
          - listitem:
            - group "第 ${turn + 1} 步，轮到你了":
              - paragraph: /${customer}，(平静|烦躁|生气)：/
        - form "你的应对":
          - list:
            - listitem:
              - button
    `);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`^${customer}(平静|烦躁|生气)$`));
    await expect(page.getByRole("img", { name: new RegExp(`^${customer}，神情(平静|烦躁|生气)$`) })).toBeVisible();
    await expect(page.getByRole("meter", { name: "耐心" })).toHaveAttribute("aria-valuetext", /^耐心 \d+，(平静|烦躁|生气)$/);
    await expect(page.getByRole("list", { name: "进度" }).locator("[aria-current=step]")).toHaveCount(1);
    await button.click();
    await expect(button).toHaveCount(0);
  }

  await expect(page.getByRole("region", { name: "这场对话结束了" })).toBeFocused();
  const said = await spoken(page);
  // The first line was there when the page came; from then on there is one announcement a turn, and nothing else.
  expect(said).toHaveLength(course.length - 1);
  expect(new Set(said).size).toBe(said.length);
  for (const text of said) {
    const [, line = ""] = new RegExp(`^${customer}，(?:平静|烦躁|生气)：(.+)$`, "s").exec(text) ?? [];
    expect(lines).toContain(line);
  }
  await expectAccessible(page);
});

test("a change of nothing is not announced: pulses, pauses and looking back say no line again", async ({ page }) => {
  await signIn(page, "newhire");
  await begin(page, "forgotten-password");
  await expect(page.getByRole("group", { name: "第 1 步，轮到你了" })).toBeFocused();
  await listen(page);
  const pulse = page.waitForResponse((response) => response.url().endsWith("/pulse"));
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await pulse;
  await page.getByRole("button", { name: "暂停" }).click();
  await expect(page.getByRole("heading", { name: "已暂停" })).toBeVisible();
  await page.getByRole("button", { name: "继续" }).click();
  await expect(page.getByRole("form", { name: "你的应对" })).toBeVisible();
  expect(await spoken(page)).toEqual([]);
});
