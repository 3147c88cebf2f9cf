import { monthOf } from "#app/core/time/month.ts";
import { quarterOf } from "#app/core/time/quarter.ts";
import { paths } from "#app/paths.ts";
import { demonstrationAccounts } from "#app/people/demonstration/accounts.ts";
import { begin, expectAccessible, say, seeDebrief, signIn } from "#tests/support/journey/desk.ts";
import { scenarioOf, shortestTo } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

// One after another: they share the account whose drills are talked about.
test.describe.configure({ mode: "serial" });

const scenario = scenarioOf("double-charge");
const course = shortestTo(scenario, "partly-resolved");
const staff = demonstrationAccounts.find(({ account }) => account === "staff")?.id ?? "";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

test("a practice is shared, commented on by the manager, answered, and taken back", async ({ page, otherDevice, expectedErrors }) => {
  test.slow();
  // What is not there, and an answer without a word in it.
  expectedErrors.push(/404 \(Not Found\)/, /400 \(Bad Request\)/);
  await signIn(page, "staff");
  const id = await begin(page, "double-charge");
  await say(page, scenario, course);
  await seeDebrief(page);
  await expect(page.getByText("这场练习的情况只有你自己看得到。", { exact: false })).toBeVisible();

  // Not shared, it is not there: neither the page nor its data.
  const manager = await otherDevice();
  await signIn(manager, "manager");
  expect((await manager.goto(paths.teamSitting(id)))?.status()).toBe(404);
  expect((await manager.goto(paths.debrief(id)))?.status()).toBe(404);
  const data = await manager.request.get(`${paths.teamSitting(id)}.data`);
  expect(await data.text()).not.toContain(scenario.title.zh);

  await page.getByRole("button", { name: "共享这场练习" }).click();
  await expect(page.getByText("已共享：你的网点负责人和内训师", { exact: false })).toBeVisible();
  await expectAccessible(page);

  await manager.goto(paths.teamSitting(id));
  await expect(manager.getByRole("heading", { name: `演示·员工一：${scenario.title.zh}`, level: 1 })).toBeVisible();
  await expect(manager.getByRole("button", { name: "共享这场练习" })).toHaveCount(0);
  await expect(manager.getByRole("link", { name: "我不同意这里的评判" })).toHaveCount(0);
  await manager.locator("summary").filter({ hasText: "点评这一步" }).first().click();
  await manager.getByLabel("点评", { exact: true }).first().fill("先请他坐下，再谈钱。\n下次试试。");
  await manager.getByRole("button", { name: "发出点评" }).first().click();
  await expect(manager.getByText("先请他坐下，再谈钱。", { exact: false })).toBeVisible();
  await expectAccessible(manager);

  // The owner reads and answers, on a phone and without scripts.
  const phone = await otherDevice({ ...PHONE, javaScriptEnabled: false });
  await signIn(phone, "staff");
  await phone.goto(paths.debrief(id));
  await expect(phone.getByText("先请他坐下，再谈钱。", { exact: false })).toBeVisible();
  await phone.locator("summary").filter({ hasText: "回复" }).first().click();
  await phone.getByLabel("回复", { exact: true }).first().fill("   ");
  await phone.getByRole("button", { name: "发出回复" }).first().click();
  await expect(phone.getByText("还没有写内容，写好再提交。")).toBeVisible();
  await phone.getByLabel("回复", { exact: true }).fill("记住了。");
  await phone.getByRole("button", { name: "发出回复" }).click();
  await expect(phone).toHaveURL(new RegExp(`${paths.debrief(id)}#remarks-0$`));
  await expect(phone.getByText("记住了。")).toBeVisible();
  await manager.reload();
  await expect(manager.getByText("记住了。")).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "收回共享" }).click();
  await expect(page.getByRole("button", { name: "共享这场练习" })).toBeVisible();
  await expect(page.getByText("先请他坐下，再谈钱。", { exact: false })).toBeVisible();
  expect((await manager.reload())?.status()).toBe(404);
});

