import type { Page } from "@playwright/test";
import { demonstrationAccounts } from "#app/people/demonstration/accounts.ts";
import { crawl } from "#tests/support/journey/crawl.ts";
import { begin, say, signIn, sittingOf } from "#tests/support/journey/desk.ts";
import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const slug = "third-time";
const scenario = scenarioOf(slug);
const OWNER = demonstrationAccounts.find(({ account }) => account === "newhire")?.id ?? "";

/** A practice that was left and one that goes on, by somebody of the manager's branch. */
async function practise(page: Page): Promise<{ over: string; open: string }> {
  await signIn(page, "newhire");
  const over = await begin(page, slug);
  await say(page, scenario, goldenReplies(slug, "best").slice(0, 1));
  await page.getByText("离开", { exact: true }).click();
  await page.getByRole("button", { name: "确认离开并结束" }).click();
  await page.waitForURL(/\/debrief$/);
  const open = await begin(page, slug);
  // Its clock stands still while the other looks for it, however long that takes.
  await page.getByRole("button", { name: "暂停" }).click();
  await expect(page.getByRole("button", { name: "继续" })).toBeVisible();
  return { over, open };
}

/** Every address of a sitting that there is, as page and as data, and some that somebody might guess. */
function addressesOf(id: string): string[] {
  const pages = ["", "/debrief", "/remarks", "/objection", "/appeal", "/export", "/debrief.csv", "/grade", "/events"].map((rest) => `/sittings/${id}${rest}`);
  const all = [...pages, `/team/sittings/${id}`, `/records/${id}`, `/progress/${id}`];
  const asData = [...pages, `/team/sittings/${id}`].flatMap((page) => [`${page}.data`, `${page}?_data=routes%2Fsittings%2Fdebrief`]);
  return [...all, ...asData, `/sittings/${id}/debrief?turn=0&numbers`, `/sittings/${id}.csv`, `/sittings/${id}.json`];
}

const POSTS = ["reply", "pulse", "pause", "hint", "again", "leave", "share", "remarks", "objection?turn=0", "appeal"];
const FORM = { turn: "0", option: "0", on: "1", text: "text", key: "a-key-of-this-page" };

for (const account of ["manager", "trainer"]) {
  test(`a ${account} tries to open practice and cannot: page, data, export, guessed address, post`, async ({ page, otherDevice, expectedErrors }) => {
    test.slow();
    expectedErrors.push(/404 \(Not Found\)/);
    const { over, open } = await practise(page);
    const desk = await otherDevice();
    await signIn(desk, account);
    await desk.goto(`/sittings/${over}/debrief`);
    await expect(desk.getByRole("heading", { level: 1 })).toHaveText("没有这一页");

    for (const id of [over, open]) {
      for (const address of addressesOf(id)) {
        const answer = await desk.request.get(address);
        // The way of asking for data that older pages had is closed altogether.
        expect(address.includes("?_data=") ? [403, 404] : [404], address).toContain(answer.status());
        expect(await answer.text(), address).not.toContain(scenario.title.zh);
      }
    }
    const { origin } = new URL(desk.url());
    for (const address of [...POSTS.map((rest) => `/sittings/${open}/${rest}`), `/team/sittings/${open}`, `/team/sittings/${over}`]) {
      const answer = await desk.request.post(address, { form: FORM, headers: { Origin: origin, Accept: "application/json" } });
      expect(answer.status(), address).toBe(404);
    }
    await page.reload();
    expect(sittingOf(page)).toBe(open);
    await expect(page.getByRole("list", { name: "对话" }).getByRole("listitem")).toHaveCount(1);

    const read = await crawl(desk, ["/", "/team", `/team/${OWNER}`, "/branch", "/boards/people", "/notices", "/assignments"]);
    expect(read.length).toBeGreaterThan(10);
    for (const { address, text } of read) {
      for (const id of [over, open]) expect(text.includes(id), address).toBe(false);
    }
    await page.getByText("离开", { exact: true }).click();
    await page.getByRole("button", { name: "确认离开并结束" }).click();
    await page.waitForURL(/\/debrief$/);
  });
}
