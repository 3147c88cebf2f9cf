import { describe, expect, it } from "vitest";
import { CATALOGUE } from "#app/words/catalogue.ts";

type Leaf = { key: string; text: string };

/** Every text with its path; plural forms of one key count as that key. */
function leaves(node: unknown, path: string[] = []): Leaf[] {
  if (typeof node === "string") return [{ key: path.join(".").replace(/_(one|other)$/, ""), text: node }];
  return Object.entries(node as object).flatMap(([name, child]) => leaves(child, [...path, name]));
}

function byKey(language: "zh" | "en"): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { key, text } of leaves(CATALOGUE[language])) found.set(key, [...(found.get(key) ?? []), text]);
  return found;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();
}

const zh = byKey("zh");
const en = byKey("en");

describe("the words", () => {
  it("have the same keys in both languages", () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    expect(zh.size).toBeGreaterThan(150);
  });

  it("leave no text empty", () => {
    for (const [key, texts] of [...zh, ...en]) {
      for (const text of texts) expect(text.trim(), key).not.toBe("");
    }
  });

  it("use the same placeholders in both languages, the count of an English singular aside", () => {
    for (const [key, texts] of en) {
      const expected = placeholders(texts.at(-1) ?? "");
      for (const text of zh.get(key) ?? []) expect(placeholders(text), key).toEqual(expected);
      for (const text of texts) {
        expect([expected, expected.filter((name) => name !== "count")], key).toContainEqual(placeholders(text));
      }
    }
  });

  it("say Chinese with full-width punctuation, and nothing with exclamation marks", () => {
    for (const [key, texts] of zh) {
      for (const text of texts) expect(text, key).not.toMatch(/[\u4e00-\u9fff}][,;:?()]|[,;:?()][\u4e00-\u9fff]/);
    }
    for (const [key, texts] of [...zh, ...en]) {
      for (const text of texts) expect(text, key).not.toMatch(/[!\uff01]/);
    }
  });
});
