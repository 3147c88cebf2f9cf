import type { Page } from "@playwright/test";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { demonstrationBranches } from "#app/people/demonstration/places.ts";
import { formOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { askOf } from "#tests/support/journey/visit.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const evaluator = demonstrationPeople.find(({ account }) => account === "evaluator2")!;
const form = formOf("branch-counter");
const items = form.sections.flatMap((section) => section.items);
const wait = items.find(({ id }) => id === "wait")!;
const greeted = items.find(({ id }) => id === "greeted")!;
const optional = items.find(({ mayNotApply, showIf }) => mayNotApply && showIf === null)!;
const served = items.find(({ kind }) => kind === "served")!;
const sectionOf = (id: string) => form.sections.find((section) => section.items.some((item) => item.id === id))?.id ?? "";

test.describe.configure({ mode: "serial", timeout: 240_000 });

/** The visit of the first journey, gone on with by the last. */
let first = "";

/** Plans a visit by a plain post, to the first place that takes it, and accepts it. */
async function accepted(planner: Page, phone: Page, { scripts }: { scripts: boolean } = { scripts: true }): Promise<string> {
  await planner.goto("/reviews/plan");
  const key = await planner.locator("input[name=key]").inputValue();
  const dueOn = (await planner.locator("input[name=dueOn]").getAttribute("min")) ?? "";
  const headers = { Origin: new URL(planner.url()).origin };
  const statuses: number[] = [];
  for (const { id: branchId } of demonstrationBranches) {
    const answer = await planner.request.post("/reviews/plan", { form: { branchId, slug: form.slug, evaluatorId: evaluator.id, dueOn, key }, headers, maxRedirects: 0 });
    statuses.push(answer.status());
    if (answer.status() === 302) break;
  }
  expect(statuses.at(-1)).toBe(302);
  await phone.goto(`/visits/${key}`);
  await phone.getByRole("button", { name: "接受", exact: true }).click();
  // Where scripts run the time is noted and the place is offered; neither is needed to begin.
  await expect(phone.getByText("开始时会记下手机上的时间。", { exact: false })).toBeVisible();
  await expect(phone.getByRole("button", { name: "附上我的位置" })).toHaveCount(scripts ? 1 : 0);
  await phone.getByRole("button", { name: "开始，先用计时屏" }).click();
  await phone.waitForURL(`/visits/${key}/now`);
  return key;
}

const press = (phone: Page, name: string) => phone.getByRole("button", { name }).click();
/** The four places, and whether each is tapped. */
const tapped = (phone: Page) => phone.locator("button[name=mark]").evaluateAll((all) => all.map((each) => each.hasAttribute("disabled")));
const timeOf = (phone: Page, mark: string) => phone.getByLabel(mark, { exact: true }).inputValue();

test("four taps at a place, over a lost network and a closed page, fill the wait, and are put right outside", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
  await signIn(page, "reviewer2");
  const phone = await otherDevice(PHONE);
  await signIn(phone, evaluator.account);
  const visit = await accepted(page, phone);
  first = visit;

  await expect(phone).toHaveTitle("计时");
  await expect(phone.locator("link[rel=icon]")).toHaveAttribute("href", /^data:/);
  expect(await phone.locator("body").innerText()).not.toMatch(/检查|网点|银行|评分|客至|visit|bank|evaluat/i);
  await expectAccessible(phone);
  for (const scheme of ["light", "dark"] as const) {
    await phone.emulateMedia({ colorScheme: scheme });
    const targets = await phone.locator("main button, main a").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(56);
    expect(await phone.evaluate(() => [document.documentElement.scrollHeight > innerHeight, document.documentElement.scrollWidth > innerWidth])).toEqual([false, false]);
  }

  await press(phone, "到了");
  await expect(phone.getByRole("status")).toHaveText("都记好了");
  await phone.context().setOffline(true);
  await press(phone, "拿号");
  await expect(phone.getByRole("status")).toHaveText("记在手机上：1");
  await phone.context().setOffline(false);
  await expect(phone.getByRole("status")).toHaveText("都记好了", { timeout: 30_000 });
  await press(phone, "轮到");
  await press(phone, "撤回“轮到”");
  await press(phone, "轮到");
  await expect(phone.getByRole("status")).toHaveText("都记好了");
  await phone.reload();
  expect(await tapped(phone)).toEqual([true, true, true, false]);

  await phone.context().setOffline(true);
  await press(phone, "好了");
  const later = await phone.context().newPage();
  await phone.close();
  await later.context().setOffline(false);
  await later.goto(`/visits/${visit}`);
  await expect.poll(() => timeOf(later, "办完"), { timeout: 30_000 }).toMatch(/^\d\d:\d\d/);
  await expectAccessible(later);
  const [hours = "", minutes = ""] = (await timeOf(later, "取号")).split(":");
  const sixLater = (Number(hours) * 60 + Number(minutes) + 6) % (24 * 60);
  await later.getByLabel("取号", { exact: true }).fill(`${hours}:${minutes}:00`);
  await later.getByLabel("叫到", { exact: true }).fill(`${String(Math.floor(sixLater / 60)).padStart(2, "0")}:${String(sixLater % 60).padStart(2, "0")}:00`);
  await later.getByRole("button", { name: "保存时间" }).click();
  await expect(later.getByLabel("叫到（手改）")).toBeVisible();

  await later.goto(`/visits/${visit}/${sectionOf("wait")}`);
  await expect(askOf(later, wait).getByText("来自按下的时间")).toBeVisible();
  await expect(askOf(later, wait).getByLabel("分", { exact: true })).toHaveValue("6");
  await askOf(later, wait).getByLabel("分", { exact: true }).fill("5");
  await askOf(later, wait).getByRole("heading").click();
  await expect(askOf(later, wait).getByText(/已保存/)).toBeVisible();
});

