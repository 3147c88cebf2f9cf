import type { Reply, Scenario } from "#app/core/scenario/scenario.ts";
import type { Language } from "#app/core/text/text.ts";

/** So many Chinese characters, or English words, one after another make a phrase. */
const LENGTH = 4;

/** Chinese characters, or words of other scripts; signs in between are left out. */
const PIECES: Readonly<Record<Language, RegExp>> = { zh: /\p{Script=Han}|[a-z\d]+/gu, en: /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu };

/** The phrases (n-grams) of a reply in one language. */
export function phrasesOf({ text }: Reply, language: Language): ReadonlySet<string> {
  const pieces = text[language].toLowerCase().match(PIECES[language]) ?? [];
  return new Set(pieces.flatMap((_, i) => (i + LENGTH <= pieces.length ? [pieces.slice(i, i + LENGTH).join(" ")] : [])));
}

export function repliesOf(scenario: Scenario): Reply[] {
  return Object.values(scenario.beats).flatMap(({ replies }) => replies);
}

const known = new WeakMap<Scenario, Map<Language, ReadonlySet<string>>>();

/** Every phrase of a scenario's replies. Gathered once: in a library each scenario is held against all others. */
export function phrasesIn(scenario: Scenario, language: Language): ReadonlySet<string> {
  const gathered = known.get(scenario) ?? new Map<Language, ReadonlySet<string>>();
  known.set(scenario, gathered);
  const phrases = gathered.get(language) ?? new Set(repliesOf(scenario).flatMap((reply) => [...phrasesOf(reply, language)]));
  gathered.set(language, phrases);
  return phrases;
}

/** The part of the smaller set, from 0 to 1, that the other has too. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : [...a].filter((phrase) => b.has(phrase)).length / least;
}
