import type { Page } from "@playwright/test";
import { daysLater } from "#app/core/time/day.ts";
import { dayOf, monthOf } from "#app/core/time/month.ts";
import { monthsUpTo } from "#app/core/time/quarter.ts";
import { paths } from "#app/paths.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { annulled, closedBefore, noticeOver, operator } from "#tests/support/journey/periods.ts";

/* A season from its frozen places to what is paid, and what a late appeal takes back. */

const ZONE = "Asia/Shanghai";
const TODAY = dayOf(Date.now(), ZONE);
const MONTHS = monthsUpTo(monthOf(Date.now(), ZONE), 5).slice(0, -1);
const SEASON = `${MONTHS[0] ?? ""}..${MONTHS.at(-1) ?? ""}`;
const NAME = { zh: "激励旺季", en: "Incentive season" };
const TITLE = "旺季服务奖";

test.describe.configure({ mode: "serial", timeout: 150_000 });

const alert = (page: Page) => page.getByRole("alert");
const unfold = (page: Page, deed: string) => page.locator("summary").filter({ hasText: deed }).click();
const proposalIn = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";

async function frozenAgain(page: Page, edition: number): Promise<void> {
  await expect(page.getByRole("heading", { name: `第 ${edition} 版` })).toBeVisible({ timeout: 90_000 });
}

test("a rule is drafted, its faults named, shown to staff, consulted on and brought into force", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/400 \(Bad Request\)/, /409 \(Conflict\)/);
  closedBefore(SEASON, TODAY, NAME);
  await signIn(page, "hr");
  await page.goto(paths.period(SEASON));
  await unfold(page, "封账");
  await page.getByRole("button", { name: "现在封账" }).click();
  await expect(page.getByText("以这一版为准")).toBeVisible({ timeout: 90_000 });

  await page.goto(paths.incentives());
  await expectAccessible(page);
  await page.getByRole("button", { name: "起草一条规则" }).click();
  await expect(page.getByText("没有发现毛病")).toBeVisible();
  await page.getByLabel("名称（中文）").fill(TITLE);
  await page.getByLabel("名称（英文）").fill("Season service award");
  await page.getByLabel("发什么").selectOption({ label: "人民币" });
  await page.getByLabel("按什么发").selectOption({ label: "按得分" });
  for (const tier of [1, 2, 3]) {
    await page.getByLabel(`第 ${tier} 档的门槛`).fill(tier === 3 ? "" : "60");
    await page.getByLabel(`第 ${tier} 档的奖励`).fill(tier === 3 ? "" : tier === 1 ? "三百" : "300.50");
  }
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(alert(page)).toContainText("有几处看不懂");
  await page.getByLabel("第 1 档的奖励").fill("200");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(alert(page)).toHaveText("草稿已保存。");
  await expect(page.getByText("和第 1 档的门槛一样，两档重叠了。")).toBeVisible();
  await page.getByLabel("第 2 档的门槛").fill("80");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("没有发现毛病")).toBeVisible();
  await expect(page.getByRole("list", { name: "奖励" })).toContainText("得分在 80 分以上：300.50 元");
  await expectAccessible(page);
  await unfold(page, "公开征求意见");
  await page.getByRole("button", { name: "公开", exact: true }).click();
  await expect(alert(page)).toHaveText("已公开。");

  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await signIn(phone, "teller");
  await phone.goto(paths.progress());
  await phone.getByRole("link", { name: "我的奖励" }).click();
  const own = phone.getByRole("article", { name: TITLE });
  await expect(own).toContainText("这条规则正在征求意见");
  await expect(own).toContainText("上一个封账的考核期");
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await expectAccessible(phone);

  await unfold(page, "登记协商和告知");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(alert(page)).toHaveText("请写明协商的结果，日期不能晚于今天。");
  await page.getByLabel("怎样协商的").selectOption({ label: "职工代表大会" });
  await page.getByLabel("协商的日子").fill(daysLater(TODAY, -6));
  await page.getByLabel("结果").fill("讨论后同意，门槛由 85 改为 80。");
  await page.getByLabel("怎样告知的").selectOption({ label: "在本系统公开" });
  await page.getByLabel("告知的日子").fill(daysLater(TODAY, -2));
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(alert(page)).toHaveText("已登记。");
  await unfold(page, "开始执行");
  await page.getByLabel("从哪个月开始的考核期").selectOption(MONTHS[0] ?? "");
  await page.getByRole("button", { name: "开始执行" }).click();
  await expect(alert(page)).toHaveText("开始执行了。");

  await page.getByRole("link", { name: "试算" }).click();
  await page.getByLabel("考核期").selectOption(SEASON);
  await page.getByRole("button", { name: "试算" }).click();
  await expect(page.getByText("运气的份额")).toBeVisible();
  await expect(page.getByText(/^再考一次同样的一期/)).toBeVisible();
  await expectAccessible(page);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /Excel$/ }).click()]);
  expect(file.suggestedFilename()).toBe(`试算 ${TITLE} ${NAME.zh}.xlsx`);
});

