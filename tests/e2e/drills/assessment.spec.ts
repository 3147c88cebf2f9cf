import { begin, expectAccessible, say, seeDebrief, signIn } from "#tests/support/journey/desk.ts";
import { scenarioOf, shortestTo } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const scenario = scenarioOf("double-charge");
const course = shortestTo(scenario, "partly-resolved");

test("better replies stay hidden until the last attempt of the month", async ({ page }) => {
  await signIn(page, "trainer");
  await begin(page, "double-charge", "assessment");
  await expect(page.getByRole("button", { name: "暂停" })).toHaveCount(0);
  await say(page, scenario, course);
  await seeDebrief(page);
  await expect(page.getByText("更好的应对、讲评和同事的选择，在本月最后一次考核后显示，还剩 1 次。").first()).toBeVisible();
  const html = await page.content();
  for (const reply of Object.values(scenario.beats).flatMap((beat) => beat.replies)) {
    if (reply.note) expect(html).not.toContain(reply.note.zh);
    if (!course.includes(reply.id)) expect(html).not.toContain(reply.text.zh);
  }
  await expectAccessible(page);

  await begin(page, "double-charge", "assessment");
  await say(page, scenario, course);
  await seeDebrief(page);
  await expect(page.getByText("更好的应对", { exact: true }).first()).toBeVisible();
  await page.goto("/drills/double-charge");
  await expect(page.getByText("本月的考核次数已经用完", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "开始考核" })).toHaveCount(0);
});

test("leaving an assessment is announced, confirmed and scored", async ({ page }) => {
  await signIn(page, "admin");
  await begin(page, "safe-account", "assessment");
  await page.getByText("离开", { exact: true }).click();
  await expect(page.getByText("并占用一次考核机会", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "确认离开并结束" }).click();
  await page.waitForURL(/\/debrief$/);
  await expect(page.getByText("中途离开").first()).toBeVisible();
  await expectAccessible(page);
});
