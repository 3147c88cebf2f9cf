import { readdirSync, readFileSync } from "node:fs";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { begin, replyButton, signIn } from "#tests/support/journey/desk.ts";
import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

/**
 * Every text that must be earned, under the name by which a failure is reported. Reply ids, beat ids and flags are
 * never earned: they may give the answer away.
 */
function secretsOf(scenario: Scenario): Map<string, string> {
  const secrets = new Map<string, string>();
  for (const beat of Object.values(scenario.beats)) {
    secrets.set(`beat ${beat.id}`, beat.id);
    for (const [mood, line] of Object.entries(beat.says)) secrets.set(`line ${beat.id} ${mood}`, line.zh);
    if (beat.silence?.note) secrets.set(`note of the silence at ${beat.id}`, beat.silence.note.zh);
    for (const reply of beat.replies) {
      secrets.set(`id ${reply.id}`, reply.id);
      secrets.set(`text ${reply.id}`, reply.text.zh);
      if (reply.note) secrets.set(`note ${reply.id}`, reply.note.zh);
    }
  }
  for (const ending of Object.values(scenario.endings)) secrets.set(`ending ${ending.id}`, ending.text.zh);
  for (const [id, critical] of Object.entries(scenario.criticals)) secrets.set(`critical ${id}`, critical.text.zh);
  for (const [id, fact] of Object.entries(scenario.facts)) secrets.set(`fact ${id}`, fact.text.zh);
  for (const flag of scenario.flags) secrets.set(`flag ${flag}`, flag);
  // A single English word may stand anywhere on a page; names of two and more words and Chinese sentences may not.
  return new Map([...secrets].filter(([, text]) => text.includes("-") || /\p{Script=Han}{4}/u.test(text)));
}

for (const slug of ["double-charge", "safe-account"]) {
  test(`nothing of ${slug} reaches the browser before it is earned`, async ({ page }) => {
    const scenario = scenarioOf(slug);
    const secrets = secretsOf(scenario);
    await signIn(page, "trainer");
    const answers: string[] = [];
    page.on("response", async (response) => {
      // What the browser is told; what it is made of is the next test's concern.
      if (["document", "fetch", "xhr"].includes(response.request().resourceType())) answers.push(await response.text().catch(() => ""));
    });
    const sitting = await begin(page, slug);
    const said = goldenReplies(slug, "best").slice(0, 6);
    for (const reply of said) {
      const button = replyButton(page, scenario, reply);
      await button.click();
      await expect(button).toHaveCount(0);
    }
    await page.reload();
    for (const address of [`/sittings/${sitting}`, `/sittings/${sitting}.data`, `/sittings/${sitting}/debrief`, `/sittings/${sitting}/nothing`]) {
      answers.push(await (await page.request.get(address)).text());
    }
    const shown = await page.evaluate(() => document.body.innerText);
    const everything = answers.join("\n");
    expect(everything.length).toBeGreaterThan(10_000);
    // The search can find: what is on the page was in the answers.
    expect(everything).toContain(replyText(scenario, said[0] ?? ""));

    const earned = earnedBy(scenario, said);
    const leaked = [...secrets].filter(([name, text]) => !earned.has(name) && !shown.includes(text) && everything.includes(text));
    expect(leaked.map(([name]) => name)).toEqual([]);
    const fields = /"(because|points|critical|goto|note|better|betterPoints|when|set|reveals)\\?"/g;
    expect([...everything.matchAll(fields)].map(([found]) => found)).toEqual([]);
  });
}

test("the scripts in the browser hold no scenario and name no source maps", () => {
  const folder = new URL("../../../build/client/assets/", import.meta.url);
  const files = readdirSync(folder);
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  const secrets = [...secretsOf(scenarioOf("double-charge")).entries(), ...secretsOf(scenarioOf("safe-account")).entries()];
  for (const file of files.filter((name) => name.endsWith(".js"))) {
    const source = readFileSync(new URL(file, folder), "utf8");
    expect(source).not.toContain("sourceMappingURL");
    expect(secrets.filter(([name, text]) => !/^(flag|beat)/.test(name) && source.includes(text)).map(([name]) => `${name} in ${file}`)).toEqual([]);
  }
});

/** What those replies have brought on the page: their own words and the other replies that were open beside them. */
function earnedBy(scenario: Scenario, said: readonly string[]): Set<string> {
  const visited = Object.values(scenario.beats).filter((beat) => beat.replies.some(({ id }) => said.includes(id)));
  return new Set(visited.flatMap((beat) => beat.replies.map(({ id }) => `text ${id}`)));
}

function replyText(scenario: Scenario, reply: string): string {
  return Object.values(scenario.beats).flatMap((beat) => beat.replies).find(({ id }) => id === reply)?.text.zh ?? "";
}
