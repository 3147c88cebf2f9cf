import { expect, test } from "vitest";
import { readingSeconds, readingTicks } from "#app/core/text/reading.ts";

const zh = (text: string) => readingSeconds({ zh: text, en: "" });
const en = (text: string) => readingSeconds({ zh: "", en: text });

test("400 Chinese characters take a minute, 220 English words too", () => {
  expect(zh("好".repeat(400))).toBe(60);
  expect(en("good ".repeat(220))).toBe(60);
});

test("the longer of both languages counts, over all texts together", () => {
  const longInChinese = { zh: "好".repeat(40), en: "good" };
  const longInEnglish = { zh: "好", en: "good ".repeat(22) };
  expect(readingSeconds(longInChinese)).toBe(6);
  expect(readingSeconds(longInEnglish)).toBe(6);
  expect(readingTicks(longInChinese, longInEnglish)).toBe(23 * 60);
});

test("punctuation and spaces take no time", () => {
  expect(zh("您好，请坐！")).toBe(zh("您好请坐"));
  expect(en("Well – sit down, please.")).toBe(en("Well sit down please"));
});

test("a number or a foreign word is one word in either language", () => {
  const word = 60 / 220;
  const character = 60 / 400;
  expect(zh("转账5,000.00元")).toBeCloseTo(3 * character + word, 12);
  expect(zh("打开APP")).toBeCloseTo(2 * character + word, 12);
  expect(en("a face-to-face talk, don't rush")).toBeCloseTo(5 * word, 12);
  expect(en("客至")).toBeCloseTo(2 * character, 12);
});

test("a placeholder counts 8 Chinese characters or 2 words", () => {
  expect(zh("年利率{{rate.demand}}")).toBe(zh("年利率") + zh("好".repeat(8)));
  expect(en("{{rate.demand}} a year")).toBe(en("four words are here"));
});

test("nothing takes no time", () => {
  expect(readingSeconds({ zh: "", en: "" })).toBe(0);
  expect(readingSeconds()).toBe(0);
});
