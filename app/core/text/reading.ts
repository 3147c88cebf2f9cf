import { LANGUAGES, type Language, type Text } from "#app/core/text/text.ts";

/**
 * Reading speed, scoring rules: 400 Chinese characters or 220 English words a minute. Counted in ticks of
 * 1/220 s, in which both are whole numbers, so that reading times add up and compare exactly.
 */
export const TICKS_PER_SECOND = 220;
const CHARACTER = (60 * TICKS_PER_SECOND) / 400;
const WORD = 60;

/** A placeholder such as {{rate.demand}} stands for text of the bank's own: 8 characters or 2 words. */
const PLACEHOLDER = { zh: 8 * CHARACTER, en: 2 * WORD } as const satisfies Record<Language, number>;

/**
 * A placeholder, one Chinese character, or one word or number of any other script (12.5, don't, face-to-face).
 * Punctuation takes no time of its own. A foreign word inside Chinese is read as a word, and the reverse.
 */
const PIECES = /\{\{[^{}]*\}\}|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:[.,:/@'’‑-](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)*/gu;

function ticksIn(language: Language, text: string): number {
  let ticks = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    if (piece.startsWith("{{")) ticks += PLACEHOLDER[language];
    else ticks += /^\p{Script=Han}/u.test(piece) ? CHARACTER : WORD;
  }
  return ticks;
}

/** Time to read some texts one after another, in ticks of 1/220 s: the longer of both languages. */
export function readingTicks(...texts: readonly Text[]): number {
  return Math.max(
    ...LANGUAGES.map((language) => texts.reduce((sum, text) => sum + ticksIn(language, text[language]), 0)),
  );
}

/** Time to read some texts one after another, in seconds: the longer of both languages. */
export function readingSeconds(...texts: readonly Text[]): number {
  return readingTicks(...texts) / TICKS_PER_SECOND;
}
