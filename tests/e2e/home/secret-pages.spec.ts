import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { scenarioOf } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const charge = scenarioOf("double-charge");

/** None of its addresses tells even whether a version is there. */
const VERSIONS = ["versions", "versions.data", `versions/${charge.hash}`, `versions/${charge.hash}/double-charge.yaml`, `difference?from=${charge.hash}&to=${charge.hash}`].map(
  (rest) => `/scenarios/double-charge/${rest}`,
);

for (const account of ["staff2", "manager2", "evaluator2", "hr"]) {
  test(`${account} opens neither the scenarios as written nor the system`, async ({ page }) => {
    await signIn(page, account);
    for (const address of ["/scenarios", "/scenarios/double-charge", "/scenarios/double-charge.data", ...VERSIONS, "/system", "/system.data"]) {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(403);
      expect(await answer.text()).not.toContain(charge.beats[charge.start]?.replies[0]?.note?.zh ?? "nothing");
    }
  });
}

for (const language of ["zh", "en"] as const) {
  test(`a trainer finds a scenario in the list and reads its script (${language})`, async ({ otherDevice }) => {
    test.slow();
    const page = await otherDevice({ locale: language === "zh" ? "zh-CN" : "en-GB" });
    await signIn(page, "trainer", language);
    await page.getByRole("link", { name: language === "zh" ? "看全部情景" : "See all scenarios" }).click();
    await expect(page.getByRole("heading", { level: 1, name: language === "zh" ? "情景" : "Scenarios" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: charge.title[language], exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: charge.title[language] })).toBeVisible();
    const start = page.getByRole("region", { name: charge.start });
    await expect(start).toContainText(charge.beats[charge.start]?.replies[0]?.note?.[language] ?? "nothing");
    await expect(page.getByRole("heading", { name: language === "zh" ? "检查报告" : "Checker’s report" })).toBeVisible();
    await expectAccessible(page);
  });

  test(`an administrator reads how the system is (${language})`, async ({ otherDevice }) => {
    const page = await otherDevice({ locale: language === "zh" ? "zh-CN" : "en-GB", viewport: { width: 390, height: 844 } });
    await signIn(page, "admin", language);
    await page.getByRole("link", { name: language === "zh" ? "看系统状态" : "See the system" }).click();
    await expect(page.getByRole("heading", { level: 1, name: language === "zh" ? "系统" : "System" })).toBeVisible();
    await expect(page.getByRole("region", { name: language === "zh" ? "审计日志" : "Audit log" })).toContainText(language === "zh" ? "首尾相接" : "link up");
    await expectAccessible(page);
  });
}
