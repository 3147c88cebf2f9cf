import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

/** What somebody who plays comes to, whatever was played today. */
const PRACTICE = {
  zh: [/^(今天练 \d 场，\d+ 分钟|今天的练习|接着上一场)$/, /^(开始练习|接着练|接着考核|看其他情景)$/],
  en: [/^(Today: .+ minutes|Today’s practice|Where you left off)$/, /^(Start practice|Continue|Continue assessment|See other scenarios)$/],
} as const;

/** What each role came for: the heading of its work and its primary act, in both languages. */
const HOMES = [
  // Other journeys play as these two, and may have left them in the middle of a drill or with the day's practice done.
  { account: "newhire", ...PRACTICE },
  { account: "teller", ...PRACTICE },
  { account: "manager2", zh: ["本网点最近一次服务检查", "看本网点的结果"], en: ["Your branch’s latest visit", "See the branch’s results"] },
  { account: "hr", zh: [/^个人排名，前 \d+ 名$/, "看个人排名"], en: [/^People, the first \d+ places$/, "See the board of people"] },
  { account: "trainer", zh: ["已发布的情景", "看全部情景"], en: ["Published scenarios", "See all scenarios"] },
  { account: "admin", zh: ["系统状态", "看系统状态"], en: ["How the system is", "See the system"] },
  { account: "reviewer2", zh: [/^(你正在审|等得最久的|触碰红线，先审这一次)$/, /^(接着审|去审|安排检查)$/], en: [/^(In your hands|Waiting longest|A red line, to be reviewed first)$/, /^(Go on reviewing|Review it|Plan a visit)$/] },
  { account: "evaluator2", zh: ["接下来的检查", /^(看任务书|接着填|去补正|全部检查)$/], en: ["Your next visit", /^(Read the brief|Go on filling in|Mend and resubmit|All visits)$/] },
] as const;

for (const { account, ...words } of HOMES) {
  for (const language of ["zh", "en"] as const) {
    test(`${account} lands on the work of the role (${language})`, async ({ otherDevice }) => {
      const page = await otherDevice({ locale: language === "zh" ? "zh-CN" : "en-GB", viewport: { width: 390, height: 844 } });
      await signIn(page, account, language);
      const [heading, act] = words[language];
      const main = page.getByRole("main");
      await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible();
      await expect(main.getByRole("link", { name: act }).or(main.getByRole("button", { name: act })).first()).toBeVisible();
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

// Nobody else signs in as this manager expecting one home or the other.
test("a manager switches to staff, and it is remembered on another phone", async ({ page, otherDevice }) => {
  await signIn(page, "manager2");
  await expect(page.getByRole("heading", { name: "本网点最近一次服务检查" })).toBeVisible();
  const seats = page.getByRole("group", { name: "现在看的是谁的首页" });
  await seats.getByRole("button", { name: "员工" }).click();
  await expect(page.getByRole("heading", { name: /^今天/ })).toBeVisible();
  await expect(seats.getByRole("button", { name: "员工" })).toHaveAttribute("aria-pressed", "true");

  const phone = await otherDevice({ viewport: { width: 390, height: 844 } });
  await signIn(phone, "manager2");
  await expect(phone.getByRole("heading", { name: /^今天/ })).toBeVisible();
  await phone.getByRole("group", { name: "现在看的是谁的首页" }).getByRole("button", { name: "网点负责人" }).click();
  await expect(phone.getByRole("heading", { name: "本网点最近一次服务检查" })).toBeVisible();
});

test("a role that is not held cannot be chosen", async ({ page, baseURL }) => {
  await signIn(page, "staff2");
  const posted = await page.request.post("/seat", { form: { role: "admin" }, headers: { Origin: baseURL ?? "" } });
  expect(posted.status()).toBe(403);
});

test("the doors in the head are those of the role, and the present one is marked", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "hr");
  const doors = page.getByRole("navigation", { name: "主导航" });
  await expect(doors.getByRole("link")).toHaveText(["首页", "网点", "排名", "对练", "进步", "手册"]);
  await doors.getByRole("link", { name: "排名" }).click();
  await expect(doors.getByRole("link", { name: "排名" })).toHaveAttribute("aria-current", "page");
  await expect(doors.getByRole("link", { name: "首页" })).not.toHaveAttribute("aria-current");
  for (const door of await doors.getByRole("link").all()) expect((await door.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});
