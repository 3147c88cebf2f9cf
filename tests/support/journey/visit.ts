import type { Locator, Page } from "@playwright/test";
import type { Answer, Answers, Form, Item } from "#app/core/form/form.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import { draftOf } from "#app/visits/fill/draft.ts";
import { fieldName } from "#app/visits/fill/fields.ts";
import { expect } from "#tests/support/journey/journey.ts";

/** Plans a visit through the page, as a reviewer, and so offers it; ends on its own page. Returns the visit's id. */
export async function planVisit(page: Page, plan: { branch: string; evaluator: string; form: Form; fee?: string }): Promise<string> {
  await page.goto("/reviews/plan");
  await page.getByLabel("检查哪个网点").selectOption({ label: plan.branch });
  await page.getByLabel("用哪张评分表").selectOption({ label: plan.form.title.zh });
  await page.getByLabel("谁去检查").selectOption({ label: plan.evaluator });
  const due = page.getByLabel("最晚哪天完成");
  await due.fill((await due.getAttribute("min")) ?? "");
  if (plan.fee !== undefined) await page.getByLabel("检查费（元）").fill(plan.fee);
  await page.getByRole("button", { name: "安排并派发" }).click();
  await page.waitForURL(/\/reviews\/coming\//);
  const id = /\/reviews\/coming\/([^/?#]+)/.exec(page.url())?.[1];
  if (!id) throw new Error("the page does not say what was planned");
  return id;
}

/** Accepts an offer, as its evaluator; ends on the visit's page, which then lets it begin. */
export async function acceptOffer(page: Page, visit: string): Promise<void> {
  await page.goto(`/visits/${visit}`);
  await page.getByRole("button", { name: "接受", exact: true }).click();
  await page.getByRole("button", { name: "到了，开始检查" }).waitFor();
}

/** Begins an accepted visit from its page; ends on its first section, before which no other is there to be opened. */
export async function beginVisit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "到了，开始检查" }).click();
  await page.waitForURL(/\/visits\/[^/]+\/[^/]+$/);
}

/** The best answer to every item of the form, hidden ones too. */
export function goodAnswers(form: Form): Answers {
  return Object.fromEntries(itemsOf(form).map((item) => [item.id, goodAnswer(item)]));
}

function goodAnswer(item: Item): Answer {
  const note = null;
  switch (item.kind) {
    case "yes-no":
      return { kind: "yes-no", yes: item.good === "yes", note };
    case "scale":
      return { kind: "scale", level: 5, note };
    case "choice":
      return { kind: "choice", option: best(item.options).id, note };
    case "timing":
      return { kind: "timing", seconds: item.target, started: null, stopped: null, note };
    case "count":
      return { kind: "count", count: best(item.thresholds).from, note };
    case "text":
      return { kind: "text", text: "接待从头到尾都很顺。", note };
    case "served":
      return { kind: "served", post: "teller", counter: "3", badge: null, note };
    case "photo":
    case "audio":
    case "receipt":
      return { kind: "declared", note };
  }
}

function best<T extends { readonly value: number }>(options: readonly T[]): T {
  const found = options.toSorted((a, b) => b.value - a.value)[0];
  if (!found) throw new Error("a choice without options");
  return found;
}

/** Items of a section that the answers so far let appear, in its order. */
export function askedIn(form: Form, answers: Answers, section: string): Item[] {
  const visible = visibleItems(form, answers);
  return form.sections.filter(({ id }) => id === section).flatMap(({ items }) => items.filter(({ id }) => visible.has(id)));
}

/** The part of the page that asks an item. */
export function askOf(page: Page, item: Item): Locator {
  return page.getByRole("region", { name: item.question.zh, exact: true });
}

/** Gives an answer as a thumb would; does not wait until it is saved. */
export async function give(page: Page, item: Item, answer: Answer): Promise<void> {
  const ask = askOf(page, item);
  if (answer.kind === "not-applicable") {
    await ask.getByRole("checkbox", { name: "不适用" }).check();
    await ask.getByLabel("为什么不适用").fill(answer.reason);
  } else {
    await giveValue(ask, item, answer);
  }
  if (answer.note !== null) {
    await ask.getByText("写备注", { exact: true }).click();
    await ask.getByLabel("备注", { exact: true }).fill(answer.note);
  }
  await ask.getByRole("heading").click();
}