test("an objection to a reply is sent, heard by a trainer and answered with reasons", async ({ page, otherDevice }) => {
  test.slow();
  await signIn(page, "staff");
  await begin(page, "double-charge");
  await say(page, scenario, course);
  await seeDebrief(page);
  await page.getByRole("link", { name: "我不同意这里的评判" }).first().click();
  await expect(page.getByText("内训师会看到客户的这句话、这个应对、你写的理由和你的姓名", { exact: false })).toBeVisible();
  await page.getByLabel("你的理由").fill("这样说更合我们网点的习惯。");
  await expectAccessible(page);
  await page.getByRole("button", { name: "交给内训师" }).click();
  await expect(page.getByText("已提出异议，内训师还没有答复。", { exact: false })).toBeVisible();

  const trainer = await otherDevice(PHONE);
  await signIn(trainer, "trainer");
  await trainer.goto(paths.objections({ state: "open", scenario: "double-charge" }));
  await expectAccessible(trainer);
  await trainer.getByRole("listitem").filter({ hasText: "这样说更合我们网点的习惯。" }).getByRole("link").click();
  await expect(trainer.getByText("这样说更合我们网点的习惯。")).toBeVisible();
  await expectAccessible(trainer);
  expect(await trainer.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  const heard = trainer.url();
  await trainer.getByRole("link", { name: "打开脚本的这个回合" }).click();
  await expect(trainer).toHaveURL(/\/scenarios\/double-charge\/versions\/\w+#beat-/);
  await trainer.goto(heard);
  await trainer.getByRole("radio", { name: "修改这个情景" }).check();
  await trainer.getByLabel("理由").fill("说得对，下一版改。");
  await trainer.getByRole("button", { name: "答复这条异议" }).click();
  await expect(trainer.getByText("处理：将修改情景", { exact: false })).toBeVisible();
  await expect(trainer.getByRole("link", { name: "从这个情景开始写草稿" })).toHaveAttribute("href", paths.newDraft("double-charge"));

  await page.getByRole("link", { name: "回到复盘" }).click();
  await page.reload();
  await expect(page.getByText("说得对，下一版改。")).toBeVisible();
});

test("an appeal is upheld, and the score is gone from the board", async ({ page, otherDevice, expectedErrors }) => {
  test.slow();
  expectedErrors.push(/404 \(Not Found\)/);
  const why = paths.standing("people", staff, { quarter: quarterOf(monthOf(Date.now(), "Asia/Shanghai")) });
  await signIn(page, "staff");
  const id = await begin(page, "double-charge", "assessment");
  await say(page, scenario, course);
  await seeDebrief(page);
  await expect(page.getByText("你的网点负责人和内训师可以看这次考核的复盘", { exact: false })).toBeVisible();
  const debrief = `a[href="${paths.debrief(id)}"]`;
  await page.goto(why);
  await expect(page.locator(debrief)).toHaveCount(1);

  await page.goto(paths.debrief(id));
  await page.getByRole("link", { name: "申诉这次成绩" }).click();
  await page.getByLabel("成绩哪里不对").fill("第三步时系统停了两分钟。");
  await expectAccessible(page);
  await page.getByRole("button", { name: "提交申诉" }).click();
  await expect(page.getByText("内训师还没有裁定。", { exact: false })).toBeVisible();

  const trainer = await otherDevice();
  await signIn(trainer, "trainer");
  await trainer.getByRole("link", { name: "申诉", exact: true }).click();
  await trainer.getByRole("listitem").filter({ hasText: "第三步时系统停了两分钟。" }).getByRole("link").click();
  // What is still hidden from the owner is there for whoever settles it.
  await expect(trainer.getByText("更好的应对", { exact: true }).first()).toBeVisible();
  await expectAccessible(trainer);
  const late = await otherDevice();
  await signIn(late, "trainer");
  await late.goto(trainer.url());
  await trainer.getByRole("radio", { name: "成立：", exact: false }).check();
  await trainer.getByLabel("理由").fill("记录里确有停顿。");
  await trainer.getByRole("button", { name: "裁定这次申诉" }).click();
  await expect(trainer.getByText("处理：成立", { exact: false })).toBeVisible();
  // A second settlement, from a page that had not heard of the first.
  expectedErrors.push(/409 \(Conflict\)/);
  await late.getByRole("radio", { name: "维持原评分" }).check();
  await late.getByLabel("理由").fill("按脚本计分无误。");
  await late.getByRole("button", { name: "裁定这次申诉" }).click();
  await expect(late.getByText("另一位内训师刚刚处理过了", { exact: false })).toBeVisible();

  await page.goto(paths.debrief(id));
  await expect(page.getByText("申诉成立：", { exact: false })).toBeVisible();
  await expect(page.getByText("记录里确有停顿。")).toBeVisible();
  await page.goto(why);
  await expect(page.locator(debrief)).toHaveCount(0);
  // Nor does the manager's board count it.
  const manager = await otherDevice();
  await signIn(manager, "manager");
  await manager.goto(paths.teamSitting(id));
  await expect(manager.getByText("对这次成绩的申诉成立", { exact: false })).toBeVisible();
});
