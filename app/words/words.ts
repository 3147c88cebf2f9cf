import i18next from "i18next";
import type { i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "#app/core/text/text.ts";
import { CATALOGUE } from "#app/words/catalogue.ts";

/** An instance of its own for every request and page, ready at once: nothing is loaded later. */
export function createWords(language: Language): i18n {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    ns: ["words"],
    defaultNS: "words",
    resources: { zh: { words: CATALOGUE.zh }, en: { words: CATALOGUE.en } },
    // React escapes what it prints.
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
    react: { useSuspense: false },
  });
  return words;
}
