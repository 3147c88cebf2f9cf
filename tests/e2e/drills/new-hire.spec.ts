import { begin, expectAccessible, replyButton, say, seeDebrief, signIn, sittingOf, tabTo } from "#tests/support/journey/desk.ts";
import { goldenReplies, scenarioOf, shortestTo } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const doubleCharge = scenarioOf("double-charge");
const safeAccount = scenarioOf("safe-account");

test("a new hire signs in, plays the VIP charged twice well, and reads what it showed", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await expectAccessible(page);
  await signIn(page, "newhire");
  await expect(page.getByRole("heading", { name: "演示·新员工一，你好" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "对练" }).click();
  await expect(page.getByRole("heading", { name: doubleCharge.title.zh })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("搜标题、任务或客户").fill("张立群");
  await page.getByLabel("类型").selectOption("投诉处理");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByRole("status")).toHaveText(/^找到 1 个，共 \d+ 个$/);
  await page.getByRole("link", { name: doubleCharge.title.zh }).click();
  await expect(page.getByText(doubleCharge.brief.zh)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "开始练习" }).click();
  await expect(page.getByRole("list", { name: "对话" })).toContainText(doubleCharge.beats[doubleCharge.start]?.says.irritated?.zh ?? "");
  await expectAccessible(page);
  await say(page, doubleCharge, goldenReplies("double-charge", "best"));
  await expect(page.getByRole("heading", { name: "这场对话结束了" })).toBeVisible();
  await expectAccessible(page);

  await seeDebrief(page);
  await expect(page.getByText("已化解").first()).toBeVisible();
  await expect(page.getByText("没有一步失分。")).toBeVisible();
  for (const dimension of ["服务态度", "服务效率", "产品知识", "问题解决能力"]) {
    await expect(page.getByText(dimension).first()).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "进步" }).click();
  await page.getByRole("link", { name: "全部记录" }).click();
  await expect(page.getByRole("link", { name: `看${doubleCharge.title.zh}的复盘` })).toBeVisible();
  await expectAccessible(page);
});

test("the VIP walks out when he is not heard, and the debrief names the step that settled it", async ({ page }) => {
  await signIn(page, "newhire");
  await begin(page, "double-charge");
  await say(page, doubleCharge, shortestTo(doubleCharge, "lost"));
  await seeDebrief(page);
  await expect(page.getByText("客户流失").first()).toBeVisible();
  await expect(page.getByText("这一步决定了结局")).toHaveCount(1);
  await expect(page.getByText("更好的应对", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
});

test("by keyboard alone, a red line with the VIP fails the drill and the cap is a line of its own", async ({ page }) => {
  await signIn(page, "newhire");
  await page.goto("/drills/double-charge");
  await tabTo(page, "开始练习");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sittings\//);
  for (const reply of goldenReplies("double-charge", "critical")) {
    const button = replyButton(page, doubleCharge, reply);
    await expect(button).toBeVisible();
    const all = await page.getByRole("form", { name: "你的应对" }).getByRole("button").allInnerTexts();
    const text = await button.innerText();
    await page.keyboard.press(String(all.indexOf(text) + 1));
    await expect(button).toHaveCount(0);
  }
  await tabTo(page, "看复盘");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/debrief$/);
  await expect(page.getByText("触碰红线，不合格")).toBeVisible();
  await expect(page.getByRole("term").filter({ hasText: "红线封顶（第 1 步）" })).toBeVisible();
  await expectAccessible(page);
});

test("the safe-account call ends well although the page is reloaded and the network fails", async ({ page, context, expectedErrors }) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  await signIn(page, "newhire");
  await begin(page, "safe-account");
  const [first = "", second = "", third = "", ...rest] = goldenReplies("safe-account", "best");
  await say(page, safeAccount, [first]);
  await page.reload();
  await say(page, safeAccount, [second]);

  await context.setOffline(true);
  const button = replyButton(page, safeAccount, third);
  await button.click();
  await expect(page.getByText("你的应对已记下", { exact: false })).toBeVisible();
  await context.setOffline(false);
  await expect(button).toHaveCount(0);
  await say(page, safeAccount, rest);
  await seeDebrief(page);
  await expect(page.getByText("已化解").first()).toBeVisible();
  // Each reply stands once, whatever the network did.
  await expect(page.getByRole("heading", { name: /^第 \d+ 步$/ })).toHaveCount(rest.length + 3);
});

test("the savings are lost to no fraudster, but the customer is, when nobody listens", async ({ page }) => {
  await signIn(page, "newhire");
  await begin(page, "safe-account");
  await say(page, safeAccount, shortestTo(safeAccount, "lost"));
  await seeDebrief(page);
  await expect(page.getByText("客户流失").first()).toBeVisible();
});

test("a red line in the safe-account call fails the drill, and another phone shows the same", async ({ page, otherDevice }) => {
  await signIn(page, "newhire");
  await begin(page, "safe-account");
  const replies = goldenReplies("safe-account", "critical");
  await say(page, safeAccount, replies.slice(0, 4));
  const phone = await otherDevice({ viewport: { width: 390, height: 844 } });
  await signIn(phone, "newhire");
  await phone.goto(page.url());
  await expectAccessible(phone);
  await say(phone, safeAccount, replies.slice(4));
  await seeDebrief(phone);
  await expect(phone.getByText("触碰红线，不合格")).toBeVisible();
  await expectAccessible(phone);
  // The first page learns of it by itself.
  await expect(page.getByRole("link", { name: "看复盘" })).toBeVisible({ timeout: 20_000 });
  expect(sittingOf(page)).toBe(sittingOf(phone));
});
