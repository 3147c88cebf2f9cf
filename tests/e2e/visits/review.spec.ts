import type { Page } from "@playwright/test";
import type { Answers } from "#app/core/form/form.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { demonstrationBranches } from "#app/people/demonstration/places.ts";
import { formOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { goodAnswers, handIn } from "#tests/support/journey/visit.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const form = formOf("branch-counter");
const items = form.sections.flatMap((section) => section.items);
const person = (account: string) => demonstrationPeople.find((each) => each.account === account)!;

const critical = items.find((item) => item.critical && item.showIf === null && (item.kind === "yes-no" || item.kind === "choice"))!;
const scale = items.find((item) => item.kind === "scale" && item.showIf === null)!;

/** A good visit but for one red line, which is an answer of value nothing. */
const breach: Answers = {
  ...goodAnswers(form),
  [critical.id]:
    critical.kind === "choice"
      ? { kind: "choice", option: critical.options.find(({ value }) => value === 0)?.id ?? "", note: null }
      : { kind: "yes-no", yes: critical.kind === "yes-no" && critical.good === "no", note: null },
};

test.describe.configure({ mode: "serial", timeout: 240_000 });

/** Plans a visit to the first place the evaluator may go to, and makes and submits it by plain posts. */
async function handedIn(planner: Page, phone: Page, account: string, answers: Answers): Promise<{ visit: string; branch: string }> {
  const { visit, branch } = await planned(planner, person(account).id);
  await handIn(phone, visit, form, answers);
  return { visit, branch };
}

async function planned(page: Page, evaluatorId: string): Promise<{ visit: string; branch: string }> {
  await page.goto("/reviews/plan");
  const value = (name: string) => page.locator(`input[name=${name}]`).inputValue();
  const [key, min] = [await value("key"), await page.locator("input[name=dueOn]").getAttribute("min")];
  for (const { id: branchId, nameZh: branch } of demonstrationBranches) {
    const response = await page.request.post("/reviews/plan", {
      form: { branchId, slug: form.slug, evaluatorId, dueOn: min ?? "", key },
      headers: { Origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
    if (response.status() === 302) return { visit: key, branch };
  }
  throw new Error("There is no place this evaluator may go to");
}

function history(page: Page) {
  return page.getByRole("region", { name: "经过" }).getByRole("listitem");
}

test("a firm's visit with a red line: alarm, first review, an answer changed, left out of standings, published", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/403 \(Forbidden\)/);
  await signIn(page, "reviewer2");
  const phone = await otherDevice(PHONE);
  await signIn(phone, "shopper");
  const { visit, branch } = await handedIn(page, phone, "shopper", breach);

  const firm = await otherDevice(PHONE);
  await signIn(firm, "firmreviewer");
  await expect(firm.getByRole("link", { name: "审核", exact: true }).first()).toBeVisible();
  await firm.goto("/notices");
  await expect(firm.getByText(`红线：${branch}的检查里有`, { exact: false })).toBeVisible();
  await firm.goto("/reviews");
  const line = firm.getByRole("row").filter({ has: firm.locator(`a[href="/reviews/${visit}"]`) });
  await expect(line).toContainText("触碰红线");
  await expectAccessible(firm);
  expect((await firm.goto("/reviews/plan"))?.status()).toBe(403);
  await firm.goto(`/reviews/${visit}`);
  await firm.getByRole("button", { name: "由我来审" }).click();
  await expect(firm.getByRole("heading", { name: "作决定" })).toBeVisible();
  await expect(firm.getByText(critical.question.zh).first()).toBeVisible();
  await expectAccessible(firm);
  expect(await firm.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await firm.getByRole("button", { name: "交给本行" }).click();
  await expect(firm.getByText("已经交给本行，由本行审核。")).toBeVisible();

  await page.goto("/reviews");
  // A red line stands before whatever has waited longer.
  await expect(page.locator("tbody").first().getByRole("row").nth(1)).toContainText("触碰红线");
  await expectAccessible(page);
  await page.goto(`/reviews/${visit}`);
  await page.getByRole("button", { name: "由我来审" }).click();
  await page.getByRole("link", { name: new RegExp(`^改这一项\\s?${scale.question.zh}`) }).click();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "3 分", exact: true }).check();
  await page.getByLabel("为什么改").fill("经过里说柜员没有抬头");
  await page.getByRole("button", { name: "保存改动" }).click();
  await expect(page.locator(`[id="${scale.id}"]`)).toContainText("经过里说柜员没有抬头");
  await page.getByText("通过，但不计入排名", { exact: true }).click();
  await page.getByLabel("为什么不计入排名").fill("当天系统停机两小时");
  await expectAccessible(page);
  await page.getByRole("button", { name: "通过，不计入排名" }).click();
  await page.getByText("公布结果", { exact: true }).click();
  await page.getByRole("button", { name: "确认公布" }).click();
  await expect(page.getByText("结果已经公布。")).toBeVisible();
  await expect(history(page).filter({ hasText: "改了一项" })).toContainText("经过里说柜员没有抬头");
  await expectAccessible(page);

  // The firm is told what was done with it, and by nobody's name.
  await firm.reload();
  await expect(history(firm).filter({ hasText: "改了一项" })).toContainText("本行审核员");
  expect(await firm.content()).not.toContain(person("reviewer2").nameZh);
  await phone.goto(`/visits/${visit}`);
  await expect(phone.getByRole("heading", { name: "审核员改过的答案" })).toBeVisible();
  await expect(phone.getByText("经过里说柜员没有抬头", { exact: false })).toBeVisible();
  await expectAccessible(phone);
});

test("what a colleague took is put back, taken, and not used", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/, /409 \(Conflict\)/);
  await signIn(page, "reviewer2");
  const phone = await otherDevice(PHONE);
  await signIn(phone, "evaluator2");
  const { visit } = await handedIn(page, phone, "evaluator2", goodAnswers(form));
  await page.goto(`/reviews/${visit}`);
  await page.getByRole("button", { name: "由我来审" }).click();
  await expect(page.getByRole("heading", { name: "作决定" })).toBeVisible();

  const other = await otherDevice();
  await signIn(other, "reviewer");
  await other.goto(`/reviews/${visit}`);
  await expect(other.getByText(`${person("reviewer2").nameZh}正在审这次检查`, { exact: false })).toBeVisible();
  await other.getByText("放回待审", { exact: true }).click();
  await expectAccessible(other);
  await other.getByRole("button", { name: "确认放回" }).click();
  await other.getByRole("button", { name: "由我来审" }).click();
  await other.getByText("不予采用", { exact: true }).click();
  await other.getByLabel("为什么不予采用").fill("去错了网点");
  await other.getByRole("button", { name: "确认不予采用" }).click();
  await expect(other.getByText("不予采用，什么都没有公布")).toBeVisible();
  await expectAccessible(other);
  expect((await other.goto(`/results/${visit}`))?.status()).toBe(404);

  // Whoever still has the page open is told, and nothing is done.
  await page.getByRole("button", { name: "审核通过" }).click();
  await expect(page.getByRole("alert")).toContainText("这次检查已经到了别的环节");
  await phone.goto(`/visits/${visit}`);
  await expect(phone.getByText("去错了网点", { exact: false })).toBeVisible();
});
