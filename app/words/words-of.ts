import type { Language, Text } from "#app/core/text/text.ts";
import { createFormats } from "#app/words/formats.ts";
import { createWords } from "#app/words/words.ts";

/** What `useReader` gives a page, for a file that is written on the server. */
export function wordsOf(language: Language, timeZone: string) {
  return { t: createWords(language).t, formats: createFormats(language, timeZone), language, read: (text: Text) => text[language] };
}
