import { pinyin } from "pinyin-pro";
import type { Handbook, Standard } from "#app/core/standards/handbook.ts";
import { spells } from "#app/core/text/spelling.ts";
import type { Text } from "#app/core/text/text.ts";

/** Fewer letters spell something in nearly every rule; titles are shorter. */
const LETTERS_FOR_RULES = 4;

/** Where words were found; the better places come first. */
const PLACES = ["id", "title", "spelt", "rule", "elsewhere"] as const;

type Spelt = { readonly title: readonly string[]; readonly rule: readonly string[] };

const spelt = new WeakMap<Handbook, ReadonlyMap<string, Spelt>>();

/**
 * The standards that answer to all of some words, those that do so best first: by id, title, words of the rest, in either
 * language, and by pinyin of the title and the rule, whole or by its first letters.
 * @param told the handbook as readers see it
 */
export function searchHandbook(book: Handbook, told: readonly Standard[], words: string): Standard[] {
  const asked = words.toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
  const found = told.flatMap((standard) => {
    const places = asked.map((word) => placeOf(standard, spellingOf(book, standard.id), word));
    return places.includes(-1) ? [] : [{ standard, place: Math.max(0, ...places) }];
  });
  return found.sort((a, b) => a.place - b.place).map(({ standard }) => standard);
}

/** The number of the best place a word was found at; −1 where it was not. */
function placeOf({ id, title, rule, why, use, avoid }: Standard, { title: titleSpelt, rule: ruleSpelt }: Spelt, word: string): number {
  const letters = word.replace(/[^a-zü]/g, "").replaceAll("ü", "v");
  const isSpelt = letters !== "" && /^[a-zü']+$/.test(word);
  const has = (...texts: readonly (Text | null)[]) => texts.some((text) => text && `${text.zh}\n${text.en}`.toLocaleLowerCase("en").includes(word));
  const found: Record<(typeof PLACES)[number], boolean> = {
    id: id.toLocaleLowerCase("en").startsWith(word),
    title: has(title),
    spelt: isSpelt && spells(titleSpelt, letters),
    rule: has(rule) || (isSpelt && letters.length >= LETTERS_FOR_RULES && spells(ruleSpelt, letters)),
    elsewhere: has(why, use, avoid),
  };
  return PLACES.findIndex((place) => found[place]);
}

function spellingOf(book: Handbook, id: string): Spelt {
  const known = spelt.get(book) ?? spell(book);
  spelt.set(book, known);
  return known.get(id) ?? { title: [], rule: [] };
}

/** Once for each handbook: some 60 titles and rules. */
function spell(book: Handbook): ReadonlyMap<string, Spelt> {
  return new Map([...book.values()].map(({ id, title, rule }) => [id, { title: syllablesOf(title), rule: syllablesOf(rule) }]));
}

function syllablesOf({ zh }: Text): string[] {
  return pinyin(zh, { toneType: "none", type: "array", nonZh: "removed", v: true });
}
