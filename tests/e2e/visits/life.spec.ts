import type { Page } from "@playwright/test";
import type { Answers } from "#app/core/form/form.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { demonstrationFirms } from "#app/people/demonstration/places.ts";
import { crawl } from "#tests/support/journey/crawl.ts";
import { formOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { acceptOffer, askedIn, askOf, beginVisit, fillSection, give, goodAnswers, planVisit } from "#tests/support/journey/visit.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const BRANCH = "演示一号网点";
const evaluator = demonstrationPeople.find(({ account }) => account === "evaluator3")!;
const reviewer = demonstrationPeople.find(({ account }) => account === "reviewer")!;

const form = formOf("branch-counter");
const sections = form.sections.map(({ id }) => id);
const items = form.sections.flatMap((section) => section.items);

/** What people wrote, each with a mark to be found again. */
const SAID = {
  note: "金丝雀备注：柜台第三个窗口",
  reason: "金丝雀理由：当天没有这项",
  text: "金丝雀文字：从头到尾写的话",
  returned: "金丝雀退回：请把第一项写清楚",
  remark: "金丝雀批注：是谁招呼的",
};

const noted = items.find(({ kind }) => kind === "yes-no") ?? items[0]!;
const lost = items.find((item) => item.kind === "scale" && item.showIf === null && item.dimension !== null)!;
const waived = items.find((item) => item.mayNotApply && item.showIf === null)!;

/** A good visit with one item lost, one that does not apply, one note, and words of the evaluator's own. */
const answers: Answers = Object.fromEntries(
  Object.entries(goodAnswers(form)).map(([id, answer]) => {
    if (id === noted.id) return [id, { ...answer, note: SAID.note }];
    if (id === lost.id) return [id, { kind: "scale", level: 2, note: null }];
    if (id === waived.id) return [id, { kind: "not-applicable", reason: SAID.reason, note: null }];
    return [id, answer.kind === "text" ? { ...answer, text: SAID.text } : answer];
  }),
);

test.describe.configure({ mode: "serial", timeout: 240_000 });

let visit = "";

test("an evaluator fills in a visit on a phone, over a reload, a lost network and two submissions at once", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
  await signIn(page, "reviewer");
  await page.goto("/reviews");
  await expectAccessible(page);
  await page.getByRole("link", { name: "安排检查" }).click();
  await expect(page.getByRole("heading", { name: "安排一次检查" })).toBeVisible();
  await expectAccessible(page);
  visit = await planVisit(page, { branch: BRANCH, evaluator: evaluator.nameZh, form });
  await expect(page.getByText(`派发给${evaluator.nameZh}，等回复`, { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  const phone = await otherDevice(PHONE);
  await signIn(phone, evaluator.account);
  await phone.goto("/visits");
  await expect(phone.getByRole("heading", { name: "等你回复" })).toBeVisible();
  await expectAccessible(phone);
  await phone.goto(`/visits/${visit}`);
  // Not before it is accepted.
  await expect(phone.getByRole("button", { name: "到了，开始检查" })).toHaveCount(0);
  await expectAccessible(phone);
  await acceptOffer(phone, visit);
  await expect(phone.getByText(form.brief.zh.split("\n")[0] ?? "", { exact: false })).toBeVisible();
  await expectAccessible(phone);
  await beginVisit(phone);
  const [first = "", second = "", ...rest] = sections;
  await phone.goto(`/visits/${visit}/${first}`);
  await fillSection(phone, form, answers, first);
  await expectAccessible(phone);

  await phone.goto(`/visits/${visit}/${second}`);
  await fillOverTrouble(phone, second);
  for (const section of rest) {
    await phone.goto(`/visits/${visit}/${section}`);
    await fillSection(phone, form, answers, section);
  }
  await phone.goto(`/visits/${visit}`);
  await expect(phone.getByText("该答的都答了。")).toBeVisible();
  await expectAccessible(phone);
  await submitTwice(phone);
  await phone.reload();
  await expect(phone.getByText("已提交，等审核员审核", { exact: false })).toBeVisible();
  await expectAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
});

/** Answers a section with a reload after its first item, and without a network while the next is given. */
async function fillOverTrouble(phone: Page, section: string): Promise<void> {
  const [first, next, ...rest] = askedIn(form, answers, section);
  if (!first || !next) throw new Error(`${section} has too few items`);
  const saved = (item: typeof first) => expect(askOf(phone, item).getByText(/已保存/)).toBeVisible({ timeout: 30_000 });
  const answer = async (item: typeof first) => give(phone, item, answers[item.id]!);
  await answer(first);
  await saved(first);
  await phone.reload();
  await saved(first);
  await phone.context().setOffline(true);
  await answer(next);
  await expect(askOf(phone, next).getByText("等待网络", { exact: false })).toBeVisible();
  await phone.context().setOffline(false);
  await saved(next);
  for (const item of rest) {
    await answer(item);
    await saved(item);
  }
}

async function submitTwice(phone: Page): Promise<void> {
  await phone.getByText("提交检查", { exact: true }).click();
  const seen = (await phone.locator(`form[action$="/submit"] input[name=seen]`).inputValue()) ?? "";
  const origin = new URL(phone.url()).origin;
  const post = () => phone.request.post(`/visits/${visit}/submit`, { form: { seen }, headers: { Origin: origin }, maxRedirects: 0 });
  const posts = await Promise.all([post(), post()]);
  expect(posts.map((response) => response.status())).toEqual([302, 302]);
}

test("a reviewer sends it back with a reason, the evaluator mends it, and a reviewer publishes it", async ({ page, otherDevice }) => {
  await signIn(page, "reviewer");
  await page.goto(`/reviews/${visit}`);
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: "退回检查员" })).toHaveCount(0);
  await page.getByRole("button", { name: "由我来审" }).click();
  await expect(page.getByRole("heading", { name: "作决定" })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText(SAID.note)).toBeVisible();
  // Two posts made one submission.
  await expect(history(page).filter({ hasText: "提交" })).toHaveCount(1);
  await page.getByText(`写批注${noted.question.zh}`).click();
  await page.getByLabel(`给检查员的批注：${noted.question.zh}`).fill(SAID.remark);
  await page.getByLabel("为什么退回").fill(SAID.returned);
  await page.getByRole("button", { name: "退回检查员" }).click();
  await expect(page.getByText("已退回检查员。", { exact: false })).toBeVisible();

  const phone = await otherDevice(PHONE);
  await signIn(phone, evaluator.account);
  await phone.goto(`/visits/${visit}`);
  await expect(phone.getByText(SAID.returned)).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole("link", { name: noted.question.zh }).click();
  await expect(askOf(phone, noted).getByText(SAID.remark, { exact: false })).toBeVisible();
  await askOf(phone, noted).getByLabel("备注", { exact: true }).fill(`${SAID.note}，是大堂经理`);
  await askOf(phone, noted).getByRole("heading").click();
  await expect(askOf(phone, noted).getByText(/已保存/)).toBeVisible();
  await phone.goto(`/visits/${visit}`);
  await phone.getByText("提交检查", { exact: true }).click();
  await phone.getByRole("button", { name: "确认提交" }).click();
  await expect(phone.getByText("已提交，等审核员审核", { exact: false })).toBeVisible();

  await page.goto("/reviews");
  const waiting = page.getByRole("row").filter({ has: page.locator(`a[href="/reviews/${visit}"]`) });
  await expect(waiting).toContainText("退回过 1 次");
  await waiting.getByRole("link", { name: `审${BRANCH}的检查` }).click();
  await page.getByRole("button", { name: "由我来审" }).click();
  await expect(page.getByText(`上次提交的备注：${SAID.note}`)).toBeVisible();
  await page.getByRole("button", { name: "审核通过" }).click();
  await page.getByText("公布结果", { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "确认公布" }).click();
  await expect(page.getByText("结果已经公布。")).toBeVisible();
  await expect(history(page)).toHaveText([/安排了检查/, /派发/, /接受/, /开始检查/, /提交/, /接手审核/, /退回/, /提交/, /接手审核/, /审核通过/, /公布结果/]);
});

