import { daysLater } from "#app/core/time/day.ts";
import { dayOf, monthOf } from "#app/core/time/month.ts";
import { monthsUpTo, quarterBefore, quarterOf } from "#app/core/time/quarter.ts";
import { paths } from "#app/paths.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { closedBefore, operator } from "#tests/support/journey/periods.ts";

const ZONE = "Asia/Shanghai";
const TODAY = dayOf(Date.now(), ZONE);
const PRESENT = monthOf(Date.now(), ZONE);
/** The quarter before today's is over, and as full as the demonstration bank's past makes it. */
const QUARTER = quarterBefore(quarterOf(PRESENT));
const [BEFORE = ""] = monthsUpTo(PRESENT, 2);

test.describe.configure({ mode: "serial", timeout: 120_000 });

test("personnel close a month, are told what is in the way, and take it back with a reason", async ({ page, expectedErrors }) => {
  expectedErrors.push(/409 \(Conflict\)/);
  await signIn(page, "hr");
  await page.goto(paths.boards("people"));
  await page.getByRole("link", { name: "考核期" }).click();
  await expect(page.getByRole("heading", { name: "考核期", level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.goto(paths.period(PRESENT));
  await expect(page.getByText("进行中", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "下一步" })).toHaveCount(0);

  await page.goto(paths.period(BEFORE));
  await expect(page.getByText("可以结束了")).toBeVisible();
  const open = (deed: string) => page.locator("summary").filter({ hasText: deed }).click();
  await open("结束这一期");
  await page.getByRole("button", { name: "结束，进入申诉期" }).click();
  await expect(page.getByRole("alert")).toHaveText("请选一个日子。");
  await page.getByLabel("申诉受理到哪一天").fill(daysLater(TODAY, -1));
  await page.getByRole("button", { name: "结束，进入申诉期" }).click();
  await expect(page.getByRole("alert")).toHaveText("申诉受理到的那一天已经过了。请选今天或以后的日子。");
  await page.getByLabel("申诉受理到哪一天").fill(daysLater(TODAY, 5));
  await page.getByRole("button", { name: "结束，进入申诉期" }).click();
  await expect(page.getByRole("alert")).toHaveText("已结束，进入申诉期。");
  await expectAccessible(page);
  // Appeals are still heard, so that there is no freezing it.
  await expect(page.getByRole("button", { name: "现在封账" })).toHaveCount(0);

  await open("撤回结束");
  await page.getByRole("button", { name: "确认撤回" }).click();
  await expect(page.getByRole("alert")).toHaveText("请写明理由，几个字就够；别人要靠它明白为什么。");
  await page.getByLabel("理由").fill("还有两次检查没有公布");
  await page.getByRole("button", { name: "确认撤回" }).click();
  await expect(page.getByRole("alert")).toHaveText("已撤回，考核期回到进行中。");
  await expect(page.getByText("还有两次检查没有公布")).toBeVisible();
});

test("a quarter is frozen, its places are sealed, and staff see their own", async ({ page, otherDevice }) => {
  closedBefore(QUARTER, TODAY);
  await signIn(page, "hr");
  await page.goto(paths.period(QUARTER));
  await page.locator("summary").filter({ hasText: "封账" }).click();
  await page.getByRole("button", { name: "现在封账" }).click();
  await expect(page.getByText("以这一版为准")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText("已封账", { exact: true })).toBeVisible();
  await expect(page.getByText("系统封好了账")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "第 1 版 个人排名" }).click();
  const board = page.getByRole("table", { name: "封存的排名" });
  await expect(board.getByRole("row").nth(20)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("按什么排").selectOption({ label: "服务态度" });
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL(/by=attitude/);
  await expect(board.getByRole("img", { name: /^第 1 名/ }).first()).toBeVisible();

  await page.goto(paths.boards("branches", { span: QUARTER }));
  await page.getByRole("link", { name: "看封存的名次" }).click();
  await expect(page.getByRole("rowheader", { name: /演示三号网点/ })).toBeVisible();

  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await signIn(phone, "teller");
  await phone.goto(paths.frozen(QUARTER, 1, "people"));
  const own = phone.getByRole("table", { name: "封存的排名" });
  await expect(own.getByRole("rowheader")).toHaveCount(1);
  await expect(own.getByRole("rowheader", { name: /演示·员工三/ })).toBeVisible();
  await expectAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
});

test("a manager reads periods and acts on none, and others find none", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/, /403 \(Forbidden\)/);
  await signIn(page, "manager");
  await page.goto(paths.period(QUARTER));
  await expect(page.getByText("已封账", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "下一步" })).toHaveCount(0);
  await page.goto(paths.frozen(QUARTER, 1, "people"));
  await expect(page.getByRole("rowheader", { name: /演示二号网点/ })).toHaveCount(0);
  expect((await page.goto(paths.frozen(QUARTER, 2, "people")))?.status()).toBe(404);
  const other = await otherDevice();
  await signIn(other, "evaluator");
  expect((await other.request.get(paths.period(QUARTER))).status()).toBe(403);
});

test("the operator proves that what was sealed is what it was", () => {
  const verify = (which: string) => operator("period", "verify", which);
  const { status, stdout } = verify(QUARTER);
  expect(stdout).toMatch(new RegExp(`^${QUARTER}  edition 1  [0-9a-f]{64}  \\d+ rows, `, "m"));
  expect(stdout).toMatch(/^1 snapshot verified, 0 periods do not hold$/m);
  expect(status).toBe(0);
  expect(verify("2020-01").stderr).toContain("Nothing has been done about a period 2020-01.");
});
