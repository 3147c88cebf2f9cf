import type { Page } from "@playwright/test";
import type { Answers } from "#app/core/form/form.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import { monthOf } from "#app/core/time/month.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { PLACES } from "#app/people/demonstration/places.ts";
import { paths } from "#app/paths.ts";
import { formOf, scenarioOf, shortestTo } from "#tests/support/journey/content.ts";
import { begin, expectAccessible, say, seeDebrief, signIn, sittingOf } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { goodAnswers, handIn, planVisit } from "#tests/support/journey/visit.ts";

/* One month, from the seats of staff, manager and personnel: each act of one is seen from the others'. */

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const BRANCH = "演示五号网点";
const MONTH = monthOf(Date.now(), "Asia/Shanghai");
const staff = demonstrationPeople.find(({ account }) => account === "olive")!;
const evaluator = demonstrationPeople.find(({ account }) => account === "evaluator3")!;

const drill = scenarioOf("torn-notes");
const form = formOf("older-customers");
const practised = exercisedStandards(scenarioOf("double-charge"));
/** A question on something that a drill mends. */
const lost = form.sections.flatMap(({ items }) => items).find(({ kind, standards, critical, showIf }) => kind === "scale" && standards.some((each) => practised.has(each)) && !critical && showIf === null)!;
const standard = lost.standards[0] ?? "";
const answers: Answers = { ...goodAnswers(form), [lost.id]: { kind: "scale", level: 1, note: "（演示）" } };

test.describe.configure({ mode: "serial", timeout: 120_000 });

/** Ninety days, and not a month: on its first day there would be nothing to stand among. */
const people = paths.boards("people", { span: "90d", q: "olive" });
const row = (page: Page, board: string, name: string) => page.getByRole("table", { name: board }).getByRole("row").filter({ hasText: name });

test("staff are assessed, and the open boards of others show it without being asked again", async ({ page, otherDevice }) => {
  await signIn(page, "hr");
  await page.goto(people);
  const own = row(page, "个人排名", staff.nameZh);
  await expect(own).toHaveCount(1);
  const before = await own.innerText();
  // Nothing of this page is loaded anew: what is marked stays marked.
  await page.evaluate(() => document.body.setAttribute("data-kept", "yes"));

  const phone = await otherDevice(PHONE);
  await signIn(phone, staff.account);
  await begin(phone, drill.slug, "assessment");
  const sitting = sittingOf(phone);
  await say(phone, drill, shortestTo(drill, "lost"));
  await seeDebrief(phone);
  await expect.poll(() => own.innerText()).not.toBe(before);
  await expect(page.locator("body")).toHaveAttribute("data-kept", "yes");

  // From one's own place down to the single talk.
  await phone.goto(paths.boards("people", { span: "90d" }));
  await expect(phone.getByText("不得仅凭名次靠后处分任何人。")).toBeVisible();
  await phone.getByRole("link", { name: "为什么在这个位置" }).click();
  await expect(phone.getByRole("heading", { name: "我为什么在这个位置" })).toBeVisible();
  await expect(phone.locator(`a[href*="${sitting}"]`)).toHaveCount(1);
  await expectAccessible(phone);
  await phone.locator(`a[href*="${sitting}"]`).click();
  await expect(phone).toHaveURL(new RegExp(`${sitting}/debrief`));

  // The same talk is one of this month's results, for the manager and for personnel.
  for (const account of ["manager5", "hr"]) {
    const reader = await otherDevice();
    await signIn(reader, account);
    await reader.goto(paths.dashboard("observations", { span: MONTH, branch: PLACES.FIVE, kind: "drills" }));
    await expect(reader.getByRole("list", { name: "单次结果" }).getByRole("listitem").filter({ hasText: staff.nameZh }).filter({ hasText: drill.title.zh }).first()).toBeVisible();
    await expectAccessible(reader);
  }
});

let visit = "";

