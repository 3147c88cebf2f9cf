import type { Page } from "@playwright/test";
import { goldenReplies, scenarioOf } from "#tests/support/journey/content.ts";
import { begin, say, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

const slug = "torn-notes";
const scenario = scenarioOf(slug);

test("a browser with a voice of the language reads each line once, and remembers that it should", async ({ otherDevice }) => {
  const page = await otherDevice();
  await giveVoices(page, ["fr-FR", "zh-CN"]);
  await signIn(page, "newhire");
  await begin(page, slug);
  const aloud = page.getByRole("switch", { name: "朗读" });
  await expect(aloud).not.toBeChecked();
  expect(await heard(page)).toEqual([]);
  await aloud.click();
  await expect(aloud).toBeChecked();
  const name = scenario.customer.name.zh;
  expect((await heard(page)).filter((text) => text.startsWith(`zh-CN ${name}说：`))).toHaveLength(1);

  await say(page, scenario, goldenReplies(slug, "best").slice(0, 2));
  const lines = (await heard(page)).filter((text) => text !== "hush");
  expect(lines).toHaveLength(3);
  expect(lines.filter((text) => text.includes(`${name}说：`))).toHaveLength(1);
  await page.getByRole("button", { name: "暂停" }).click();
  await expect(page.getByRole("heading", { name: "已暂停" })).toBeVisible();
  expect((await heard(page)).at(-1)).toBe("hush");

  await page.reload();
  await expect(aloud).toBeChecked();
  await aloud.click();
  await page.reload();
  await expect(aloud).not.toBeChecked();
});

test("without such a voice nothing offers to read, and the drill is the same", async ({ otherDevice }) => {
  const page = await otherDevice();
  await giveVoices(page, ["fr-FR"]);
  await signIn(page, "newhire");
  await begin(page, "colleague-promised");
  await expect(page.getByRole("group", { name: /轮到你了$/ })).toBeFocused();
  await expect(page.getByRole("switch", { name: "朗读" })).toHaveCount(0);
});

/** A browser whose speech writes down what it is told to say. */
async function giveVoices(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((tags) => {
    const said: string[] = [];
    const note = (text: string) => {
      said.push(text);
      document.documentElement.dataset.heard = JSON.stringify(said);
    };
    const voices = tags.map((lang) => ({ lang, name: lang, localService: true, default: false, voiceURI: lang }));
    class Utterance {
      lang = "";
      rate = 1;
      voice: { lang: string } | null = null;
      constructor(readonly text: string) {}
    }
    const speech = {
      getVoices: () => voices,
      speak: ({ voice, text }: Utterance) => note(`${voice?.lang} ${text}`),
      cancel: () => note("hush"),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
  }, languages);
}

async function heard(page: Page): Promise<string[]> {
  const said: unknown = JSON.parse((await page.locator("html").getAttribute("data-heard")) ?? "[]");
  return Array.isArray(said) ? said.map(String) : [];
}
