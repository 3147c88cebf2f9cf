import type { Page } from "@playwright/test";
import { comparedItems, type Case } from "#app/core/form/case/case.ts";
import type { Answers, Form } from "#app/core/form/form.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { casesOf, missedRedLine } from "#tests/support/journey/cases.ts";
import { formOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { acceptOffer, give, planVisit } from "#tests/support/journey/visit.ts";

/** Has passed no test yet, and belongs to these journeys alone. */
const evaluator = demonstrationPeople.find(({ account }) => account === "evaluator4")!;
const BRANCH = "演示三号网点";
const PHONE = { viewport: { width: 390, height: 844 } };

test("an evaluator passes the test on a form, reads why, and only then is planned and accepts", async ({ page, otherDevice }) => {
  test.setTimeout(180_000);
  const form = formOf("online-chat");
  await signIn(page, "reviewer2");
  await page.goto("/reviews/plan");
  await page.getByLabel("检查哪个网点").selectOption({ label: BRANCH });
  await page.getByLabel("用哪张评分表").selectOption({ label: form.title.zh });
  const option = page.getByLabel("谁去检查").locator("option", { hasText: evaluator.nameZh });
  await expect(option).toHaveText(`${evaluator.nameZh}（还没有通过这张表的上岗测试）`);
  await expect(option).toBeDisabled();

  const phone = await otherDevice(PHONE);
  await signIn(phone, evaluator.account);
  await phone.goto("/visits");
  await phone.getByRole("link", { name: "去做测试" }).click();
  await expectAccessible(phone);
  await phone.getByRole("link", { name: `开始测试 · ${form.title.zh}` }).click();
  const found = await toldOn(phone, form);
  await expectAccessible(phone);
  const items = comparedItems(form, found.key);
  for (const item of items.slice(0, HALF)) await give(phone, item, found.key[item.id]!);
  await leaveAndComeBack(phone);
  for (const item of items.slice(HALF)) await give(phone, item, found.key[item.id]!);
  await handIn(phone);
  await expect(phone.getByText("通过了", { exact: true })).toBeVisible();
  await expect(phone.getByText("一票否决项全部答对。")).toBeVisible();
  for (const why of Object.values(found.because)) await expect(phone.getByText(why.zh)).toBeVisible();
  await expectAccessible(phone);

  const visit = await planVisit(page, { branch: BRANCH, evaluator: evaluator.nameZh, form });
  await acceptOffer(phone, visit);
});

test("without scripts the form comes back until it is whole, and a failed test tells no key", async ({ otherDevice, expectedErrors }) => {
  test.setTimeout(180_000);
  expectedErrors.push(/400 \(Bad Request\)/);
  const form = formOf("service-hotline");
  const phone = await otherDevice({ ...PHONE, javaScriptEnabled: false });
  await signIn(phone, evaluator.account);
  await phone.goto(`/visits/tests/${form.slug}`);
  const found = await toldOn(phone, form);
  await handIn(phone);
  await expect(phone.getByRole("alert")).toContainText("项没答");

  await fillPlainly(phone, form, missedRedLine(form, found));
  await expect(phone.getByText("没有通过", { exact: true })).toBeVisible();
  await expect(phone.getByText("有一票否决项没有答对。这一类必须全对。")).toBeVisible();
  await expect(phone.getByRole("table")).toContainText(form.sections[0]!.title.zh);
  const shown = await phone.locator("main").innerText();
  for (const why of Object.values(found.because)) expect(shown).not.toContain(why.zh);
  // What looks for barriers is a script itself.
  const desk = await otherDevice();
  await signIn(desk, evaluator.account);
  await desk.goto(phone.url());
  await expectAccessible(desk);

  // Nor is the case to be had again before the day.
  await phone.goto(`/visits/tests/${form.slug}`);
  await expect(phone.getByText(/起可以再考，那时换一个案例/)).toBeVisible();
  await phone.getByRole("link", { name: "全部上岗测试" }).click();
  await expect(phone.getByText(/没有通过，.+起可以再考/)).toBeVisible();
});

/** So many answers are given before the page is left. */
const HALF = 3;

/** A reload and another tab have what was filled in. */
async function leaveAndComeBack(phone: Page): Promise<void> {
  const kept = phone.getByText("之前在这台设备上填的都还在，还没有交卷。");
  const progress = /^已答 \d+ 项，还有 \d+ 项。$/;
  const before = await phone.getByText(progress).innerText();
  await expect(kept).toHaveCount(0);
  await phone.reload();
  await expect(kept).toBeVisible();
  await expect(phone.getByText(progress)).toHaveText(before);
  await expectAccessible(phone);
  const other = await phone.context().newPage();
  await other.goto(phone.url());
  await expect(other.getByText(progress)).toHaveText(before);
  await other.close();
}

/** The case that the page tells. */
async function toldOn(phone: Page, form: Form): Promise<Case> {
  const heading = await phone.getByRole("heading", { name: /^经过：/ }).innerText();
  const found = casesOf(form).find(({ title }) => heading.endsWith(title.zh));
  if (!found) throw new Error(`no case is called ${heading}`);
  return found;
}

/** What an answer brings up comes with the next page, so the test is handed in until it is taken. */
async function fillPlainly(phone: Page, form: Form, answers: Answers): Promise<void> {
  const given = new Set<string>();
  const asked = comparedItems(form, answers);
  while (given.size < asked.length) {
    for (const item of asked.filter(({ id }) => !given.has(id))) {
      if ((await phone.getByRole("heading", { name: item.question.zh, exact: true }).count()) === 0) continue;
      await give(phone, item, answers[item.id]!);
      given.add(item.id);
    }
    await handIn(phone);
  }
}

async function handIn(phone: Page): Promise<void> {
  await phone.getByRole("button", { name: "交卷" }).click();
}
