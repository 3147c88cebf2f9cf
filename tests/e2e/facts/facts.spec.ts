import type { Page } from "@playwright/test";
import { expectAccessible, begin, signIn } from "#tests/support/journey/desk.ts";
import { factsOfFile } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

// No other journey plays this scenario or looks at this product, and what is changed here is put back at the end.
const SLUG = "shop-loan";
const KEY = "product.loan-shop";

const product = factsOfFile().get(KEY);
if (product?.unit !== "name") throw new Error(`${KEY} is no product`);
const { zh: OLD } = product.value;
const NEW = "苇岸街坊贷";

async function change(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`/facts/${KEY}`);
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole("button", { name: "保存为新版本" }).click();
}

// The first two change the same fact.
test.describe.serial("a change", () => {
  test("a drill begun before a change shows the old fact for ever, one begun after it the new one", async ({ page, otherDevice }) => {
    await signIn(page, "trainer");
    const before = await otherDevice();
    await signIn(before, "hr");
    const sitting = await begin(before, SLUG);
    await expect(before.getByRole("main")).toContainText(OLD);

    await page.goto("/facts");
    await expectAccessible(page);
    await page.getByRole("link", { name: product.name.zh, exact: true }).click();
    await expect(page.getByRole("region", { name: "谁在引用" }).getByRole("link").first()).toBeVisible();
    await expectAccessible(page);
    await change(page, { 中文名称: NEW });
    await expect(page.getByRole("alert")).toContainText("已保存");
    try {
      await before.reload();
      await expect(before.getByRole("main")).toContainText(OLD);
      await expect(before.getByRole("main")).not.toContainText(NEW);
      const after = await otherDevice();
      await signIn(after, "reviewer2");
      await begin(after, SLUG);
      await expect(after.getByRole("main")).toContainText(NEW);
      await expect(after.getByRole("main")).not.toContainText(OLD);
      expect(await (await before.request.get(`/sittings/${sitting}.data`)).text()).not.toContain(NEW);

      await page.goto("/facts/history");
      const latest = page.getByRole("listitem").filter({ hasText: NEW }).first();
      await expect(latest).toContainText(OLD);
      await expect(latest).toContainText("演示·内训师");
      await expectAccessible(page);
    } finally {
      await change(page, { 中文名称: OLD });
      await expect(page.getByRole("alert")).toContainText("已保存");
    }
  });

  test("an expired fact closes assessment, says so to the trainer, and practice goes on", async ({ page, otherDevice }) => {
    await signIn(page, "trainer");
    await change(page, { 有效期至: "2020-01-01" });
    await expect(page.getByText("已过期", { exact: true })).toBeVisible();
    try {
      const trainee = await otherDevice({ viewport: { width: 390, height: 844 } });
      await signIn(trainee, "hr");
      await trainee.goto(`/drills/${SLUG}`);
      await expect(trainee.getByText(`这里用到的数字已经过期：${product.name.zh}`, { exact: false })).toBeVisible();
      await expect(trainee.getByRole("button", { name: /考核/ })).toHaveCount(0);
      await expect(trainee.getByRole("button", { name: /练/ })).toBeVisible();
      await expectAccessible(trainee);

      await page.goto("/");
      const home = page.getByRole("region", { name: "事实表" });
      await expect(home).toContainText(product.name.zh);
      await expectAccessible(page);
      await home.getByRole("link", { name: "去更新事实表" }).click();
      await expect(page.getByRole("link", { name: product.name.zh, exact: true })).toBeVisible();
    } finally {
      await change(page, { 有效期至: product.until });
      await expect(page.getByRole("alert")).toContainText("已保存");
    }
  });

  test("without scripts, on a phone, in English: a fault stands at its field, and a conflict is told", async ({ page, otherDevice, expectedErrors }) => {
    // Refused posts are answered as such.
    expectedErrors.push(/status of 4(00|09)/);
    const plain = await otherDevice({ javaScriptEnabled: false, locale: "en-GB", colorScheme: "dark", viewport: { width: 390, height: 844 } });
    await signIn(plain, "trainer", "en");
    await plain.goto("/facts/time.card-return");
    await plain.getByLabel("Value", { exact: true }).fill("soon");
    await plain.getByRole("button", { name: "Save as a new version" }).click();
    const value = plain.getByLabel("Value", { exact: true });
    await expect(value).toHaveAttribute("aria-invalid", "true");
    await expect(value).toHaveValue("soon");
    await expect(value).toHaveAccessibleDescription(/Write a number that fits/);

    await signIn(page, "trainer");
    await page.goto("/facts/time.card-return");
    await page.getByLabel("内容", { exact: true }).fill("4");
    await page.getByRole("button", { name: "保存为新版本" }).click();
    await expect(page.getByRole("alert")).toContainText("已保存");
    await value.fill("7");
    await plain.getByRole("button", { name: "Save as a new version" }).click();
    await expect(plain.getByRole("alert")).toContainText("It now reads 4 days");
    await plain.getByLabel("Value", { exact: true }).fill("3");
    await plain.getByRole("button", { name: "Save as a new version" }).click();
    await expect(plain.getByRole("alert")).toContainText("Saved");
    for (const address of ["/facts", "/facts?show=soon", "/facts/history", "/facts/time.card-return"]) {
      await plain.goto(address);
      const overflow = await plain.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, address).toBeLessThanOrEqual(0);
    }
  });
});

/** Scenarios and standards that name most facts. */
const NAMING = ["early-withdrawal", "opening-an-account", "is-it-guaranteed", "safe-account"];
const DRILLS = ["/", "/drills", ...NAMING.map((slug) => `/drills/${slug}`), "/handbook", "/handbook/P02", "/handbook/P05", "/handbook/S11"];

for (const [account, addresses] of [
  ["trainer", [...DRILLS, "/scenarios", ...NAMING.map((slug) => `/scenarios/${slug}`), "/scenarios/early-withdrawal/versions"]],
  ["reviewer", [...DRILLS, "/reviews", "/reviews/plan"]],
  ["manager2", [...DRILLS, "/branch", "/boards/people"]],
] as const) {
  test(`no placeholder reaches a page of ${account}`, async ({ page }) => {
    await signIn(page, account);
    for (const address of addresses) {
      for (const asked of [address, address === "/" ? "/_root.data" : `${address}.data`]) {
        const answer = await page.request.get(asked);
        expect(answer.status(), asked).toBeLessThan(300);
        // The checker's advice to writers names placeholders, too.
        const told = (await answer.text()).replace(/(?:换成|write) \{\{[^{}]*\}\}(?: (?:或|or) \{\{[^{}]*\}\})*/g, "");
        expect(told.match(/\{\{[a-z][^}]*\}\}/g), asked).toBeNull();
      }
    }
  });
}
