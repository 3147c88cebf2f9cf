import type { Page } from "@playwright/test";
import { daysLater } from "#app/core/time/day.ts";
import { dayOf, monthOf } from "#app/core/time/month.ts";
import { monthsUpTo } from "#app/core/time/quarter.ts";
import { paths } from "#app/paths.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { closedBefore } from "#tests/support/journey/periods.ts";

/* A branch's award, from the rule to the parts that its manager gives. */

const ZONE = "Asia/Shanghai";
const TODAY = dayOf(Date.now(), ZONE);
const MONTHS = monthsUpTo(monthOf(Date.now(), ZONE), 3).slice(0, -1);
const SEASON = `${MONTHS[0] ?? ""}..${MONTHS.at(-1) ?? ""}`;
const NAME = { zh: "分配旺季", en: "Dividing season" };
const TITLE = "网点练兵奖";

test.describe.configure({ mode: "serial", timeout: 150_000 });

const alert = (page: Page) => page.getByRole("alert");
const unfold = (page: Page, deed: string) => page.locator("summary").filter({ hasText: deed }).click();

test("a rule pays branches, one proposes and another approves", async ({ page, otherDevice }) => {
  closedBefore(SEASON, TODAY, NAME);
  await signIn(page, "hr3");
  await page.goto(paths.period(SEASON));
  await unfold(page, "封账");
  await page.getByRole("button", { name: "现在封账" }).click();
  await expect(page.getByText("以这一版为准")).toBeVisible({ timeout: 90_000 });

  await page.goto(paths.incentives());
  await page.getByRole("button", { name: "起草一条规则" }).click();
  await page.getByLabel("名称（中文）").fill(TITLE);
  await page.getByLabel("看哪一份排名").selectOption("branches:drills");
  await page.getByLabel("按什么发").selectOption({ label: "按得分" });
  for (const tier of [1, 2, 3]) {
    await page.getByLabel(`第 ${tier} 档的门槛`).fill(tier === 1 ? "1" : "");
    await page.getByLabel(`第 ${tier} 档的奖励`).fill(tier === 1 ? "1000" : "");
  }
  await page.getByLabel("网点排名：奖励由网点负责人分给员工").check();
  await page.getByLabel("分给一个人最少（%）").fill("5");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("奖励给网点，由网点负责人在员工之间分配：每人占 5% 到 40%")).toBeVisible();
  await unfold(page, "公开征求意见");
  await page.getByRole("button", { name: "公开", exact: true }).click();
  await unfold(page, "登记协商和告知");
  await page.getByLabel("怎样协商的").selectOption({ label: "和工会协商" });
  await page.getByLabel("协商的日子").fill(TODAY);
  await page.getByLabel("结果").fill("同意按网点发，再由网点分。");
  await page.getByLabel("怎样告知的").selectOption({ label: "会上宣读" });
  await page.getByLabel("告知的日子").fill(TODAY);
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await unfold(page, "开始执行");
  await page.getByLabel("从哪个月开始的考核期").selectOption(MONTHS[0] ?? "");
  await page.getByRole("button", { name: "开始执行" }).click();
  await expect(alert(page)).toHaveText("开始执行了。");
  await page.goto(paths.incentivePeriod(SEASON));
  await page.getByRole("button", { name: `按“${TITLE}”提出` }).click();
  await expect(alert(page)).toHaveText("已提出，等另一个人批准。");

  const other = await otherDevice();
  await signIn(other, "hr");
  await other.goto(paths.incentives());
  await other.getByRole("list", { name: "等着审批" }).getByRole("listitem").filter({ hasText: NAME.zh }).getByRole("link").click();
  await other.getByLabel("员工看得到、可以提异议，到哪一天为止").fill(daysLater(TODAY, 5));
  await other.getByRole("button", { name: "批准并公示" }).click();
  await expect(alert(other)).toHaveText("已批准，开始公示。");
  await other.goto(paths.incentivePeriod(SEASON));
  await expect(other.getByRole("list", { name: "还没有分配的网点" })).toContainText(`${TITLE}，还有 1,000 积分 没有分`);
  await expectAccessible(other);
});

test("a manager divides it on a phone within the bounds, and a member reads the own part", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/409 \(Conflict\)/);
  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await signIn(phone, "manager");
  await phone.getByRole("link", { name: "分配奖励" }).click();
  await phone.getByRole("list", { name: "分配网点的奖励" }).getByRole("link", { name: TITLE }).click();
  await expect(phone.getByText("一共 1,000 积分")).toBeVisible();
  await expectAccessible(phone);
  const parts = phone.getByLabel(/^分给 /);
  const first = parts.first();
  await first.fill("900");
  await phone.getByRole("button", { name: "就这样分" }).click();
  await expect(alert(phone).first()).toContainText("这样分不行");
  await expect(phone.getByText(/多于上限 400 积分/)).toBeVisible();
  await phone.reload();
  // Everybody alike stands there already.
  await phone.getByRole("button", { name: "就这样分" }).click();
  await expect(alert(phone)).toHaveText("已分配，记进了台账。");
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await phone.getByRole("link", { name: "回到分配" }).click();
  await expect(phone.getByRole("list", { name: "分配网点的奖励" })).toContainText("都分好了");

  await signIn(page, "staff");
  await page.goto(paths.statement());
  await expect(page.getByRole("article", { name: `${NAME.zh} ${TITLE}` })).toContainText("网点的奖励");
  await expect(page.getByRole("table", { name: "台账" })).toContainText(`网点分给你 ${TITLE}`);
});