test("awards are proposed by one, approved by another, objected to, settled and paid once", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/409 \(Conflict\)/);
  await signIn(page, "hr");
  await page.goto(paths.incentivePeriod(SEASON));
  await page.getByRole("button", { name: `按“${TITLE}”提出` }).click();
  await expect(alert(page)).toHaveText("已提出，等另一个人批准。");
  await page.getByRole("list", { name: "提出和批准的奖励" }).getByRole("link", { name: TITLE }).click();
  await expect(page.getByText("你提出的，要由另一个人批准；换一个角色也不行。")).toBeVisible();
  await expect(page.getByRole("button", { name: "批准并公示" })).toHaveCount(0);
  await expectAccessible(page);
  const proposal = proposalIn(page);

  const other = await otherDevice();
  await signIn(other, "hr3");
  await other.goto(paths.incentives());
  await other.getByRole("list", { name: "等着审批" }).getByRole("link", { name: TITLE }).click();
  const until = other.getByLabel("员工看得到、可以提异议，到哪一天为止");
  await until.fill(daysLater(TODAY, 2));
  await other.getByRole("button", { name: "批准并公示" }).click();
  await expect(alert(other)).toHaveText("公示至少 5 天，请选晚一点的日子。");
  await until.fill(daysLater(TODAY, 6));
  await other.getByRole("button", { name: "批准并公示" }).click();
  await expect(alert(other)).toHaveText("已批准，开始公示。");

  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await signIn(phone, "teller");
  await phone.goto(paths.statement());
  const own = phone.getByRole("article", { name: `${NAME.zh} ${TITLE}` });
  await expect(own).toContainText(/得分|没有够到任何一档/);
  await own.locator("summary").click();
  await own.getByLabel(`对“${TITLE}”的异议`).fill("十月那次考核时系统中断过。");
  await own.getByRole("button", { name: "提交异议" }).click();
  await expect(alert(phone)).toHaveText("异议已提交。");
  await expect(own).toContainText("等人力资源处理。");
  await expectAccessible(phone);

  await other.reload();
  await other.getByLabel(/的异议，处理的理由$/).fill("那一次已经补考，成绩按补考算。");
  await other.getByRole("button", { name: "不成立" }).click();
  await expect(alert(other)).toHaveText("异议已处理。");
  await phone.reload();
  await expect(own).toContainText("不成立。 那一次已经补考，成绩按补考算。");

  await page.goto(paths.incentivePeriod(SEASON));
  await expect(page.getByText(/过了这一天才能发放/)).toBeVisible();
  noticeOver("awards", proposal, TODAY);
  await page.reload();
  await page.getByRole("button", { name: /^生成发放单/ }).click();
  await expect(alert(page)).toHaveText("发放单已生成。");
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: "登记已发放" })).toHaveCount(0);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /CSV$/ }).click()]);
  expect(file.suggestedFilename()).toBe(`发放单 ${NAME.zh} 第 1 次.csv`);
  await page.reload();
  await expect(page.getByText(/下载 CSV，指纹 [0-9a-f]{64}/)).toHaveCount(1);

  await other.goto(new URL(page.url()).pathname);
  await unfold(other, "登记已发放");
  await other.getByLabel("付款的日子").fill(TODAY);
  await other.getByRole("button", { name: "登记已发放" }).click();
  await expect(alert(other)).toHaveText("请填付款的日子（不晚于今天）和工资系统的批次号。");
  await other.getByLabel("工资系统的批次号或凭证号").fill("批次 07");
  await other.getByRole("button", { name: "登记已发放" }).click();
  await expect(alert(other)).toHaveText("已登记发放。");
  await other.goto(paths.period(SEASON));
  await expect(other.getByText("这一期的奖励已经发放。之后的改判不改旧账，只另出一版。")).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole("table", { name: "台账" })).toContainText("已交付发放");
});

test("a late ruling is restated, carried forward as a debt, and the one concerned reads why", async ({ page, otherDevice }) => {
  await signIn(page, "hr");
  await page.goto(paths.incentivePeriod(SEASON));
  await page.getByRole("list", { name: "提出和批准的奖励" }).getByRole("link", { name: TITLE }).click();
  await expect(page.getByRole("heading", { name: `${TITLE}：${NAME.zh}` })).toBeVisible();
  const account = annulled(proposalIn(page), MONTHS);
  await page.goto(paths.period(SEASON));
  await unfold(page, "重述");
  await page.getByLabel("理由").fill("查实由别人代考，成绩作废");
  await page.getByRole("button", { name: "另出一版" }).click();
  await frozenAgain(page, 2);
  await page.getByRole("link", { name: "看这一期的激励" }).click();
  await page.getByRole("button", { name: `按“${TITLE}”提出` }).click();
  await expect(alert(page)).toHaveText("已提出，等另一个人批准。");
  await page.getByRole("list", { name: "提出和批准的奖励" }).getByRole("link", { name: TITLE }).first().click();
  await expect(page.getByRole("list", { name: "和台账上已有的比，会变的" })).toContainText(/原来 (200\.00|300\.50) 元，−(200\.00|300\.50) 元/);
  const proposal = proposalIn(page);

  const other = await otherDevice();
  await signIn(other, "hr3");
  await other.goto(paths.awardProposal(proposal));
  await other.getByLabel("员工看得到、可以提异议，到哪一天为止").fill(daysLater(TODAY, 5));
  await other.getByRole("button", { name: "批准并公示" }).click();
  await expect(alert(other)).toHaveText("已批准，开始公示。");

  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await signIn(phone, account);
  await phone.goto(paths.statement());
  await expect(phone.getByText(/^多发了 (200\.00|300\.50) 元，会从下一次的奖励里扣$/)).toBeVisible();
  await expect(phone.getByRole("article", { name: `${NAME.zh} ${TITLE}` })).toContainText("重述以后已经没有成绩在榜上，原来的奖励收回");
  await expect(phone.getByRole("table", { name: "台账" })).toContainText("更正");
  await expectAccessible(phone);
});

test("the operator proves that the ledger is what was written to it", () => {
  const { status, stdout } = operator("ledger", "verify");
  // Other journeys write to the same ledger.
  expect(stdout).toMatch(/^\d+ entries in \d+ accounts? verified, ending in [0-9a-f]{64}$/m);
  expect(status).toBe(0);
});