test("a visit is published, and moves the branch on the open board of personnel", async ({ page, otherDevice }) => {
  const reviewer = await otherDevice();
  await signIn(reviewer, "reviewer2");
  visit = await planVisit(reviewer, { branch: BRANCH, evaluator: evaluator.nameZh, form });
  const phone = await otherDevice(PHONE);
  await signIn(phone, evaluator.account);
  await handIn(phone, visit, form, answers);

  await signIn(page, "hr");
  await page.goto(paths.boards("branches", { span: "90d" }));
  const branch = row(page, "网点排名", BRANCH);
  await expect(branch).toHaveCount(1);
  const before = await branch.innerText();
  await page.evaluate(() => document.body.setAttribute("data-kept", "yes"));
  await reviewer.goto(`/reviews/${visit}`);
  await reviewer.getByRole("button", { name: "由我来审" }).click();
  await reviewer.getByRole("button", { name: "审核通过" }).click();
  await reviewer.getByText("公布结果", { exact: true }).click();
  await reviewer.getByRole("button", { name: "确认公布" }).click();
  await expect(reviewer.getByText("结果已经公布。")).toBeVisible();
  await expect.poll(() => branch.innerText()).not.toBe(before);
  await expect(page.locator("body")).toHaveAttribute("data-kept", "yes");

  // Why it stands there, down to the visit itself, and nobody's name who was there.
  await page.getByRole("link", { name: `为什么：${BRANCH}` }).click();
  await expect(page.locator(`a[href*="/results/${visit}"]`)).toHaveCount(1);
  await expect(page.getByText(/演示·(外聘)?检查员/)).toHaveCount(0);
  await page.locator(`a[href*="/results/${visit}"]`).click();
  await expect(page.getByRole("heading", { name: new RegExp(`^${BRANCH}`), level: 1 })).toBeVisible();
});

test("the manager finds in the month what was lost, opens the visit, and sends somebody to practise", async ({ otherDevice }) => {
  const manager = await otherDevice();
  await signIn(manager, "manager5");
  await manager.goto(paths.dashboard("standards", { span: MONTH }));
  const found = manager.getByRole("table", { name: "每条标准" }).getByRole("row").filter({ hasText: standard });
  await found.getByRole("link", { name: /检查的单次结果$/ }).click();
  await manager.locator(`a[href*="/results/${visit}"]`).click();
  await expect(manager.getByText(lost.question.zh).first()).toBeVisible();
  await expectAccessible(manager);

  await manager.goto(`/assignments/new?standard=${standard}`);
  await expect(manager.getByRole("heading", { name: "布置之前，再看一遍" })).toBeVisible();
  await manager.goto(`/assignments/new?person=${staff.id}&slug=double-charge`);
  await expect(manager.getByRole("checkbox", { name: staff.nameZh })).toBeChecked();
  await manager.getByRole("button", { name: "布置下去" }).click();
  await expect(manager.getByText("布置好了，共 1 项", { exact: false })).toBeVisible();
  const phone = await otherDevice(PHONE);
  await signIn(phone, staff.account);
  await expect(phone.getByRole("region", { name: "布置给你的" })).toContainText("演示·网点负责人五布置");
});

test("personnel see the month on the dashboard and take it along", async ({ page }) => {
  await signIn(page, "hr");
  await page.goto(paths.dashboard(null, { span: MONTH }));
  await expect(page.getByRole("heading", { name: "下一步" })).toBeVisible();
  await page.getByRole("navigation", { name: "数据看板" }).getByRole("link", { name: "覆盖情况" }).click();
  await expect(page.getByRole("heading", { name: "这段时间还没有检查过的网点" })).toBeVisible();
  await expect(page.getByRole("region", { name: "这段时间还没有检查过的网点" }).getByText(BRANCH)).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "数据看板" }).getByRole("link", { name: "四个维度" }).click();
  await page.getByRole("table", { name: "服务检查" }).getByRole("row").filter({ hasText: BRANCH }).getByRole("link").first().click();
  await expect(page.locator(`a[href*="/results/${visit}"]`)).toHaveCount(1);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "单次结果 下载数字 CSV" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^单次结果 .*\.csv$/);
});
