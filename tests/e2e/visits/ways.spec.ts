import type { Page } from "@playwright/test";
import { formOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { acceptOffer, askedIn, give, goodAnswers, planVisit } from "#tests/support/journey/visit.ts";

const form = formOf("branch-counter");
const answers = goodAnswers(form);
const BRANCH = "演示四号网点";

test("a visit is planned, filled in, taken by one of two reviewers and published without scripts", async ({ page, otherDevice }) => {
  test.setTimeout(240_000);
  const desk = await otherDevice({ javaScriptEnabled: false });
  await signIn(desk, "reviewer2");
  const visit = await planVisit(desk, { branch: BRANCH, evaluator: "演示·检查员三", form });
  const phone = await otherDevice({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await signIn(phone, "evaluator3");
  await acceptOffer(phone, visit);
  await phone.getByRole("button", { name: "到了，开始检查" }).click();
  for (const { id } of form.sections) await fillPlainly(phone, visit, id);
  await phone.goto(`/visits/${visit}`);
  await phone.getByText("提交检查", { exact: true }).click();
  await phone.getByRole("button", { name: "确认提交" }).click();
  await expect(phone.getByText("已提交，等审核员审核", { exact: false })).toBeVisible();

  // Of two reviewers who take it one has it, and the other is told.
  await signIn(page, "reviewer");
  for (const reader of [page, desk]) await reader.goto(`/reviews/${visit}`);
  await desk.getByRole("button", { name: "由我来审" }).click();
  await expect(desk.getByRole("heading", { name: "作决定" })).toBeVisible();
  await page.getByRole("button", { name: "由我来审" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByText("演示·审核员二正在审这次检查。", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "审核通过" })).toHaveCount(0);
  await expectAccessible(page);

  await desk.getByRole("button", { name: "审核通过" }).click();
  await desk.getByText("公布结果", { exact: true }).click();
  await desk.getByRole("button", { name: "确认公布" }).click();
  await desk.getByRole("link", { name: "看网点看到的结果" }).click();
  await expect(desk.getByText("没有触碰红线")).toBeVisible();
  await expect(desk.getByText("每一项都做到了，没有失分。")).toBeVisible();
});

/** What one answer brings up comes with the next page, so a section is posted until it asks nothing new. */
async function fillPlainly(phone: Page, visit: string, section: string): Promise<void> {
  await phone.goto(`/visits/${visit}/${section}`);
  const asked = askedIn(form, answers, section);
  const given = new Set<string>();
  while (given.size < asked.length) {
    for (const item of asked.filter(({ id }) => !given.has(id))) {
      const shown = phone.getByRole("heading", { name: item.question.zh, exact: true });
      if ((await shown.count()) === 0) continue;
      await give(phone, item, answers[item.id]!);
      given.add(item.id);
    }
    await phone.getByRole("navigation", { name: "分段" }).getByRole("button").first().click();
    if (given.size < asked.length) await phone.goto(`/visits/${visit}/${section}`);
  }
}

test("a plan that cannot be is refused with a sentence, and what was typed is kept", async ({ page, expectedErrors }) => {
  expectedErrors.push(/400 \(Bad Request\)/);
  await signIn(page, "reviewer2");
  await page.goto("/reviews/plan");
  await page.getByLabel("检查哪个网点").selectOption({ label: BRANCH });
  await page.getByLabel("用哪张评分表").selectOption({ label: formOf("lobby-queue").title.zh });
  const goes = page.getByLabel("谁去检查");
  // Whoever may go there now: other journeys send people too.
  await goes.selectOption(await goes.locator("option:enabled:not([value=''])").first().getAttribute("value"));
  const due = page.getByLabel("最晚哪天完成");
  // A page that does not know today, as one left open overnight.
  await due.evaluate((field) => field.removeAttribute("min"));
  await due.fill("2020-02-29");
  await page.getByRole("button", { name: "安排并派发" }).click();
  await expect(due).toHaveAttribute("aria-invalid", "true");
  await expect(due).toHaveValue("2020-02-29");
  await expect(page.getByLabel("检查哪个网点")).not.toHaveValue("");
  await expect(page.getByLabel("用哪张评分表")).not.toHaveValue("");
  await expect(goes).not.toHaveValue("");
  await expectAccessible(page);
});
