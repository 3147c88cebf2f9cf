import type { APIRequestContext, Page } from "@playwright/test";
import { begin, replyButton, signIn } from "#tests/support/journey/desk.ts";
import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const scenario = scenarioOf("double-charge");
const course = goldenReplies("double-charge", "best");

type Answer = { state: { play: { turn: number; talk: { who: string }[] } } | null; problem: { code: string } | null };

async function post(request: APIRequestContext, page: Page, sitting: string, form: Record<string, string>) {
  const origin = new URL(page.url()).origin;
  const response = await request.post(`/sittings/${sitting}/reply`, { form, headers: { Origin: origin, Accept: "application/json" } });
  const answer: Answer = await response.json();
  return { status: response.status(), answer };
}

/** Which option the button of a reply posts. */
async function optionOf(page: Page, reply: string): Promise<string> {
  return (await replyButton(page, scenario, reply).getAttribute("value")) ?? "";
}

test("twenty identical posts of one reply are one reply", async ({ page }) => {
  await signIn(page, "evaluator");
  const sitting = await begin(page, "double-charge");
  const option = await optionOf(page, course[0] ?? "");
  const posts = await Promise.all(Array.from({ length: 20 }, () => post(page.request, page, sitting, { turn: "0", option })));
  expect(new Set(posts.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(posts.map(({ answer }) => answer.state?.play.turn))).toEqual(new Set([1]));
  await page.reload();
  await expect(page.getByRole("list", { name: "对话" }).getByRole("listitem")).toHaveCount(3);
});

test("skipped, replayed and altered posts change nothing and say so", async ({ page }) => {
  await signIn(page, "reviewer");
  const sitting = await begin(page, "double-charge");
  const right = await optionOf(page, course[0] ?? "");
  const other = right === "0" ? "1" : "0";
  expect(await post(page.request, page, sitting, { turn: "3", option: right })).toMatchObject({ status: 409, answer: { problem: { code: "out-of-order" } } });
  expect(await post(page.request, page, sitting, { turn: "0", option: "7" })).toMatchObject({ status: 409, answer: { problem: { code: "not-open" } } });
  expect((await post(page.request, page, sitting, { turn: "no", option: right })).status).toBe(400);
  expect((await post(page.request, page, sitting, { turn: "0", option: right, points: "9", role: "admin" })).status).toBe(200);
  expect(await post(page.request, page, sitting, { turn: "0", option: right })).toMatchObject({ status: 200, answer: { problem: null } });
  expect(await post(page.request, page, sitting, { turn: "0", option: other })).toMatchObject({ status: 409, answer: { problem: { code: "conflict" } } });
  await page.reload();
  await expect(page.getByRole("list", { name: "对话" }).getByRole("listitem")).toHaveCount(3);
});

test("a second tab that answers an old turn is told how things stand", async ({ page, context, expectedErrors }) => {
  expectedErrors.push(/409 \(Conflict\)/);
  await signIn(page, "hr");
  await begin(page, "double-charge");
  const tab = await context.newPage();
  // The tab would notice by itself within seconds; here it is to be caught before that.
  await tab.route("**/pulse", (route) => route.fulfill({ json: { state: null, problem: null } }));
  await tab.goto(page.url());
  const [first = "", second = ""] = course;
  const others = scenario.beats[scenario.start]?.replies.filter(({ id, when }) => id !== first && when === null) ?? [];
  await replyButton(page, scenario, first).click();
  await expect(replyButton(page, scenario, second)).toBeVisible();
  const stale = replyButton(tab, scenario, others[0]?.id ?? "");
  await stale.click();
  await expect(tab.getByText("这一步已经过去", { exact: false })).toBeVisible();
  await expect(replyButton(tab, scenario, second)).toBeVisible();
});

test("a drill begun by pressing twice is one drill", async ({ page }) => {
  await signIn(page, "staff2");
  const origin = new URL(page.url()).origin;
  const starts = await Promise.all(
    Array.from({ length: 8 }, () =>
      page.request.post("/drills/safe-account", { form: { mode: "practice" }, headers: { Origin: origin }, maxRedirects: 0 }),
    ),
  );
  expect(new Set(starts.map((start) => start.headers().location)).size).toBe(1);
});
