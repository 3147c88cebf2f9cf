import type { Page } from "@playwright/test";
import type { Answers } from "#app/core/form/form.ts";
import { daysBetween, daysLater, isWorkday } from "#app/core/time/day.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { demonstrationFirms, PLACES } from "#app/people/demonstration/places.ts";
import { crawl } from "#tests/support/journey/crawl.ts";
import { formOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { askOf, fillSection, goodAnswers, handIn, submitVisit } from "#tests/support/journey/visit.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const BRANCH = "演示五号网点";
const CAMPAIGN = "从头到尾的批次";
const person = (account: string) => demonstrationPeople.find((each) => each.account === account)!;

/** No other journey uses this form, so that none closes what this one plans. */
const form = formOf("lobby-queue");
const items = form.sections.flatMap((section) => section.items);
const itemOf = (id: string) => items.find((item) => item.id === id)!;
const [wait, mended, appealed] = [itemOf("wait"), itemOf("walked-round"), itemOf("voice")];
const sectionOf = (id: string) => form.sections.find((section) => section.items.some((item) => item.id === id))?.id ?? "";

const NOTE = "金丝雀备注：大堂的人一直低着头";
const RETURNED = "金丝雀退回：语气那一项请写明听到的话";
const WHY = "（演示）当天大堂的录音里，每一句都客气。";
const REASON = "（演示）录音支持网点的说法。";
const PLAN = "大堂每半小时走一圈，问谁的事可以先办";

const good = goodAnswers(form);
const { [wait.id]: _byTaps, ...besides } = good;
/** Two findings: one will be mended, one appealed. The wait is left to the taps. */
const found: Answers = { ...besides, [mended.id]: { kind: "yes-no", yes: false, note: null }, [appealed.id]: { kind: "scale", level: 1, note: NOTE } };

const readers = ["manager5", "olive"];
/** What the branch learns at no time. */
const secrets = [
  ...demonstrationPeople
    .filter(({ grants }) => grants.some(({ role }) => role === "evaluator" || role === "reviewer"))
    .flatMap(({ id, nameZh, nameEn }) => [id, nameZh, nameEn]),
  ...demonstrationFirms.flatMap(({ id, nameZh, nameEn }) => [id, nameZh, nameEn]),
  ...[CAMPAIGN, NOTE, RETURNED],
];

/** The firm's visit, which finds something; the bank's own, which comes later; and what was planned in between. */
let [campaign, visit, later, plan] = ["", "", "", ""];

test.describe.configure({ mode: "serial", timeout: 240_000 });

/** Neither a page nor the data of one that the branch may ask for says any of this. */
async function expectSilence(page: Page, addresses: readonly string[], hidden: readonly string[]): Promise<void> {
  for (const path of addresses) {
    for (const address of [path, `${path === "/" ? "/_root" : path}.data`]) {
      const text = await (await page.request.get(address)).text();
      expect(hidden.filter((secret) => text.includes(secret)), address).toEqual([]);
    }
  }
}

/** Of what has not been published the branch is told nothing, wherever it asks. */
async function expectNothingComing(manager: Page, coming: readonly string[]): Promise<void> {
  await expectSilence(manager, ["/", "/branch", "/notices", "/actions", "/boards/branches"], [...secrets, ...coming]);
  for (const id of coming) {
    expect((await manager.request.get(`/results/${id}`)).status()).toBe(404);
    for (const closed of [`/reviews/${id}`, `/reviews/coming/${id}`, `/visits/${id}`, campaign]) {
      const response = await manager.request.get(closed);
      expect([closed, response.status()]).toEqual([closed, 403]);
      const text = await response.text();
      expect(secrets.filter((secret) => text.includes(secret)), closed).toEqual([]);
    }
  }
}

/** Another workday of the period. */
function otherDay(day: string, from: string, to: string): string {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => daysLater(from, i));
  return days.filter(isWorkday).findLast((each) => each !== day) ?? day;
}

