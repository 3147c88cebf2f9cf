import { paths } from "#app/paths.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

/** A colleague of the manager's own branch, whose past the demonstration bank plays; nothing here changes it. */
const COLLEAGUE = "演示·员工三";
/** Somebody of another branch, by the id of the demonstration. */
const ELSEWHERE = "00000000-0000-7000-8000-000000000104";

test("a manager reads the map of the branch, and a cell opens into the very assessments", async ({ page }) => {
  test.slow();
  await signIn(page, "manager");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "团队" }).click();
  await expect(page.getByRole("heading", { name: "团队", level: 1 })).toBeVisible();
  const map = page.getByRole("table", { name: "每个人的四个维度" });
  const row = map.getByRole("row", { name: new RegExp(COLLEAGUE) });
  await expect(row.getByRole("link", { name: /服务态度/ })).toBeVisible();
  // New hires are there, and are not shaded as the ranked are.
  const hire = map.getByRole("row", { name: /演示·新员工一/ });
  await expect(hire).toContainText("入职期");
  await expect(hire.locator("[class*='bg-heat']")).toHaveCount(0);
  await expectAccessible(page);

  const cell = row.getByRole("link", { name: /服务态度/ });
  const n = Number(/（(\d+) 场考核）/.exec((await cell.textContent()) ?? "")?.[1]);
  expect(n).toBeGreaterThan(0);
  await cell.click();
  await expect(page.getByRole("heading", { name: COLLEAGUE, level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "考核：服务态度" })).toBeVisible();
  const listed = page.getByRole("table", { name: "考核：服务态度" }).getByRole("row");
  await expect(listed).toHaveCount(n + 1);
  await expect(page.getByText("练得怎么样，只有本人看得到。")).toBeVisible();
  await expectAccessible(page);
  for (const link of await listed.getByRole("link").all()) expect(await link.getAttribute("href")).toMatch(/^\/team\/sittings\//);
});

test("from a weak standard one step leads to assigning what mends it", async ({ page }) => {
  await signIn(page, "manager");
  await page.goto(paths.team());
  await page.getByRole("navigation", { name: "按什么看" }).getByRole("link", { name: "按标准" }).click();
  await expect(page).toHaveURL(/by=standard/);
  const assign = page.getByRole("link", { name: /^为 [AEPS]\d\d .+布置对练$/ }).first();
  expect(await assign.getAttribute("href")).toMatch(/^\/assignments\/new\?standard=[AEPS]\d\d&branch=/);
  await expectAccessible(page);
  await page.getByLabel("哪个维度的标准").selectOption({ label: "服务态度" });
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL(/by=standard/);
  await expect(page).toHaveURL(/dimension=attitude/);
  const heads = page.getByRole("columnheader").getByRole("link");
  await expect(heads.filter({ hasText: /^[EPS]\d\d/ })).toHaveCount(0);
  for (const head of await heads.all()) expect(await head.getAttribute("href")).toMatch(/^\/handbook\/A/);
});

test("a manager opens nobody of another branch, by no address", async ({ page, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/);
  await signIn(page, "manager");
  for (const address of [`/team/${ELSEWHERE}`, `/team/${ELSEWHERE}?dimension=attitude`, "/team/nobody", "/team?branch=00000000-0000-7000-8000-000000000012"]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
  }
});

test("staff have no team, and its address is closed", async ({ page, expectedErrors }) => {
  expectedErrors.push(/403 \(Forbidden\)/);
  await signIn(page, "teller");
  await expect(page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "团队" })).toHaveCount(0);
  expect((await page.goto(paths.team()))?.status()).toBe(403);
});

test("by keyboard alone a manager finds a person and opens a cell", async ({ page }) => {
  await signIn(page, "manager");
  await page.goto(paths.team());
  const words = page.getByLabel("找人");
  await words.focus();
  await page.keyboard.type("teller");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/words=teller/);
  const map = page.getByRole("table", { name: "每个人的四个维度" });
  await expect(map.getByRole("rowheader", { name: /演示·/ })).toHaveCount(1);
  await map.getByRole("link", { name: COLLEAGUE, exact: true }).focus();
  await page.keyboard.press("Tab");
  const cell = map.getByRole("row", { name: new RegExp(COLLEAGUE) }).getByRole("link").nth(1);
  await expect(cell).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/team\/[\w-]+\?dimension=/);
});

test("on a phone the map is a list of people, each with what is known, and nothing is cut off", async ({ otherDevice }) => {
  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await signIn(phone, "manager");
  for (const address of [paths.team(), paths.team({ by: "standard" })]) {
    await phone.goto(address);
    await expect(phone.getByRole("link", { name: COLLEAGUE, exact: true })).toBeVisible();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    const cells = await phone.locator("tbody td a").all();
    for (const cell of cells.slice(0, 12)) expect((await cell.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expectAccessible(phone);
  }
  await phone.locator("tbody td a").last().click();
  await expect(phone.getByRole("heading", { name: /^考核：/ })).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await expectAccessible(phone);
});

test("a trainer of the whole bank leafs through everybody, without scripts, in English", async ({ otherDevice }) => {
  const plain = await otherDevice({ javaScriptEnabled: false, locale: "en-GB" });
  await signIn(plain, "trainer", "en");
  await plain.goto(paths.team());
  const people = plain.getByRole("table", { name: "Each person's four dimensions" }).getByRole("rowheader").filter({ hasText: "Demo" });
  await expect(people).toHaveCount(25);
  const first = await people.first().textContent();
  await plain.getByRole("link", { name: "Next page" }).click();
  await expect(plain).toHaveURL(/after=/);
  await expect(people.first()).not.toHaveText(first ?? "");
  await plain.getByRole("link", { name: "Previous page" }).click();
  await expect(people.first()).toHaveText(first ?? "");
  await plain.getByLabel("Post", { exact: true }).selectOption({ label: "Hotline agent" });
  await plain.getByRole("button", { name: "Show" }).click();
  await expect(people).toHaveCount(6);
});