test("the same without scripts: four buttons, one taken back, times put right, not applicable only with its reason", async ({ otherDevice, expectedErrors }) => {
  const desk = await otherDevice({ javaScriptEnabled: false });
  await signIn(desk, "reviewer2");
  const phone = await otherDevice({ ...PHONE, javaScriptEnabled: false });
  await signIn(phone, evaluator.account);
  const visit = await accepted(desk, phone, { scripts: false });
  for (const name of ["到了", "拿号", "轮到"]) await press(phone, name);
  expect(await tapped(phone)).toEqual([true, true, true, false]);
  await press(phone, "撤回“轮到”");
  expect(await tapped(phone)).toEqual([true, true, false, false]);
  await press(phone, "轮到");
  await phone.goto(`/visits/${visit}/${sectionOf("wait")}`);
  await expect(askOf(phone, wait).getByText("来自按下的时间")).toBeVisible();
  await phone.goto(`/visits/${visit}`);
  await phone.getByLabel("叫到", { exact: true }).fill("");
  await phone.getByRole("button", { name: "保存时间" }).click();
  await expect(phone.getByLabel("叫到", { exact: true })).toHaveValue("");
  await phone.goto(`/visits/${visit}/${sectionOf(served.id)}`);
  await askOf(phone, served).getByLabel("几号窗口").fill("3");
  await phone.getByRole("navigation", { name: "分段" }).getByRole("button").first().click();
  await phone.goto(`/visits/${visit}/${sectionOf(served.id)}`);
  await expect(askOf(phone, served).getByLabel("几号窗口")).toHaveValue("3");

  // A section posted with a refused answer stays, and says so.
  expectedErrors.push(/400 \(Bad Request\)/);
  const next = phone.getByRole("navigation", { name: "分段" }).getByRole("button").first();
  await phone.goto(`/visits/${visit}/${sectionOf(optional.id)}`);
  await askOf(phone, optional).getByRole("checkbox", { name: "不适用" }).check();
  await next.click();
  await expect(askOf(phone, optional).getByText("请写明为什么不适用", { exact: false })).toBeVisible();
  await askOf(phone, optional).getByLabel("为什么不适用").fill("没有排队");
  await next.click();
  await phone.goto(`/visits/${visit}/${sectionOf(optional.id)}`);
  await expect(askOf(phone, optional).getByLabel("为什么不适用")).toHaveValue("没有排队");
});

test("of two phones that say different things, the second is shown both, and keeps both until one is chosen", async ({ otherDevice, expectedErrors }) => {
  expectedErrors.push(/409 \(Conflict\)/);
  const [one, other] = [await otherDevice(PHONE), await otherDevice(PHONE)];
  for (const phone of [one, other]) {
    await signIn(phone, evaluator.account);
    await phone.goto(`/visits/${first}/${sectionOf(greeted.id)}`);
  }
  await askOf(one, greeted).getByRole("radio", { name: "是", exact: true }).check();
  await expect(askOf(one, greeted).getByText(/已保存/)).toBeVisible();
  await askOf(other, greeted).getByRole("radio", { name: "否", exact: true }).check();
  const conflict = askOf(other, greeted).getByRole("alert");
  await expect(conflict).toContainText("已存的：是");
  await expect(conflict).toContainText("这里的：否");
  await expectAccessible(other);
  await other.reload();
  await expect(conflict).toContainText("这里的：否");
  await one.reload();
  await expect(askOf(one, greeted).getByRole("radio", { name: "是", exact: true })).toBeChecked();
  await other.getByRole("button", { name: "用这里的" }).click();
  await expect(askOf(other, greeted).getByText(/已保存/)).toBeVisible();
  await one.reload();
  await expect(askOf(one, greeted).getByRole("radio", { name: "否", exact: true })).toBeChecked();
});
