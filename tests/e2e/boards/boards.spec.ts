import { readFile } from "node:fs/promises";
import { monthOf } from "#app/core/time/month.ts";
import { quarterBefore, quarterOf } from "#app/core/time/quarter.ts";
import { paths } from "#app/paths.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

/** The quarter before today's: over, and so as full as the demonstration bank's past makes it on any day of the year. */
const quarter = quarterBefore(quarterOf(monthOf(Date.now(), "Asia/Shanghai")));
const people = paths.boards("people", { span: quarter });
const branches = paths.boards("branches", { span: quarter });

const SANCTION = "不得仅凭名次靠后处分任何人。";

test("personnel read the board of people, narrow it, and see why somebody stands there", async ({ page }) => {
  test.slow();
  await signIn(page, "hr");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "排名" }).click();
  await expect(page.getByRole("heading", { name: "个人排名", level: 1 })).toBeVisible();
  await page.goto(people);
  await expect(page.getByText(SANCTION)).toBeVisible();
  const board = page.getByRole("table", { name: "个人排名" });
  const rows = board.getByRole("row");
  const all = await rows.count();
  expect(all).toBeGreaterThan(20);
  await expect(board.getByRole("img", { name: /^第 1 名，九成把握在第 \d+ 到第 \d+ 名$/ })).toHaveCount(1);
  await expect(page.getByRole("table", { name: "样本不足，暂不排名" })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("网点", { exact: true }).selectOption({ label: "演示三号网点" });
  await page.getByLabel("按什么排").selectOption({ label: "服务态度" });
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL(/by=attitude.*branch=|branch=.*by=attitude/);
  await expect(page.getByRole("heading", { name: /服务态度$/ })).toBeVisible();
  await expect(page.getByRole("cell", { name: "演示一号网点" })).toHaveCount(0);
  expect(await rows.count()).toBeLessThan(all);

  await board.getByRole("link", { name: /^为什么：/ }).first().click();
  await expect(page.getByRole("heading", { name: /为什么在这个位置$/, level: 1 })).toBeVisible();
  await expect(page.getByText(SANCTION)).toBeVisible();
  for (const step of ["平均分", "扣除难易", "估计分", "名次"]) await expect(page.getByRole("heading", { name: step, level: 3 })).toBeVisible();
  // Nobody else's talks are opened from here.
  await expect(page.getByRole("link", { name: "看复盘" })).toHaveCount(0);
  await expectAccessible(page);
});

test("personnel go from the board of branches down to a visit's result, and learn no evaluator's name", async ({ page }) => {
  await signIn(page, "hr");
  await page.goto(branches);
  await expect(page.getByText(SANCTION)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("table", { name: "网点排名" }).getByRole("link", { name: /^为什么：演示.号网点$/ }).first().click();
  await expect(page.getByRole("columnheader", { name: "检查员宽严度" })).toBeVisible();
  await expect(page.getByText(/演示·(外聘)?检查员/)).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "看检查结果" }).first().click();
  await expect(page).toHaveURL(/\/results\//);
  await expect(page.getByRole("heading", { name: /^演示.号网点/, level: 1 })).toBeVisible();
});

test("personnel of a region see its people and nobody else's", async ({ page, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/);
  await signIn(page, "hr2");
  await page.goto(people);
  await expect(page.getByRole("cell", { name: "演示一号网点" }).first()).toBeVisible();
  for (const west of ["演示四号网点", "演示五号网点", "演示六号网点"]) await expect(page.getByRole("cell", { name: west })).toHaveCount(0);
  const foreign = await page.goto("/boards/people?branch=00000000-0000-7000-8000-000000000014");
  expect(foreign?.status()).toBe(404);
});

test("a manager sees the own people and all branches, but opens only the own", async ({ page }) => {
  await signIn(page, "manager");
  await page.goto(people);
  await expect(page.getByRole("table", { name: "个人排名" }).getByRole("link", { name: /^为什么：/ }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "为什么：演示·员工三" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "哪一种排名" }).getByRole("link", { name: "网点" }).click();
  await expect(page.getByRole("rowheader", { name: /演示二号网点/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^为什么：/ })).toHaveCount(1);
  await page.getByRole("link", { name: "为什么：演示一号网点" }).click();
  await expect(page.getByRole("link", { name: "看检查结果" }).first()).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "检查员宽严度" })).toHaveCount(0);
  await expectAccessible(page);
});

