import { paths } from "#app/paths.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

test("somebody with a past sees how the dimensions go, which standards hold, and the way to all records", async ({ page }) => {
  test.slow();
  await signIn(page, "teller");
  const doors = page.getByRole("navigation", { name: "主导航" });
  await doors.getByRole("link", { name: "进步" }).click();
  await expect(page.getByRole("heading", { name: "我的进步", level: 1 })).toBeVisible();
  for (const dimension of ["服务态度", "服务效率", "产品知识", "问题解决能力"]) {
    for (const mode of ["练习", "情景考核"]) {
      await expect(page.getByRole("img", { name: new RegExp(`^${dimension} · ${mode} · \\d+ 场: `) })).toHaveCount(1);
    }
  }
  await expectAccessible(page);
  // Each picture has its figures, as many as it says.
  const picture = page.getByRole("img", { name: /^服务态度 · 练习 · / });
  const n = Number(/ (\d+) 场/.exec((await picture.getAttribute("aria-label")) ?? "")?.[1]);
  const figures = page.getByText("服务态度，练习：看数字");
  await figures.click();
  await expect(page.getByRole("table", { name: "服务态度，练习：看数字" }).getByRole("row")).toHaveCount(n + 1);
  await expect(page.getByRole("table", { name: "从第一场到最近一场" })).toBeVisible();
  await page.getByText(/^碰到过的 \d+ 条标准$/).click();
  await expectAccessible(page);

  const weak = page.getByRole("region", { name: "要补的" });
  const practise = weak.getByRole("link", { name: /^去练 [AEPS]\d\d / }).first();
  if ((await practise.count()) > 0) expect(await practise.getAttribute("href")).toMatch(/^\/drills\?standard=[AEPS]\d\d$/);
  await page.getByRole("link", { name: "全部记录" }).click();
  await expect(page.getByRole("heading", { name: "我的记录", level: 1 })).toBeVisible();
  await expect(doors.getByRole("link", { name: "进步" })).toHaveAttribute("aria-current", "true");
});

test("records are filtered by the address, without scripts", async ({ otherDevice }) => {
  const plain = await otherDevice({ javaScriptEnabled: false });
  await signIn(plain, "teller");
  await plain.goto(paths.records());
  const rows = plain.locator("tbody tr");
  const all = await rows.count();
  await plain.getByLabel("方式").selectOption({ label: "情景考核" });
  await plain.getByRole("button", { name: "查看" }).click();
  await expect(plain).toHaveURL(/mode=assessment/);
  expect(await rows.count()).toBeLessThan(all);
  await expect(plain.getByRole("cell", { name: "练习", exact: true })).toHaveCount(0);
  await expect(plain.getByRole("status")).toContainText(/^\d+ 场里有 \d+ 场$/);
  await plain.getByLabel("找情景").fill("qqqq");
  await plain.getByRole("button", { name: "查看" }).click();
  await expect(plain.getByText("这样筛选，一场也没有。")).toBeVisible();
  await plain.getByRole("link", { name: "清除筛选" }).click();
  await expect(rows).toHaveCount(all);
});

test("who has played nothing reads what will be here and how to begin", async ({ page }) => {
  await signIn(page, "hr2");
  for (const [address, words] of [[paths.progress(), "还没有可以看的。"], [paths.records(), "还没有记录。"]] as const) {
    await page.goto(address);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole("link", { name: "去选一场" })).toBeVisible();
    await expectAccessible(page);
  }
});

test("on a phone in the dark the pictures and the records fit", async ({ otherDevice }) => {
  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await signIn(phone, "teller");
  for (const address of [paths.progress(), paths.records()]) {
    await phone.goto(address);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), address).toBe(false);
    await expectAccessible(phone);
  }
  await phone.goto(paths.progress());
  await phone.getByText("服务效率，情景考核：看数字").click();
  await phone.getByText(/^碰到过的 \d+ 条标准$/).click();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
});
