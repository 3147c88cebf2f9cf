import type { Language } from "#app/core/text/text.ts";
import type { Mood } from "#app/core/scenario/scenario.ts";

/** A voice as the browser lists it. */
export type Voice = Pick<SpeechSynthesisVoice, "lang" | "localService" | "name">;

/** What a voice may call its language, the first the best. Cantonese is not what is written here. */
const TAGS: Record<Language, readonly RegExp[]> = {
  zh: [/^(zh|cmn)-(hans-)?cn\b/, /^(zh|cmn)(-hans)?$/, /^(zh-hans|cmn|zh-sg|zh-tw|zh-hant-tw)\b/],
  en: [/^en-gb\b/, /^en\b/],
};

/**
 * The voice that reads a language, null where there is none. Only voices of the device itself: others send what they
 * read to whoever made them.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: Language): V | null {
  const own = voices.filter((voice) => voice.localService);
  for (const tag of TAGS[language]) {
    const found = own.find(({ lang }) => tag.test(lang.replaceAll("_", "-").toLowerCase()));
    if (found) return found;
  }
  return null;
}

/** How fast a mood speaks; 1 is the voice's own pace. */
export const RATES: Record<Mood, number> = { calm: 1, irritated: 1.05, angry: 1.15, gone: 1 };
