import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { scenarioOf } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

// Nothing here changes anything, and nothing counts scenarios: another journey may publish one meanwhile.
const charge = scenarioOf("double-charge");
const safe = scenarioOf("safe-account");
const address = "/scenarios/double-charge";

test("without scripts a trainer finds scenarios by what they are, and the address keeps it", async ({ otherDevice }) => {
  const page = await otherDevice({ javaScriptEnabled: false, locale: "en-GB", viewport: { width: 390, height: 844 } });
  await signIn(page, "trainer", "en");
  await page.goto("/scenarios");
  await expect(page.getByRole("link", { name: charge.title.en, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: safe.title.en, exact: true })).toBeVisible();

  await page.getByLabel("Kind").selectOption({ label: "Fraud" });
  await page.getByText("More to ask for").click();
  await page.getByLabel("State").selectOption({ label: "Published" });
  await page.getByLabel("Source").selectOption({ label: "Repository" });
  await page.getByRole("button", { name: "Find" }).click();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ family: "fraud", state: "published", origin: "repository" });
  await expect(page.getByRole("link", { name: safe.title.en, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: charge.title.en, exact: true })).toHaveCount(0);
  await expect(page.getByLabel("State")).toHaveValue("published");

  await page.getByLabel("Title, brief or customer").fill("no scenario says this");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByText("No scenario is like that.")).toBeVisible();
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page.getByRole("link", { name: charge.title.en, exact: true })).toBeVisible();
});

for (const { language, ...device } of [
  { language: "zh", colorScheme: "light", viewport: { width: 390, height: 844 } },
  { language: "en", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
] as const) {
  const words = {
    zh: { chart: "状态图，可以滚动", larger: "放大", smaller: "缩小", text: "用文字读这张图" },
    en: { chart: "Chart, scrollable", larger: "Larger", smaller: "Smaller", text: "Read the chart as text" },
  }[language];

  test(`a trainer reads a scenario as a chart (${language})`, async ({ otherDevice }) => {
    test.slow();
    const page = await otherDevice({ locale: language === "zh" ? "zh-CN" : "en-GB", ...device });
    await signIn(page, "trainer", language);
    await page.goto(address);
    const chart = page.getByRole("region", { name: words.chart });
    const width = async () => (await chart.locator("svg").boundingBox())?.width ?? 0;
    const start = chart.getByRole("link", { name: charge.start });
    await expect(start).toBeVisible();
    const whole = await width();
    await page.getByRole("link", { name: words.larger }).click();
    await expect(page.getByText("125%")).toBeVisible();
    expect(await width()).toBeCloseTo(whole * 1.25, 0);
    await chart.focus();
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    await expect(page.getByText("75%")).toBeVisible();
    expect(await width()).toBeCloseTo(whole * 0.75, 0);
    await page.keyboard.press("0");
    await expect(page.getByText("100%")).toBeVisible();
    // Only the chart scrolls sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

    await page.getByText(words.text).click();
    const told = page.locator("#chart-as-text li").filter({ has: page.getByRole("link", { name: charge.start, exact: true }) }).first();
    await expect(told).toContainText(charge.beats[charge.start]?.says.irritated?.[language].slice(0, 12) ?? "nothing");
    await expectAccessible(page);

    await start.click();
    await expect(page).toHaveURL(new RegExp(`#beat-${charge.start}$`));
    await expect(page.getByRole("heading", { level: 3, name: charge.start })).toBeInViewport();
  });
}

test("without scripts the chart zooms by its address", async ({ otherDevice }) => {
  const page = await otherDevice({ javaScriptEnabled: false });
  await signIn(page, "trainer");
  await page.goto(address);
  await page.getByRole("link", { name: "缩小" }).click();
  await expect(page).toHaveURL(/\?zoom=75#chart$/);
  await expect(page.getByText("75%")).toBeVisible();
});

test("a version is taken along as source, chart and machine, and as nothing else", async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of 404/);
  await signIn(page, "trainer");
  await page.goto(address);
  const links = page.getByRole("region", { name: "下载" }).getByRole("link");
  await expect(links).toHaveText(["double-charge.yaml", "double-charge.zh.svg", "double-charge.zh.mmd", "double-charge.machine.json", "double-charge.machine.mjs"]);
  for (const link of await links.all()) {
    const href = (await link.getAttribute("href")) ?? "";
    const kept = await page.request.get(href);
    expect(kept.headers()["content-disposition"]).toBe(`attachment; filename="${(await link.innerText()).trim()}"`);
    expect((await kept.text()).length).toBeGreaterThan(1000);
  }
  const folder = ((await links.first().getAttribute("href")) ?? "").replace(/[^/]+$/, "");
  for (const other of [`${folder}x.yaml`, `${address}/versions/${"0".repeat(64)}`, `${address}/difference?from=x&to=y`, "/scenarios/no-such/versions"]) {
    expect((await page.request.get(other)).status(), other).toBe(404);
  }
});
