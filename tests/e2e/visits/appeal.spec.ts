import type { Page } from "@playwright/test";
import type { Answers } from "#app/core/form/form.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { formOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { acceptOffer, beginVisit, fillSection, goodAnswers, planVisit } from "#tests/support/journey/visit.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const BRANCH = "演示二号网点";
const person = (account: string) => demonstrationPeople.find((each) => each.account === account)!;
const evaluator = person("evaluator3");
const form = formOf("branch-counter");
const items = form.sections.flatMap((section) => section.items);
/** Two items that cost points: one will be found right, one not. */
const asked = items.filter((item) => item.showIf === null && item.dimension !== null && items.every(({ showIf }) => showIf?.item !== item.id));
const right = asked.find(({ kind }) => kind === "scale");
const wrong = asked.find((item) => item.kind === "yes-no" && !item.critical);
if (!right || wrong?.kind !== "yes-no") throw new Error("the form has too few items of these kinds");
const bad = wrong.good === "no";

const NOTE = "（演示）柜员一直没有抬头。";
const WHY = "（演示）当天的录像可以看到柜员起身迎接。";
const REASON = "（演示）录像支持网点的说法，另一项不支持。";

const answers: Answers = {
  ...goodAnswers(form),
  [right.id]: { kind: "scale", level: 2, note: NOTE },
  [wrong.id]: { kind: "yes-no", yes: bad, note: null },
};

test.describe.configure({ mode: "serial", timeout: 300_000 });

let visit = "";

test("a visit is published", async ({ page, otherDevice }) => {
  await signIn(page, "reviewer");
  visit = await planVisit(page, { branch: BRANCH, evaluator: evaluator.nameZh, form });
  const phone = await otherDevice(PHONE);
  await signIn(phone, evaluator.account);
  await acceptOffer(phone, visit);
  await beginVisit(phone);
  for (const { id } of form.sections) {
    await phone.goto(`/visits/${visit}/${id}`);
    await fillSection(phone, form, answers, id);
  }
  await phone.goto(`/visits/${visit}`);
  await phone.getByText("提交检查", { exact: true }).click();
  await phone.getByRole("button", { name: "确认提交" }).click();
  await expect(phone.getByText("已提交，等审核员审核", { exact: false })).toBeVisible();
  await page.goto(`/reviews/${visit}`);
  await page.getByRole("button", { name: "由我来审" }).click();
  await page.getByRole("button", { name: "审核通过" }).click();
  await page.getByText("公布结果", { exact: true }).click();
  await page.getByRole("button", { name: "确认公布" }).click();
  await expect(page.getByText("结果已经公布。")).toBeVisible();
});

test("the manager appeals two items, once, and what was typed is kept where something is wanting", async ({ otherDevice, expectedErrors }) => {
  expectedErrors.push(/400 \(Bad Request\)/);
  const manager = await otherDevice(PHONE);
  await signIn(manager, "manager2");
  await manager.goto(`/results/${visit}`);
  await expect(manager.getByText(/申诉期到 .*，还有 11 天/)).toBeVisible();
  await manager.getByRole("link", { name: "对结果提出申诉" }).click();
  await expectAccessible(manager);
  for (const item of [right, wrong]) {
    const choice = choiceOf(manager, item.question.zh);
    await expect(choice.getByLabel("哪里不对？")).toBeHidden();
    await choice.getByRole("checkbox").check();
    await choice.getByLabel("哪里不对？").selectOption("与事实不符");
    if (item === right) await choice.getByLabel("理由").fill(WHY);
  }
  await manager.getByRole("checkbox", { name: /要申诉的都在这里了/ }).check();
  await manager.getByRole("button", { name: "提交申诉" }).click();
  await expect(manager.getByRole("alert")).toContainText("请写明理由");
  await expect(choiceOf(manager, right.question.zh).getByLabel("理由")).toHaveValue(WHY);
  await choiceOf(manager, wrong.question.zh).getByLabel("理由").fill(WHY);
  await expectAccessible(manager);
  await manager.getByRole("button", { name: "提交申诉" }).click();
  await expect(manager.getByText("正在等人重评", { exact: false })).toBeVisible();
  await expect(manager.getByRole("button", { name: "提交申诉" })).toHaveCount(0);
  await expectAccessible(manager);
  expect(await manager.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);

  const staff = await otherDevice();
  await signIn(staff, "staff2");
  await staff.goto(`/results/${visit}/appeal`);
  await expect(staff.getByText("这次结果正在申诉，分数可能会变。")).toBeVisible();
  await expect(staff.getByText(WHY)).toHaveCount(0);
});

