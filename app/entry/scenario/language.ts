import { LANGUAGES, type Language } from "#app/core/text/text.ts";

export function isLanguage(word: string): word is Language {
  return LANGUAGES.some((language) => language === word);
}

/** The language this machine is set to, as far as it is one of ours; otherwise English. */
export function ownLanguage(): Language {
  const [word = ""] = Intl.DateTimeFormat().resolvedOptions().locale.split("-");
  return isLanguage(word) ? word : "en";
}
