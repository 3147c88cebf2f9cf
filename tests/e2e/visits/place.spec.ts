import type { Page } from "@playwright/test";
import { MICRO } from "#app/core/place/position.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { demonstrationBranches, PLACES } from "#app/people/demonstration/places.ts";
import { formOf } from "#tests/support/journey/content.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { acceptOffer, answerAll, goodAnswers, submitVisit } from "#tests/support/journey/visit.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const form = formOf("branch-counter");
const evaluator = demonstrationPeople.find(({ account }) => account === "shopper2")!;
/** Where nobody else goes for this evaluator. */
const free = demonstrationBranches.filter(({ id }) => id !== PLACES.FIVE).toReversed();
type Branch = (typeof demonstrationBranches)[number];

/** Plans a visit by a plain post, to the first place that takes it. */
async function planned(desk: Page): Promise<{ visit: string; branch: Branch }> {
  await desk.goto("/reviews/plan");
  const key = await desk.locator("input[name=key]").inputValue();
  const dueOn = (await desk.locator("input[name=dueOn]").getAttribute("min")) ?? "";
  const headers = { Origin: new URL(desk.url()).origin };
  for (const branch of free) {
    const answer = await desk.request.post("/reviews/plan", { form: { branchId: branch.id, slug: form.slug, evaluatorId: evaluator.id, dueOn, key }, headers, maxRedirects: 0 });
    if (answer.status() === 302) return { visit: key, branch };
  }
  throw new Error("There is no place this evaluator may go to");
}

/** So many degrees north of the branch. */
const near = ({ latitude, longitude }: Branch, north = 0) => ({ latitude: latitude / MICRO + north, longitude: longitude / MICRO, accuracy: 20 });
const add = (phone: Page) => phone.getByRole("button", { name: /附上我的位置$/ });
const placeOn = (phone: Page) => phone.getByRole("region", { name: "位置，附不附由你" });

test("where one is may be refused, forgotten, added, taken back and added from far away, and keeps nobody from anything", async ({ page: desk, otherDevice, expectedErrors }) => {
  test.setTimeout(300_000);
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
  await signIn(desk, "reviewer2");
  const { visit, branch } = await planned(desk);

  // A browser that refuses says so calmly; the rest of the page stays as it was.
  const careful = await otherDevice(PHONE);
  await signIn(careful, evaluator.account);
  await acceptOffer(careful, visit);
  await expect(placeOn(careful)).toContainText("不保存位置本身");
  await add(careful).click();
  await expect(placeOn(careful).getByRole("status")).toContainText("没有得到定位许可");
  await expect(careful.getByRole("button", { name: "到了，开始检查" })).toBeEnabled();
  await expectAccessible(careful);
  const headerOf = async (path: string) => (await careful.request.get(path, { maxRedirects: 0 })).headers()["permissions-policy"];
  expect(await headerOf(`/visits/${visit}`)).toContain("geolocation=(self)");
  for (const path of ["/", "/visits", "/visits/pay", "/visits/conflicts", `/visits/${visit}x`, `/visits/${visit}/purchases`, `/visits/${visit}/place`, `/visits/${visit}.data`, "/sign-in", "/healthz"]) {
    expect([path, await headerOf(path)]).toEqual([path, expect.stringContaining("geolocation=()")]);
  }
  const state = await careful.context().storageState();
  const plain = await otherDevice({ ...PHONE, javaScriptEnabled: false, storageState: state });
  await plain.goto(`/visits/${visit}`);
  await expect(plain.getByRole("button", { name: "到了，开始检查" })).toBeVisible();
  await expect(add(plain)).toHaveCount(0);

  // Added before the beginning, it goes along with it; what is kept is a distance.
  const phone = await otherDevice({ ...PHONE, storageState: state, geolocation: near(branch, 0.001), permissions: ["geolocation"] });
  await phone.goto("/visits");
  await phone.getByRole("link", { name: new RegExp(`· ${branch.nameZh}$`) }).first().click();
  await phone.waitForURL(`/visits/${visit}`);
  await add(phone).click();
  await expect(placeOn(phone)).toContainText("位置已备好");
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "到了，开始检查" }).click();
  await phone.waitForURL(/\/visits\/[^/]+\/[^/]+$/);
  expect(await headerOf(new URL(phone.url()).pathname)).toContain("geolocation=()");
  await phone.goto(`/visits/${visit}`);
  await expect(phone.getByText("已附上：离网点约 100米，误差在 20米 以内。")).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "收回位置" }).click();
  await expect(phone.getByText("已附上", { exact: false })).toHaveCount(0);
  await phone.goto(`/visits/${visit}/now`);
  expect(await phone.locator("body").innerText()).not.toMatch(/位置|离网点|附上/);

  // A page reached from another has that one's headers: it says so, and is opened anew.
  await phone.context().setGeolocation(near(branch, 0.05));
  await phone.goto(`/visits/${visit}/purchases`);
  await phone.locator(`a[href="/visits/${visit}"]`).click();
  await add(phone).click();
  await expect(placeOn(phone).getByRole("status")).toContainText("要先重新打开这一页");
  await phone.getByRole("button", { name: "重新打开这一页" }).click();
  await expect(placeOn(phone).getByRole("status")).toBeEmpty();
  await phone.context().setOffline(true);
  await add(phone).click();
  await expect(placeOn(phone).getByRole("status")).toContainText("位置没有送到");
  await phone.context().setOffline(false);
  await add(phone).click();
  await expect(phone.getByText("已附上：离网点约 5,550米，误差在 20米 以内。")).toBeVisible();

  await answerAll(phone, visit, form, goodAnswers(form));
  await submitVisit(phone, visit);
  await expect(add(phone)).toHaveCount(0);
  const firm = await otherDevice();
  await signIn(firm, "firmreviewer");
  await firm.goto("/reviews");
  await expect(firm.getByRole("row").filter({ has: firm.locator(`a[href="/reviews/${visit}"]`) })).toContainText("离网点远");
  await firm.goto(`/reviews/${visit}`);
  await expect(firm.getByText("检查员附上的位置离网点约 5,550米", { exact: false })).toBeVisible();
  await expect(firm.getByRole("region", { name: "经过" })).toContainText("附上了位置 · 离网点约 100米，误差在 20米 以内");
  await expectAccessible(firm);
});

test("whoever runs the bank says where its branches are", async ({ page, expectedErrors }) => {
  expectedErrors.push(/400 \(Bad Request\)/);
  await signIn(page, "admin");
  await page.goto("/system");
  await page.getByRole("link", { name: "所有网点都登记了坐标" }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "演示六号网点" }).click();
  await expect(page.getByLabel("纬度")).toHaveValue("30.6063");
  const give = async (latitude: string, longitude: string) => {
    await page.getByLabel("纬度").fill(latitude);
    await page.getByLabel("经度").fill(longitude);
    await page.getByRole("button", { name: "保存坐标" }).click();
  };
  await give("104.0636", "30.6063");
  await expect(page.getByRole("alert")).toContainText("好像填反了");
  await expect(page.getByLabel("纬度")).toHaveValue("104.0636");
  await expectAccessible(page);
  await give("30.6063", "");
  await expect(page.getByRole("alert")).toContainText("要么都填，要么都空着");
  await give("30.60635", "104.0636");
  await expect(page.getByRole("alert")).toContainText("已保存：演示六号网点。");
  await expect(page.getByText("30.60635, 104.0636")).toBeVisible();
});