function history(page: Page) {
  return page.getByRole("region", { name: "经过" }).getByRole("listitem");
}

test("manager, staff and HR read the result, and nobody before it is theirs to read", async ({ otherDevice, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/, /403 \(Forbidden\)/);
  for (const account of ["manager", "staff", "hr"]) {
    const reader = await otherDevice(account === "staff" ? PHONE : {});
    await signIn(reader, account);
    if (account !== "hr") {
      await reader.goto("/branch");
      await expect(reader.getByRole("heading", { name: BRANCH })).toBeVisible();
      await expectAccessible(reader);
      await reader.locator(`a[href="/results/${visit}"]`).click();
    } else {
      await reader.goto(`/results/${visit}`);
    }
    await expect(reader.getByRole("heading", { level: 1, name: /检查结果$/ })).toBeVisible();
    await expect(reader.getByText(lost.question.zh)).toBeVisible();
    for (const standard of lost.standards) await expect(reader.getByRole("link", { name: new RegExp(`^${standard}`) }).first()).toBeVisible();
    await expect(reader.getByRole("heading", { name: "接下来练什么" })).toBeVisible();
    await expectAccessible(reader);
    expect(await reader.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    if (account !== "hr") expect((await reader.goto(`/reviews/${visit}`))?.status()).toBe(403);
  }
  const elsewhere = await otherDevice();
  await signIn(elsewhere, "staff2");
  expect((await elsewhere.goto(`/results/${visit}`))?.status()).toBe(404);
});

test("nothing that a branch can reach tells who came, or what they wrote", async ({ otherDevice }) => {
  const secrets = new Map<string, string>([
    ...Object.entries(SAID),
    ["Chinese name", evaluator.nameZh],
    ["English name", evaluator.nameEn],
    ["account", `"${evaluator.account}"`],
    ["id", evaluator.id],
    ["reviewer", reviewer.nameZh],
    ["reviewer's id", reviewer.id],
    ...demonstrationFirms.flatMap((firm): [string, string][] => [["firm", firm.nameZh], ["firm in English", firm.nameEn], ["firm id", firm.id]]),
  ]);
  for (const account of ["manager", "staff"]) {
    const reader = await otherDevice();
    await signIn(reader, account);
    const found = await crawl(reader, ["/", "/branch", `/results/${visit}`, `/results/${visit}x`, `/reviews/${visit}`, `/visits/${visit}`, "/reviews", "/visits"]);
    // The search can find: what was lost is in what was read.
    expect(found.some(({ text }) => text.includes(lost.question.zh))).toBe(true);
    expect(found.map(({ address }) => address)).toEqual(expect.arrayContaining(["/branch", "/branch.data", `/results/${visit}`, `/results/${visit}.data`]));
    const leaks = found.flatMap(({ address, text }) => [...secrets].filter(([, secret]) => text.includes(secret)).map(([name]) => `${name} in ${address}`));
    expect(leaks, account).toEqual([]);
  }
});
