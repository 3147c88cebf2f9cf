import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { begin, replyButton, say, seeDebrief, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { repliedTurns } from "#tests/support/journey/sitting-log.ts";

const slug = "use-the-app";

test("reload, another device and the back button all come to the true state", async ({ page, otherDevice }) => {
  const scenario = scenarioOf(slug);
  const [first = "", second = "", third = "", ...rest] = goldenReplies(slug, "best");
  await signIn(page, "newhire");
  const sitting = await begin(page, slug);
  await say(page, scenario, [first]);
  await page.reload();
  await expect(replyButton(page, scenario, second)).toBeVisible();

  // The phone goes on; the first page finds out by itself.
  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signIn(phone, "newhire");
  await phone.goto(`/sittings/${sitting}`);
  await replyButton(phone, scenario, second).tap();
  await expect(replyButton(phone, scenario, third)).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(replyButton(page, scenario, third)).toBeVisible();

  // Away and back in the middle of it: the same turn, whatever the history kept.
  await page.goto("/handbook");
  await say(phone, scenario, [third]);
  await page.goBack();
  await expect(replyButton(page, scenario, rest[0] ?? "")).toBeVisible();

  await say(page, scenario, rest);
  await seeDebrief(page);
  await page.goBack();
  await expect(page.getByRole("button", { name: "暂停" })).toHaveCount(0);
  await expect(page.getByRole("form", { name: "你的应对" })).toHaveCount(0);
  await page.goto(`/sittings/${sitting}`);
  await page.waitForURL(/\/debrief$/);
  expect(repliedTurns(sitting)).toEqual([0, 1, 2, ...rest.map((_, place) => place + 3)]);
});
