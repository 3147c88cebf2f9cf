import path from "node:path";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { expectAccessible, say, seeDebrief, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

// Another journey changes the seat of this manager, so nothing here begins at the home of one; nobody else signs in as
// this colleague of the branch.
const MANAGER = "manager2";
const COLLEAGUE = demonstrationPeople.find(({ account }) => account === "cypress")!;
/** Of the same branch; their homes belong to other journeys, so nothing is assigned to them. */
const [NEW_HIRE, STAFF] = ["演示·新员工二", "演示·员工二"];
const charge = scenarioOf("double-charge");

function inDatabase<T>(work: (db: Database.Database) => T): T {
  const db = new Database(path.join(process.env.JOURNEY_DATA_DIR ?? "", "counterpart.db"));
  db.pragma("busy_timeout = 10000");
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** Colleagues are there to be seen on boards; this one gets the password of the others. */
function letIn(): void {
  inDatabase((db) => db.prepare(`UPDATE "Person" SET "passwordHash" = (SELECT "passwordHash" FROM "Person" WHERE "account" = 'staff') WHERE "id" = ?`).run(COLLEAGUE.id));
}

/** As if days had gone by since it was assigned. */
function letDaysPass(dueOn: string): void {
  inDatabase((db) => db.prepare(`UPDATE "Assignment" SET "dueOn" = ? WHERE "personId" = ? AND "cancelledAt" IS NULL`).run(dueOn, COLLEAGUE.id));
}

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test.describe.serial("assigned drills", () => {
  test("assign, take, overdue, done: a manager and a colleague", async ({ page, otherDevice }) => {
    test.slow();
    letIn();
    await signIn(page, MANAGER);
    await page.goto("/assignments");
    await expect(page.getByText("还没有布置过对练", { exact: false })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "布置对练" }).click();
    await expectAccessible(page);
    await page.getByLabel("姓名或账号").fill(COLLEAGUE.nameZh);
    await page.getByLabel(charge.title.zh).check();
    await page.getByLabel("附一句话").fill("周会之前练一遍。");
    await page.getByRole("button", { name: "看名单" }).click();
    await expect(page.getByRole("checkbox", { name: COLLEAGUE.nameZh })).toBeChecked();
    await expectAccessible(page);
    await page.getByRole("button", { name: "布置下去" }).click();
    await expect(page.getByText("布置好了，共 1 项", { exact: false })).toBeVisible();
    await expectAccessible(page);
    // Back and sent again: there is nothing more to send.
    await page.goBack();
    await page.reload();
    await expect(page.getByText("都已经布置过这些", { exact: false })).toBeVisible();

    const phone = await otherDevice({ viewport: { width: 390, height: 844 } });
    await signIn(phone, COLLEAGUE.account);
    const own = phone.getByRole("region", { name: "布置给你的" });
    await expect(own.getByRole("heading", { name: charge.title.zh })).toBeVisible();
    await expect(own).toContainText("演示·网点负责人二布置");
    await expect(own).toContainText("周会之前练一遍。");
    await expectAccessible(phone);

    letDaysPass("2026-01-05");
    await phone.reload();
    await expect(own).toContainText("逾期");
    await page.goto("/assignments?state=overdue");
    await expect(rowOf(page, COLLEAGUE.nameZh)).toContainText("逾期");

    await phone.goto("/drills/double-charge");
    await expect(phone.getByText("演示·网点负责人二请你练 1 次。", { exact: false })).toBeVisible();
    await expectAccessible(phone);
    await phone.goto("/");
    await own.getByRole("button", { name: "开始练习" }).click();
    await phone.waitForURL(/\/sittings\//);
    await say(phone, charge, goldenReplies("double-charge", "best"));
    await seeDebrief(phone);
    await phone.goto("/");
    await expect(phone.getByText(`做完了：${charge.title.zh}。`)).toBeVisible();
    await expect(own).toHaveCount(0);

    await page.goto("/assignments?state=done");
    await expect(rowOf(page, COLLEAGUE.nameZh)).toContainText("完成，晚了");
    // How it went is nowhere on the pages of those who assign.
    await expect(page.locator("main")).not.toContainText("已化解");
    await page.getByRole("link", { name: "看这一批" }).click();
    await expect(page.locator("main")).not.toContainText("已化解");
    await expectAccessible(page);
  });

  test("a whole branch at once, cancelled and undone by keyboard", async ({ page, expectedErrors }) => {
    // What is refused stays on its page, with an answer that says so.
    expectedErrors.push(/status of 400/);
    await signIn(page, MANAGER);
    await page.goto("/assignments/new");
    await page.getByLabel("网点", { exact: true }).selectOption("演示二号网点");
    await page.getByLabel("岗位", { exact: true }).selectOption("柜员");
    await page.getByLabel(scenarioOf("torn-notes").title.zh).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "看名单" }).focus();
    await page.keyboard.press("Enter");
    const people = page.getByRole("group", { name: "名单" }).getByRole("checkbox");
    await expect(people.first()).toBeChecked();
    const all = await people.count();
    expect(all).toBeGreaterThan(3);
    await page.getByRole("checkbox", { name: NEW_HIRE }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "布置下去" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`布置好了，共 ${String(all - 1)} 项`, { exact: false })).toBeVisible();

    await page.getByRole("radio", { name: "这一批全部" }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "取消", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`取消了 ${String(all - 1)} 项`, { exact: false })).toBeVisible();
    await expect(page.locator("main")).toContainText(`已取消 ${String(all - 1)}`);
    await expectAccessible(page);
    await page.getByRole("button", { name: "撤销" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`恢复了 ${String(all - 1)} 项`, { exact: false })).toBeVisible();
    await expect(page.locator("main")).toContainText(`待做 ${String(all - 1)}`);

    await page.getByRole("checkbox", { name: /^选中/ }).first().check();
    await page.getByRole("button", { name: "延长" }).click();
    await expect(page.getByText("选中的都不能改", { exact: false })).toBeVisible();
    const last = page.getByLabel("新的最后一天");
    await last.fill((await last.getAttribute("max")) ?? "");
    await page.getByRole("checkbox", { name: /^选中/ }).first().check();
    await page.getByRole("button", { name: "延长" }).click();
    await expect(page.getByText("延长了 1 项", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "撤销" }).click();
    await expect(page.getByText("1 项改回了原来的截止日期", { exact: false })).toBeVisible();
    await page.getByRole("checkbox", { name: /^选中/ }).first().check();
    await page.getByRole("button", { name: "取消", exact: true }).click();
    await expect(page.getByText("取消了 1 项", { exact: false })).toBeVisible();
  });

  test("from a weak standard to its people in one press", async ({ page }) => {
    await signIn(page, MANAGER);
    await page.goto("/branch");
    const link = page.getByRole("link", { name: /^针对 [AEPS]\d\d 布置$/ }).first();
    const standard = /[AEPS]\d\d/.exec((await link.textContent()) ?? "")?.[0] ?? "";
    await link.click();
    await expect(page).toHaveURL(new RegExp(`standard=${standard}`));
    await expect(page.getByRole("heading", { name: "布置之前，再看一遍" })).toBeVisible();
    await expectAccessible(page);
    for (const name of [NEW_HIRE, STAFF]) {
      const box = page.getByRole("checkbox", { name });
      if ((await box.count()) > 0) await box.uncheck();
    }
    await page.getByRole("button", { name: "布置下去" }).click();
    await expect(page.getByText("布置好了", { exact: false })).toBeVisible();
    await expect(page.getByRole("link", { name: new RegExp(`^针对 ${standard} `) })).toBeVisible();
  });

  test("without scripts it is chosen, sent, cancelled and undone all the same", async ({ otherDevice }) => {
    const page = await otherDevice({ javaScriptEnabled: false, locale: "en-GB" });
    await signIn(page, MANAGER, "en");
    await page.goto("/assignments/new");
    await page.getByLabel("Name or account").fill("Demo Maple");
    await page.getByLabel(scenarioOf("use-the-app").title.en).check();
    await page.getByRole("button", { name: "See the list" }).click();
    await page.getByRole("button", { name: "Assign", exact: true }).click();
    await expect(page.getByText("One drill is assigned.", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("One assignment is cancelled.", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("One assignment is back.")).toBeVisible();
    await page.getByRole("radio", { name: "All of the batch" }).check();
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("One assignment is back.")).toBeVisible();
  });

  test("nobody of another branch can be assigned to, nor a batch be seen from there", async ({ page, otherDevice }) => {
    await signIn(page, MANAGER);
    await page.goto(`/assignments/new?person=${demonstrationPeople.find(({ account }) => account === "teller")!.id}&slug=double-charge`);
    await expect(page.getByText("没有可以布置的人", { exact: false })).toBeVisible();
    await page.goto("/assignments?state=all");
    const batch = await page.getByRole("link", { name: "看这一批" }).first().getAttribute("href");
    const other = await otherDevice();
    await signIn(other, "evaluator2");
    for (const address of ["/assignments", "/assignments/new", batch ?? ""]) expect((await other.request.get(address)).status(), address).toBe(403);
  });
});

test("a new colleague finds the first drills and begins one in one press", async ({ page }) => {
  inDatabase((db) => db.prepare(`UPDATE "Person" SET "passwordHash" = (SELECT "passwordHash" FROM "Person" WHERE "account" = 'staff'), "hiredOn" = date('now') WHERE "account" = 'magnolia'`).run());
  await signIn(page, "magnolia");
  const list = page.getByRole("region", { name: "头几天先练这些" });
  await expect(list.getByRole("listitem")).toHaveCount(4);
  await expectAccessible(page);
  await list.getByRole("button", { name: `开始练习${scenarioOf("forgotten-card").title.zh}` }).click();
  await page.waitForURL(/\/sittings\//);
  await expect(page.getByRole("list", { name: "对话" })).toBeVisible();
});
