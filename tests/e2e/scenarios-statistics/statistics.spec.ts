import { scenarioOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

// The demonstration bank's past: everybody played some scenarios. Journeys that run beside this one add their own.
const SLUG = "double-charge";
const scenario = scenarioOf(SLUG);

test("a trainer sees from sums how each decision of a scenario does, and opens its place in the script", async ({ page }) => {
  await signIn(page, "trainer");
  await page.goto("/scenarios");
  await page.getByRole("link", { name: `《${scenario.title.zh}》的应对统计` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${scenario.title.zh}：应对统计`);
  await expect(page.getByText(/按 \d+ 人的第一场情景考核统计/)).toBeVisible();

  const rows = page.getByRole("rowheader");
  await expect(rows).toHaveCount(Object.keys(scenario.beats).length);
  // In the order of the scenario.
  expect(await rows.getByRole("link").allTextContents()).toEqual(Object.keys(scenario.beats));
  const start = page.getByRole("row").filter({ has: page.getByRole("link", { name: scenario.start, exact: true }) });
  await expect(start).toContainText(/\d+ 人/);
  await expect(start).toContainText(/\d+%/);
  const shares = page.getByRole("list", { name: "各个应对的占比" }).first();
  for (const { text } of scenario.beats[scenario.start]?.replies ?? []) {
    await expect(shares.getByRole("listitem").filter({ hasText: text.zh })).toContainText(/\d+%（\d+ 人里 \d+ 人）|不列/);
  }
  // Nobody is named.
  await expect(page.getByRole("main")).not.toContainText("演示·");
  await expectAccessible(page);

  await rows.getByRole("link", { name: scenario.start, exact: true }).click();
  await page.waitForURL(new RegExp(`/scenarios/${SLUG}#beat-${scenario.start}$`));
  await page.getByRole("link", { name: "应对统计", exact: true }).click();
  await page.waitForURL(new RegExp(`/scenarios/${SLUG}/statistics$`));
});

test("practice is another page, kept apart, and says how it is counted", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "trainer");
  await page.goto(`/scenarios/${SLUG}/statistics`);
  await page.getByLabel("方式", { exact: true }).selectOption({ label: "练习" });
  await page.getByRole("button", { name: "查看", exact: true }).click();
  await page.waitForURL(/mode=practice/);
  await expect(page.getByText("练习每满 5 人更新一次")).toBeVisible();
  await expect(page.getByText(/第一场练习统计|完成练习的还不到 5 人/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});

test("a manager has no way to it, by page or by data", async ({ page, expectedErrors }) => {
  expectedErrors.push(/403/);
  await signIn(page, "manager");
  for (const address of [`/scenarios/${SLUG}/statistics`, `/scenarios/${SLUG}/statistics?mode=practice`, `/scenarios/${SLUG}/statistics.data?mode=practice`]) {
    expect((await page.request.get(address)).status(), address).toBe(403);
  }
});