test("a campaign of two visits to a place is proposed, adjusted and released, and the branch learns nothing", async ({ page, otherDevice }) => {
  await signIn(page, "reviewer");
  await page.goto("/campaigns/new");
  await page.getByLabel("批次名称（中文）").fill(CAMPAIGN);
  await page.getByLabel("批次名称（英文）").fill("From first to last");
  await page.getByLabel("用哪张评分表").selectOption(form.slug);
  await page.getByLabel("怎样检查").selectOption({ label: "神秘客户检查" });
  await page.getByRole("checkbox", { name: "我范围内的全部网点" }).uncheck();
  const place = page.locator(`input[name=scope][value="${PLACES.FIVE}"]`);
  await page.locator("details").filter({ has: place }).locator("summary").click();
  await place.check();
  await page.getByLabel("每个网点检查几次").fill("2");
  await page.getByLabel("交叉复评的网点占百分之几").fill("0");
  await page.getByLabel("同一个人隔多少天才能再去同一个网点").fill("0");
  const going = ["shopper2", "evaluator"].map((account) => person(account).id);
  for (const box of await page.locator("input[name=evaluators]:enabled").all()) await box.setChecked(going.includes(await box.inputValue()));
  const [from, to] = [await page.getByLabel("从哪天").inputValue(), await page.getByLabel("到哪天").inputValue()];
  await page.getByRole("button", { name: "保存，下一步排期" }).click();
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
  campaign = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "排一版" }).click();
  await expect(page.getByText("共 2 次检查")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: /^调整：/ }).first().click();
  await expect(page.getByRole("heading", { name: "为什么这样排" })).toBeVisible();
  const day = page.getByLabel("哪天去");
  const moved = otherDay(await day.inputValue(), from, to);
  await day.fill(moved);
  await page.getByRole("button", { name: "保存并固定" }).click();
  await expect(page.getByText("已调整，并且固定下来", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "检查一遍，准备派发" }).click();
  for (const box of await page.getByRole("checkbox", { name: /^确认这样派发/ }).all()) await box.check();
  await page.getByRole("button", { name: "派发全部检查" }).click();
  await expect(page.getByText("已派发。检查员会收到通知", { exact: false })).toBeVisible();
  await expectAccessible(page);
  const idOf = async (account: string) => {
    const link = page.getByRole("link", { name: `看${BRANCH}的检查：${person(account).nameZh}`, exact: true });
    return (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
  };
  [visit, later] = [await idOf("shopper2"), await idOf("evaluator")];

  for (const account of readers) {
    const reader = await otherDevice();
    await signIn(reader, account);
    await expectNothingComing(reader, [visit, later]);
  }
});

test("an evaluator of the firm accepts, times the visit by four taps that look like nothing, fills it in, and mends what the firm sends back", async ({ otherDevice }) => {
  const phone = await otherDevice(PHONE);
  await signIn(phone, "shopper2");
  await phone.goto("/notices");
  await expect(phone.getByText(CAMPAIGN)).toHaveCount(0);
  await phone.goto(`/visits/${visit}`);
  await phone.getByRole("button", { name: "接受", exact: true }).click();
  await phone.getByRole("button", { name: "开始，先用计时屏" }).click();
  await expect(phone).toHaveTitle("计时");
  expect(await phone.locator("body").innerText()).not.toMatch(/检查|网点|银行|评分|客至|visit|bank|evaluat/i);
  await expectAccessible(phone);
  for (const name of ["到了", "拿号", "轮到", "好了"]) {
    await phone.getByRole("button", { name }).click();
    await expect(phone.getByRole("status")).toHaveText("都记好了");
  }
  for (const { id } of form.sections) {
    await phone.goto(`/visits/${visit}/${id}`);
    await fillSection(phone, form, found, id);
    if (id === sectionOf(wait.id)) await expect(askOf(phone, wait).getByText("来自按下的时间")).toBeVisible();
  }
  await submitVisit(phone, visit);

  const firm = await otherDevice();
  await signIn(firm, "firmreviewer");
  await firm.goto(`/reviews/${visit}`);
  await firm.getByRole("button", { name: "由我来审" }).click();
  await firm.getByText(`写批注${appealed.question.zh}`).click();
  await firm.getByLabel(`给检查员的批注：${appealed.question.zh}`).fill("听到的是哪一句？");
  await firm.getByLabel("为什么退回").fill(RETURNED);
  await firm.getByRole("button", { name: "退回检查员" }).click();
  await expect(firm.getByText("已退回检查员。", { exact: false })).toBeVisible();

  await phone.goto(`/visits/${visit}`);
  await expect(phone.getByText(RETURNED)).toBeVisible();
  await phone.getByRole("link", { name: appealed.question.zh }).click();
  await expect(askOf(phone, appealed).getByText("听到的是哪一句？", { exact: false })).toBeVisible();
  await askOf(phone, appealed).getByLabel("备注", { exact: true }).fill(`${NOTE}，说“那边去”`);
  await askOf(phone, appealed).getByRole("heading").click();
  await expect(askOf(phone, appealed).getByText(/已保存/)).toBeVisible();
  await submitVisit(phone, visit);

  const manager = await otherDevice();
  await signIn(manager, "manager5");
  await expectNothingComing(manager, [visit, later]);
});

