import { begin, say, seeDebrief, signIn } from "#tests/support/journey/desk.ts";
import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const slug = "closing-time";
const scenario = scenarioOf(slug);

for (const [said, days] of [["a week ahead", 7], ["a year behind", -365]] as const) {
  test(`a device whose clock is ${said} plays the same drill`, async ({ otherDevice }) => {
    const device = await otherDevice();
    await device.addInitScript((off) => {
      const Real = Date;
      const now = () => Real.now() + off;
      // The page has no other way to ask for the time of day.
      globalThis.Date = new Proxy(Real, {
        construct: (target, given) => (given.length === 0 ? new target(now()) : Reflect.construct(target, given)),
        get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
      });
    }, days * 86_400_000);
    await signIn(device, "shopper");
    await begin(device, slug);
    expect(await device.evaluate(() => Date.now())).not.toBeCloseTo(Date.now(), -6);
    await say(device, scenario, goldenReplies(slug, "best"));
    await seeDebrief(device);
    await expect(device.getByText("已化解").first()).toBeVisible();
    // The server's day, and minutes at most.
    const today = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", month: "short", day: "numeric" }).format();
    const occasion = device.getByText(/^练习 · .* 开始，用时/);
    await expect(occasion).toContainText(today);
    await expect(occasion).toHaveText(/用时 ?(\d+ ?分钟?)? ?(\d+ ?秒钟?)?$/);
    await expect(device.getByText(/超出用时/)).toHaveCount(0);
  });
}
