import { readdirSync } from "node:fs";
import path from "node:path";
import { begin, expectAccessible, say, seeDebrief, signIn } from "#tests/support/journey/desk.ts";
import { replyCourse, scenarioOf, shortestTo } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const slugs = readdirSync(path.resolve(import.meta.dirname, "../../scenarios/drills"));

/** Three ways through a scenario: the best there is, the quickest to something less, and over a red line where there is one. */
function waysThrough(slug: string): [name: string, replies: string[]][] {
  const scenario = scenarioOf(slug);
  const less = (["partly-resolved", "lost"] as const).find((outcome) => Object.values(scenario.endings).some((ending) => ending.outcome === outcome));
  return [
    ["best", replyCourse(slug, "best")],
    ...(less ? [[less, shortestTo(scenario, less)] satisfies [string, string[]]] : []),
    ["critical", replyCourse(slug, "critical")],
  ];
}

for (const slug of slugs) {
  for (const language of ["zh", "en"] as const) {
    test(`${slug} is played through in ${language}`, async ({ otherDevice }) => {
      const page = await otherDevice({ locale: language === "zh" ? "zh-CN" : "en-GB", viewport: { width: 390, height: 844 } });
      // Both languages at once: somebody has one practice of a scenario open at most.
      await signIn(page, language === "zh" ? "newhire" : "newhire2", language);
      for (const [name, replies] of waysThrough(slug)) {
        await test.step(name, async () => {
          await begin(page, slug, "practice", language);
          expect(await page.getByRole("main").innerText()).not.toContain("{{");
          await say(page, scenarioOf(slug), replies, language);
          await seeDebrief(page, language);
          expect(await page.getByRole("main").innerText()).not.toContain("{{");
          expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
        });
      }
      await expectAccessible(page);
    });
  }
}