test("the firm passes it on, the bank reviews it for a second time and publishes it", async ({ page, otherDevice }) => {
  const firm = await otherDevice();
  await signIn(firm, "firmreviewer");
  await firm.goto(`/reviews/${visit}`);
  await firm.getByRole("button", { name: "由我来审" }).click();
  await firm.getByRole("button", { name: "交给本行" }).click();
  await expect(firm.getByText("已经交给本行，由本行审核。")).toBeVisible();
  await signIn(page, "reviewer");
  await publish(page, visit);
  await expect(page.getByRole("region", { name: "经过" }).getByRole("listitem").filter({ hasText: RETURNED })).toHaveCount(1);
});

async function publish(page: Page, id: string): Promise<void> {
  await page.goto(`/reviews/${id}`);
  await page.getByRole("button", { name: "由我来审" }).click();
  await page.getByRole("button", { name: "审核通过" }).click();
  await page.getByText("公布结果", { exact: true }).click();
  await page.getByRole("button", { name: "确认公布" }).click();
  await expect(page.getByText("结果已经公布。")).toBeVisible();
}

test("the manager reads it, plans what is done about one finding, and appeals the other", async ({ otherDevice }) => {
  const manager = await otherDevice(PHONE);
  await signIn(manager, "manager5");
  await manager.goto(`/results/${visit}`);
  await expect(manager.getByRole("heading", { level: 1, name: new RegExp(`^${BRANCH}.*检查结果$`) })).toBeVisible();
  await expectAccessible(manager);
  await manager.getByRole("link", { name: `安排整改：${mended.question.zh}` }).click();
  await manager.getByLabel("要做什么").fill(PLAN);
  await manager.getByLabel("谁负责").selectOption({ label: person("olive").nameZh });
  await manager.getByRole("button", { name: "安排", exact: true }).click();
  await expect(manager.getByText("已安排。", { exact: false })).toBeVisible();
  plan = new URL(manager.url()).pathname;
  await expectAccessible(manager);

  await manager.goto(`/results/${visit}`);
  await manager.getByRole("link", { name: "对结果提出申诉" }).click();
  const choice = manager.getByRole("listitem").filter({ hasText: appealed.question.zh });
  await choice.getByRole("checkbox").check();
  await choice.getByLabel("哪里不对？").selectOption("与事实不符");
  await choice.getByLabel("理由").fill(WHY);
  await manager.getByRole("checkbox", { name: /要申诉的都在这里了/ }).check();
  await manager.getByRole("button", { name: "提交申诉" }).click();
  await expect(manager.getByText("正在等人重评", { exact: false })).toBeVisible();
  await expectNothingComing(manager, [later]);
  await expectSilence(manager, [`/results/${visit}`, `/results/${visit}/appeal`, plan], [...secrets, later]);
});

