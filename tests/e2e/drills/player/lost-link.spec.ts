import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { begin, replyButton, say, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { repliedTurns, sittingLog } from "#tests/support/journey/sitting-log.ts";

const slug = "limit-refused";
const scenario = scenarioOf(slug);
const course = goldenReplies(slug, "best");
const [first = "", second = "", third = "", fourth = "", ...rest] = course;

test("the network fails before and after the server heard, and every reply counts once", async ({ page, context, expectedErrors }) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /ERR_TIMED_OUT/);
  await signIn(page, "newhire");
  const sitting = await begin(page, slug);
  await say(page, scenario, [first]);

  // Gone before the reply is sent: it waits, marked, and others cannot be chosen in its place.
  await context.setOffline(true);
  const waiting = replyButton(page, scenario, second);
  await waiting.click();
  await expect(page.getByText("你的应对已记下", { exact: false })).toBeVisible();
  await expect(waiting).toContainText("已记下，等网络恢复");
  await page.keyboard.press("1");
  await page.keyboard.press("2");
  expect(repliedTurns(sitting)).toEqual([0]);
  await context.setOffline(false);
  await expect(waiting).toHaveCount(0);
  expect(repliedTurns(sitting)).toEqual([0, 1]);

  // Gone after the server decided: its answer never comes, the same reply is sent again and changes nothing.
  let posts = 0;
  await page.route("**/reply", async (route) => {
    posts += 1;
    if (posts > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  const answered = replyButton(page, scenario, third);
  await answered.click();
  await expect(answered).toHaveCount(0);
  await page.unroute("**/reply");
  expect(posts).toBe(2);
  expect(repliedTurns(sitting)).toEqual([0, 1, 2]);

  // Gone while nothing is under way: the page says so, and looks for itself when the network is back.
  await context.setOffline(true);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByText("网络断了，正在重连。")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("网络断了，正在重连。")).toHaveCount(0);

  await say(page, scenario, [fourth, ...rest]);
  await expect(page.getByRole("heading", { name: "这场对话结束了" })).toBeVisible();
  const log = sittingLog(sitting);
  expect(repliedTurns(sitting)).toEqual(course.map((_, turn) => turn));
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place + 1));
});
