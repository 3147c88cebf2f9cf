import { readdirSync, readFileSync } from "node:fs";
import i18next from "i18next";
import { expect, test } from "vitest";
import { CATALOGUE } from "#app/words/catalogue.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { createWords } from "#app/words/words.ts";

/** Where refusals that a person meets on a page are made. The core's others are told by the command line. */
const SPEAKING = /^(coaching|curriculum|drills|library|people|platform|visits)\/|^core\/(drill\/play\/step|visit\/machine|coaching\/plain-text)\.ts$/;
const app = new URL("..", import.meta.url);

function codesRefused(): Set<string> {
  const files = readdirSync(app, { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => SPEAKING.test(file) && file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const text = sources.map((file) => readFileSync(new URL(file, app), "utf8")).join("\n");
  return new Set([...text.matchAll(/refuse\(\s*"([a-z-]+)"/g)].map((match) => match[1]!));
}

test("every refusal a page can show has its sentence", () => {
  const codes = codesRefused();
  expect(codes.size).toBeGreaterThan(10);
  expect([...codes].filter((code) => !Object.hasOwn(CATALOGUE.zh.problems, code))).toEqual([]);
});

test("the sentence is filled in, and an unknown code gets the general one", () => {
  const { t } = createWords("en");
  expect(problemSentence(t, { code: "throttled", params: { minutes: 3 } })).toMatch(/\b3\b/);
  expect(problemSentence(t, { code: "constructor" })).toBe(CATALOGUE.en.problems.unknown);
});

test("two languages live side by side, and nobody shares the global instance", () => {
  expect(createWords("zh").t("player.pause")).toBe("暂停");
  expect(createWords("en").t("player.pause")).toBe("Pause");
  expect(i18next.isInitialized).toBeFalsy();
});