test("a reviewer who saw nothing of it scores it blind, and the score is restated", async ({ otherDevice }) => {
  const hearer = await otherDevice();
  await signIn(hearer, "reviewer2");
  await hearer.goto(`/results/${visit}`);
  await expect(hearer).toHaveURL(new RegExp(`/hearings/${visit}$`));
  await expectSilence(hearer, [`/hearings/${visit}`, `/reviews/${visit}`], ["shopper2", "reviewer", "firmreviewer"].map((account) => person(account).id));
  await hearer.getByRole("button", { name: "接手重评" }).click();
  await expect(hearer.getByText(NOTE, { exact: false })).toBeVisible();
  await hearer.getByRole("listitem").filter({ hasText: appealed.question.zh }).getByRole("radio", { name: "5 分", exact: true }).check();
  await expectAccessible(hearer);
  await hearer.getByRole("button", { name: "提交重评" }).click();
  await expect(hearer.getByRole("heading", { name: "重评的结论：申诉成立" })).toBeVisible();
  await hearer.getByLabel("理由").fill(REASON);
  await hearer.getByRole("button", { name: "作出结论：申诉成立" }).click();
  await expect(hearer.getByText("这次申诉已经结案。")).toBeVisible();

  // What it was before is for those who may appeal, and for reviewers; staff read what it is now.
  const manager = await otherDevice();
  await signIn(manager, "manager5");
  await manager.goto(`/results/${visit}/appeal`);
  const total = manager.getByRole("row", { name: /^总分/ });
  const [was, is] = await Promise.all([1, 2].map((cell) => total.getByRole("cell").nth(cell - 1).innerText()));
  expect(Number(is)).toBeGreaterThan(Number(was));
  await expect(manager.getByText(REASON)).toBeVisible();
  await expectAccessible(manager);
  await manager.goto(`/results/${visit}`);
  await expect(manager.getByText("申诉成立，分数已按复核重算。", { exact: false })).toBeVisible();
  await expect(manager.getByText(String(is), { exact: true }).first()).toBeVisible();
  await expect(manager.getByText(appealed.question.zh)).toHaveCount(0);
  const staff = await otherDevice(PHONE);
  await signIn(staff, "olive");
  await staff.goto(`/results/${visit}/appeal`);
  await expect(staff.getByText("申诉有了结论：申诉成立。")).toBeVisible();
  for (const hidden of [REASON, WHY, String(was)]) await expect(staff.getByText(hidden)).toHaveCount(0);
});

test("the owner says it is done, and a later visit by somebody else proves it and closes the plan", async ({ page, otherDevice }) => {
  const owner = await otherDevice(PHONE);
  await signIn(owner, "olive");
  await owner.goto(plan);
  await owner.getByRole("button", { name: "说做完了，等复查" }).click();
  await expect(owner.getByText("待复查", { exact: true })).toBeVisible();
  const phone = await otherDevice(PHONE);
  await signIn(phone, "evaluator");
  await handIn(phone, later, form, good);
  await signIn(page, "reviewer");
  await publish(page, later);
  await owner.goto(plan);
  await expect(owner.getByText("已销号", { exact: true })).toBeVisible();
  await expect(owner.getByRole("link", { name: /的检查里做到了$/ })).toHaveAttribute("href", `/results/${later}`);
  await expectAccessible(owner);
});

test("nothing that the branch can reach has told who came, or what was still to come", async ({ otherDevice }) => {
  const manager = await otherDevice();
  await signIn(manager, "manager5");
  const read = await crawl(manager, ["/", "/branch", "/notices", plan, `/results/${visit}`, `/results/${later}`, `/results/${visit}/appeal`, campaign]);
  // The search can find: what was planned is in what was read.
  expect(read.some(({ text }) => text.includes(PLAN))).toBe(true);
  const leaks = read.flatMap(({ address, text }) => secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${address}`));
  expect(leaks).toEqual([]);
});
