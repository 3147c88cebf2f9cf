import { PLACEHOLDER, type Facts } from "#app/core/facts/fact.ts";
import { renderFact } from "#app/core/facts/render.ts";
import { LANGUAGES, type Language, type Text } from "#app/core/text/text.ts";

/** What stands where the sheet lacks a fact: readers see that something is to be asked, never a key. */
const LACKING: Text = { zh: "（以本行公布的为准）", en: "(as the bank publishes it)" };

/** A text with its facts in it, as they stand on this sheet. */
export function fillText(text: Text, facts: Facts): Text {
  return named(text.zh) || named(text.en) ? { zh: filled(text.zh, "zh", facts), en: filled(text.en, "en", facts) } : text;
}

/**
 * A value of plain data with every text in it filled, however deep it lies. Parts that name no fact are the same
 * objects as before.
 */
export function fillAll<T>(value: T, facts: Facts): T {
  // What comes out has the shape that went in: only strings inside texts become other strings.
  return fillAny(value, facts) as T;
}

function fillAny(value: unknown, facts: Facts): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isText(value)) return fillText(value, facts);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => fillAny(item, facts));
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  const parts = Object.entries(value).map(([key, part]) => [key, fillAny(part, facts), part] as const);
  return parts.every(([, after, before]) => after === before) ? value : Object.fromEntries(parts);
}

/** Keys of the facts that a value of plain data names anywhere in its texts, each once, as they come. */
export function placeholdersIn(value: unknown): string[] {
  const keys = new Set<string>();
  for (const { text } of textsIn(value)) for (const [, key = ""] of text.matchAll(PLACEHOLDER)) keys.add(key);
  return [...keys];
}

/** One language of one text in a value of plain data, and the way to it. */
export type PlacedText = { readonly path: readonly (string | number)[]; readonly language: Language; readonly text: string };

/** Every text in a value of plain data, both languages, in order. */
export function textsIn(value: unknown, path: PlacedText["path"] = []): PlacedText[] {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) return LANGUAGES.map((language) => ({ path: [...path, language], language, text: value[language] }));
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => textsIn(item, [...path, i]));
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...path, key]));
}

function isText(value: object): value is Text {
  return "zh" in value && "en" in value && typeof value.zh === "string" && typeof value.en === "string";
}

function named(text: string): boolean {
  return text.includes("{{");
}

function filled(text: string, language: Language, facts: Facts): string {
  return text.replace(PLACEHOLDER, (_, key: string) => {
    const fact = facts.get(key);
    return (fact ? renderFact(fact) : LACKING)[language];
  });
}
