import { begin, expectAccessible, say, seeDebrief, signIn, sittingOf } from "#tests/support/journey/desk.ts";
import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const scenario = scenarioOf("safe-account");

test("the whole drill in English, in the dark, on a phone", async ({ otherDevice }) => {
  const phone = await otherDevice({ locale: "en-GB", colorScheme: "dark", viewport: { width: 390, height: 844 }, hasTouch: true });
  await phone.goto("/sign-in");
  await expect(phone.locator("html")).toHaveAttribute("lang", "en");
  await signIn(phone, "staff", "en");
  await begin(phone, "safe-account", "practice", "en");
  await expectAccessible(phone);
  await say(phone, scenario, goldenReplies("safe-account", "middling"), "en");
  await seeDebrief(phone, "en");
  await expectAccessible(phone);
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
});

// Journeys run side by side: the account whose language changes is signed in by this journey alone.
test("the language chosen on one device is remembered on the next", async ({ page, otherDevice }) => {
  await signIn(page, "newhire2");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await page.getByText("设置", { exact: true }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Demo New Hire Two");
  const next = await otherDevice();
  await next.goto("/sign-in");
  await expect(next.locator("html")).toHaveAttribute("lang", "zh-CN");
  await signIn(next, "newhire2");
  await expect(next.locator("html")).toHaveAttribute("lang", "en");
});

test("a drill can be played without scripts", async ({ otherDevice }) => {
  const plain = await otherDevice({ javaScriptEnabled: false });
  await signIn(plain, "manager");
  await begin(plain, "safe-account");
  await say(plain, scenario, goldenReplies("safe-account", "best"));
  await expect(plain).toHaveURL(/\/debrief(#now)?$/);
  await expect(plain.getByText("已化解").first()).toBeVisible();
});

test("a practice can be paused, and nobody else can open it", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/);
  await signIn(page, "staff2");
  const sitting = await begin(page, "double-charge");
  await page.getByRole("button", { name: "暂停" }).click();
  await expect(page.getByRole("heading", { name: "已暂停" })).toBeVisible();
  await expect(page.getByRole("form", { name: "你的应对" })).toHaveCount(0);
  await page.getByRole("button", { name: "继续" }).click();
  await expect(page.getByRole("form", { name: "你的应对" })).toBeVisible();
  const other = await otherDevice();
  await signIn(other, "admin");
  for (const address of [`/sittings/${sitting}`, `/sittings/${sitting}/debrief`]) {
    const response = await other.goto(address);
    expect(response?.status()).toBe(404);
    await expect(other.getByRole("heading", { name: "没有这一页" })).toBeVisible();
  }
  expect(sittingOf(page)).toBe(sitting);
});
