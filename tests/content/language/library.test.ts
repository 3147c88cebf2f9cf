import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { slipsIn } from "#tests/content/language/slips.ts";
import { textsIn } from "#tests/support/texts-in.ts";

const root = path.resolve(import.meta.dirname, "../../../scenarios");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml") && !file.includes("golden") && file !== "policy.yaml")
  .sort();

const read = (file: string): unknown => parse(readFileSync(path.join(root, file), "utf8"));

describe.each(files)("the language of %s", (file) => {
  const texts = textsIn(read(file));

  test("has no slips in Chinese", () => {
    expect(texts.flatMap(({ zh }) => slipsIn("zh", zh).map((slip) => ({ ...slip, in: zh })))).toEqual([]);
  });

  test("has no slips in English", () => {
    expect(texts.flatMap(({ en }) => slipsIn("en", en).map((slip) => ({ ...slip, in: en })))).toEqual([]);
  });

  test("names the same facts in both languages", () => {
    const named = (text: string) => [...new Set(text.match(/\{\{[^{}]*\}\}/gu))].sort();
    expect(texts.filter(({ zh, en }) => named(zh).join() !== named(en).join())).toEqual([]);
  });
});

test("every customer has a name of their own, and no two scenarios one title", () => {
  const drills = files.filter((file) => file.endsWith("scenario.yaml") && file.startsWith("drills")).map((file) => read(file) as Headed);
  for (const language of ["zh", "en"] as const) {
    expect(twice(drills.map(({ title }) => title[language]))).toEqual([]);
    expect(twice(drills.map(({ customer }) => customer.name[language]))).toEqual([]);
  }
});

// Files of the library have passed their checks, so they have these.
type Headed = { title: Record<"zh" | "en", string>; customer: { name: Record<"zh" | "en", string> } };

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