/** Neither page nor data of these addresses says who made or reviewed the visit. */
async function expectUnnamed(page: Page, addresses: readonly string[], ...besides: string[]): Promise<void> {
  for (const address of addresses.flatMap((path) => [path, `${path}.data`])) {
    const text = await (await page.request.get(address)).text();
    for (const secret of [evaluator.nameZh, evaluator.nameEn, evaluator.id, person("reviewer").id, ...besides]) expect(text.includes(secret), `${secret} in ${address}`).toBe(false);
  }
}

function choiceOf(page: Page, question: string) {
  return page.getByRole("listitem").filter({ hasText: question });
}

test("a reviewer who had no part in it scores it blind, sees then what was, and settles", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/, /400 \(Bad Request\)/);
  await signIn(page, "reviewer");
  await page.goto(`/hearings/${visit}`);
  await expect(page.getByText("由别人来重评", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "接手重评" })).toHaveCount(0);

  const hearer = await otherDevice();
  await signIn(hearer, "reviewer2");
  await hearer.goto("/hearings");
  await expectAccessible(hearer);
  await hearer.locator(`a[href="/hearings/${visit}"]`).click();
  await expectAccessible(hearer);
  // The review and the result lead here as long as the appeal is open.
  for (const closed of [`/reviews/${visit}`, `/results/${visit}`]) {
    await hearer.goto(closed);
    await expect(hearer).toHaveURL(new RegExp(`/hearings/${visit}$`));
  }
  await hearer.getByRole("button", { name: "接手重评" }).click();
  await expect(hearer.getByText(NOTE)).toBeVisible();
  await expectAccessible(hearer);
  await expectUnnamed(hearer, [`/hearings/${visit}`, `/reviews/${visit}`, `/results/${visit}`, `/results/${visit}/appeal`]);
  await hearer.goto(`/hearings/${visit}`);
  const score = (question: string, said: string) => choiceOf(hearer, question).getByRole("radio", { name: said, exact: true }).check();
  await score(right.question.zh, "5 分");
  await hearer.getByRole("button", { name: "提交重评" }).click();
  await expect(hearer.getByRole("alert").first()).toContainText("还有 1 项没有重评");
  await score(wrong.question.zh, bad ? "是" : "否");
  await hearer.getByRole("button", { name: "提交重评" }).click();
  await expect(hearer.getByRole("heading", { name: "重评的结论：部分成立" })).toBeVisible();
  await expectAccessible(hearer);
  await hearer.getByLabel("理由").fill(REASON);
  await hearer.getByRole("button", { name: "作出结论：部分成立" }).click();
  await expect(hearer.getByText("这次申诉已经结案。")).toBeVisible();
  await expectAccessible(hearer);
});

test("the manager reads was and is with the reason, staff the outcome, nobody a name", async ({ otherDevice }) => {
  const manager = await otherDevice();
  await signIn(manager, "manager2");
  await manager.goto(`/results/${visit}/appeal`);
  await expect(manager.getByText("部分成立", { exact: false }).first()).toBeVisible();
  await expect(manager.getByText(REASON)).toBeVisible();
  await expect(manager.getByRole("row", { name: /^总分/ })).toBeVisible();
  await expectAccessible(manager);
  await expectUnnamed(manager, [`/results/${visit}/appeal`, `/results/${visit}`, "/notices"], person("reviewer2").id);
  const staff = await otherDevice();
  await signIn(staff, "staff2");
  await staff.goto(`/results/${visit}/appeal`);
  await expect(staff.getByText("申诉有了结论：部分成立。")).toBeVisible();
  await expect(staff.getByText(REASON)).toHaveCount(0);
});

test("reviewers read the scorecards and take them along", async ({ page }) => {
  await signIn(page, "reviewer2");
  await page.goto("/reviews");
  await page.getByRole("link", { name: "检查员与机构" }).click();
  await expect(page.getByRole("table", { name: "检查员" })).toContainText("n = ");
  await expectAccessible(page);
  await page.setViewportSize(PHONE.viewport);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载 CSV", exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/^检查员与机构-\d{4}-\d{2}-\d{2}\.csv$/);
});