async function giveValue(ask: Locator, item: Item, answer: Exclude<Answer, { kind: "not-applicable" }>): Promise<void> {
  switch (answer.kind) {
    case "yes-no":
      return ask.getByRole("radio", { name: answer.yes ? "是" : "否", exact: true }).check();
    case "scale":
      return ask.getByRole("radio", { name: `${answer.level} 分`, exact: true }).check();
    case "choice": {
      const option = item.kind === "choice" && item.options.find(({ id }) => id === answer.option);
      return ask.getByRole("radio", { name: option ? option.text.zh : "", exact: true }).check();
    }
    case "timing":
      await ask.getByLabel("分", { exact: true }).fill(String(Math.floor(answer.seconds / 60)));
      return ask.getByLabel("秒", { exact: true }).fill(String(answer.seconds % 60));
    case "count":
      return ask.getByLabel(/^数量/).fill(String(answer.count));
    case "text":
      return ask.getByLabel("写下来").fill(answer.text);
    case "served":
      if (answer.post) await ask.getByLabel("岗位").selectOption(answer.post);
      await ask.getByLabel("几号窗口").fill(answer.counter ?? "");
      return ask.getByLabel("工号", { exact: false }).fill(answer.badge ?? "");
    case "declared":
      return ask.getByRole("radio").check();
  }
}

/** Gives every answer there is to what a section asks for and waits until each is saved. */
export async function fillSection(page: Page, form: Form, answers: Answers, section: string): Promise<void> {
  const given = askedIn(form, answers, section).flatMap((item) => {
    const answer = answers[item.id];
    return answer ? [{ item, answer }] : [];
  });
  for (const { item, answer } of given) await give(page, item, answer);
  for (const { item } of given) await expect(askOf(page, item).getByText(/已保存/)).toBeVisible();
}

/** Accepts an offer, begins the visit and gives every answer by plain posts, as its evaluator; then hands it in on its page. */
export async function handIn(page: Page, visit: string, form: Form, answers: Answers): Promise<void> {
  await page.goto(`/visits/${visit}`);
  const seen = await page.locator("form[action$='/offer'] input[name=seen]").first().inputValue();
  await post(page, `/visits/${visit}/offer`, { deed: "accept", seen });
  await post(page, `/visits/${visit}`, {});
  await answerAll(page, visit, form, answers);
  await submitVisit(page, visit);
}

/** Gives every answer to a visit under way by plain posts. */
export async function answerAll(page: Page, visit: string, form: Form, answers: Answers): Promise<void> {
  for (const { id } of form.sections) {
    const fields = askedIn(form, answers, id).flatMap((item): [string, string][] => {
      const { na, ...texts } = draftOf(answers[item.id] ?? null);
      // The keys of a draft are the names of its fields.
      const said = (Object.entries(texts) as [keyof typeof texts, string][]).filter(([, text]) => text !== "");
      const named = said.map(([name, text]): [string, string] => [fieldName(item.id, name), text]);
      return [...named, ...(na ? [[fieldName(item.id, "na"), "on"] as [string, string]] : []), [fieldName(item.id, "edition"), "0"]];
    });
    await post(page, `/visits/${visit}/${id}`, Object.fromEntries(fields));
  }
}

/** Hands a visit in on its page, for the first time or again. */
export async function submitVisit(page: Page, visit: string): Promise<void> {
  await page.goto(`/visits/${visit}`);
  await page.getByText("提交检查", { exact: true }).click();
  await page.getByRole("button", { name: "确认提交" }).click();
  await expect(page.getByText("已提交，等审核员审核", { exact: false })).toBeVisible();
}

async function post(page: Page, path: string, fields: Record<string, string>): Promise<void> {
  const response = await page.request.post(path, { form: fields, headers: { Origin: new URL(page.url()).origin }, maxRedirects: 0 });
  expect([path, response.status()]).toEqual([path, 302]);
}
