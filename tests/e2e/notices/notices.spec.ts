import { randomUUID } from "node:crypto";
import path from "node:path";
import Database from "better-sqlite3";
import type { Notice } from "#app/core/notices/notice.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

// Nothing else is told to this account. What people do at night is told in the morning, and journeys run at any hour,
// so the notices are written as `tell` writes them by day.
const ACCOUNT = "hr2";
const reader = demonstrationPeople.find(({ account }) => account === ACCOUNT)!;
const MINUTE = 60_000;

/** Writes notices, each a minute older than the one before; `inMs` puts them all off. */
function tellAll(notices: readonly Notice[], inMs = 0): string[] {
  const db = new Database(path.join(process.env.JOURNEY_DATA_DIR ?? "", "counterpart.db"));
  db.pragma("busy_timeout = 10000");
  const insert = db.prepare(`INSERT INTO "Notice" ("id", "personId", "kind", "body", "key", "at", "showFrom") VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const ids = notices.map((notice, place) => {
    const id = randomUUID();
    const at = new Date(Date.now() + inMs - place * MINUTE).toISOString().replace("Z", "+00:00");
    insert.run(id, reader.id, notice.kind, canonicalJson(notice), `journey:${id}`, at, at);
    return id;
  });
  db.close();
  return ids;
}

const title = { zh: "扣了两遍的五千块", en: "Five thousand, charged twice" };
const by = { zh: "演示·内训师", en: "Demo Trainer" };
const due: Notice = { kind: "due-soon", slug: "double-charge", title, mode: "practice", dueOn: "2031-03-14" };
const assigned: Notice = { kind: "assigned", by, titles: [title], count: 4, dueOn: "2031-03-14" };
const appeal: Notice = { kind: "appeal-settled", sittingId: "gone", title, outcome: "rejected" };

test.describe.serial("notices", () => {
  test("nobody told anything is told so, and the bell counts nothing", async ({ page }) => {
    await signIn(page, ACCOUNT);
    await page.getByRole("link", { name: "通知", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "通知" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("还没有通知");
    await expect(page.getByRole("button", { name: "全部标为已读" })).toHaveCount(0);
    await expectAccessible(page);
  });

  test("what is new is counted, read in one's language, opened, and read at once", async ({ page }) => {
    tellAll([due, assigned, appeal]);
    tellAll([{ ...due, dueOn: "2031-12-31" }], 3600 * 1000);
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, ACCOUNT);
    await page.getByRole("link", { name: "通知，3 条未读" }).click();
    const list = page.getByRole("list", { name: "通知列表" });
    await expect(list.getByRole("listitem")).toHaveCount(3);
    await expect(list.getByRole("listitem").first()).toContainText("《扣了两遍的五千块》的练习快到期了，2031年3月14日前完成");
    await expect(list.getByRole("listitem").nth(1)).toContainText("演示·内训师给你布置了《扣了两遍的五千块》等 4 个情景，2031年3月14日前完成");
    await expect(list.getByText("未读")).toHaveCount(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
    // By keyboard, to what it tells of.
    await list.getByRole("button", { name: "去做" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/drills\/double-charge$/);
    await expect(page.getByRole("link", { name: "通知，2 条未读" })).toBeVisible();
    await page.goBack();
    await expect(list.getByRole("listitem").first()).not.toContainText("未读");
    // Opened again, it is still read and still leads there.
    await list.getByRole("button", { name: "去做" }).click();
    await page.waitForURL(/\/drills\/double-charge$/);
    await expect(page.getByRole("link", { name: "通知，2 条未读" })).toBeVisible();
  });

  test("all are marked as read in one go, but not what came since the page was opened", async ({ page }) => {
    await signIn(page, ACCOUNT, "zh");
    await page.goto("/notices");
    await expect(page.getByRole("status").filter({ hasText: "2 条未读" })).toBeVisible();
    const [since] = tellAll([{ ...due, title: { zh: "后来的", en: "Later" } }]);
    await page.getByRole("button", { name: "全部标为已读" }).click();
    await expect(page.getByRole("link", { name: "通知，1 条未读" })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "后来的" })).toContainText("未读");
    await page.getByRole("button", { name: "全部标为已读" }).click();
    await expect(page.getByText("没有未读的通知")).toBeVisible();
    await expect(page.getByRole("link", { name: "通知", exact: true })).toBeVisible();
    await expectAccessible(page);
    expect(since).toBeTruthy();
  });

  test("works without scripts, and in English", async ({ browser, baseURL }) => {
    tellAll([{ ...due, mode: "assessment" }]);
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false, locale: "en-GB" });
    const page = await context.newPage();
    await signIn(page, ACCOUNT, "en");
    await page.getByRole("link", { name: "Notices, 1 unread" }).click();
    const first = page.getByRole("listitem").filter({ hasText: "is due by 14 Mar 2031" }).first();
    await expect(first).toContainText("Unread");
    await first.getByRole("button", { name: "Do it now" }).click();
    await page.waitForURL(/\/drills\/double-charge$/);
    await page.goto("/notices");
    await expect(page.getByText("Nothing unread")).toBeVisible();
    await context.close();
  });

  test("somebody else's notice is not there", async ({ page, expectedErrors }) => {
    expectedErrors.push(/404/);
    const [id = ""] = tellAll([due]);
    await signIn(page, "shopper");
    await page.goto("/notices");
    await expect(page.getByRole("heading", { level: 1, name: "通知" })).toBeVisible();
    // By day this account is told other things of its own.
    await expect(page.getByRole("main")).not.toContainText("扣了两遍的五千块");
    const answer = await page.request.post("/notices", { form: { deed: "open", id }, headers: { Origin: new URL(page.url()).origin } });
    expect(answer.status()).toBe(404);
  });
});