test("staff on a phone see themselves between their neighbours, and why", async ({ otherDevice, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/);
  const phone = await otherDevice({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await signIn(phone, "teller");
  await phone.goto(people);
  await expect(phone.getByText(/你排第 \d+，九成把握在第 \d+ 到第 \d+ 名。$/)).toBeVisible();
  const rows = phone.getByRole("table", { name: "个人排名" }).getByRole("row");
  // The heads of the columns, oneself, and at most two on either side.
  const count = await rows.count();
  expect(count).toBeGreaterThanOrEqual(4);
  expect(count).toBeLessThanOrEqual(6);
  await expect(phone.getByRole("link", { name: /^为什么：/ })).toHaveCount(1);
  await expectAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await phone.getByRole("link", { name: "为什么在这个位置" }).click();
  await expect(phone.getByRole("heading", { name: "我为什么在这个位置" })).toBeVisible();
  await expectAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await phone.getByRole("link", { name: /复盘/ }).first().click();
  await expect(phone).toHaveURL(/\/sittings\/.+\/debrief/);
  const other = await phone.goto("/boards/people/00000000-0000-7000-8000-000000000107");
  expect(other?.status()).toBe(404);
});

test("a new hire reads that nobody is ranked in the first months", async ({ page }) => {
  await signIn(page, "newhire");
  await page.goto(people);
  await expect(page.getByText("入职头 3 个月不参加排名")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await expectAccessible(page);
});

test("personnel read the boards of branches by people and by both, of regions and of posts, down to what they are made of", async ({ page }) => {
  test.slow();
  await signIn(page, "hr");
  await page.goto(paths.boards("branches", { span: quarter, by: "composite" }));
  await expect(page.getByRole("heading", { name: /考核与检查合成$/ })).toBeVisible();
  await page.getByRole("table", { name: "网点排名" }).getByRole("link", { name: /^为什么：/ }).first().click();
  await expect(page.getByRole("heading", { name: "由什么合成" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("listitem").filter({ hasText: "员工考核" }).getByRole("link", { name: "看这一项" }).click();
  await page.getByRole("list", { name: "成员" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "计入的情景考核" })).toBeVisible();
  await page.goto(paths.boards("regions", { span: quarter, by: "drills" }));
  await expect(page.getByRole("table", { name: "区域排名" }).getByRole("row")).toHaveCount(3);
  await expectAccessible(page);
  await page.goto(paths.boards("posts", { span: "90d" }));
  await expect(page.getByRole("heading", { name: /^近九十天/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "岗位对比" })).toBeVisible();
  await expectAccessible(page);
});

test("personnel find a person by pinyin, and a row of the list from its explanation", async ({ page }) => {
  await signIn(page, "hr");
  await page.goto(people);
  await page.getByLabel("姓名、拼音或账号").fill("yuangongsan");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page.getByRole("table", { name: "个人排名" }).getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("rowheader", { name: /演示·员工三/ })).toBeVisible();
  await expectAccessible(page);
});

test("personnel take a narrowed board along, as a table and as a workbook; staff are offered none", async ({ page, otherDevice }) => {
  await signIn(page, "hr");
  await page.goto(paths.boards("people", { span: quarter, post: "hotline" }));
  const rows = await page.getByRole("table", { name: "个人排名" }).getByRole("row").count();
  for (const [format, ending] of [["CSV", "csv"], ["Excel", "xlsx"]] as const) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: `下载这份名单 ${format}` }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^个人排名.*总分\\.${ending}$`));
    const bytes = await readFile(await download.path());
    if (ending === "xlsx") expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    else expect(bytes.toString("utf8").split("\r\n").filter((line) => /^[^,]*,\d/.test(line))).toHaveLength(rows - 1);
  }
  const phone = await otherDevice();
  await signIn(phone, "teller");
  await phone.goto(people);
  await expect(phone.getByRole("link", { name: /^下载/ })).toHaveCount(0);
  expect((await phone.request.get("/boards/people/file")).status()).toBe(403);
});

test("an evaluator has no board", async ({ page, expectedErrors }) => {
  expectedErrors.push(/404 \(Not Found\)/);
  await signIn(page, "evaluator");
  await expect(page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "排名" })).toHaveCount(0);
  for (const address of [people, branches]) expect((await page.goto(address))?.status()).toBe(404);
});

test("the board is filtered without scripts, in English", async ({ otherDevice }) => {
  const plain = await otherDevice({ javaScriptEnabled: false, locale: "en-GB" });
  await signIn(plain, "hr", "en");
  await plain.goto(people);
  await plain.getByLabel("Post", { exact: true }).selectOption({ label: "Hotline agent" });
  await plain.getByRole("button", { name: "Show" }).click();
  await expect(plain).toHaveURL(/post=hotline/);
  await expect(plain.getByRole("cell", { name: "Hotline agent" }).first()).toBeVisible();
  await expect(plain.getByRole("cell", { name: "Teller" })).toHaveCount(0);
});
