import { asLanguage, type Language } from "#app/core/text/text.ts";

export type LanguageSources = {
  /** What the signed-in person chose; null follows the browser. */
  preference: Language | null;
  /** What was chosen on this browser while signed out. */
  cookie: string | null;
  /** The header as the browser sent it. */
  acceptLanguage: string | null;
};

/** The reader's language: the person's choice, else the browser's cookie, else Accept-Language, else Chinese. */
export function chooseLanguage({ preference, cookie, acceptLanguage }: LanguageSources): Language {
  return preference ?? asLanguage(cookie) ?? preferredOf(acceptLanguage ?? "") ?? "zh";
}

/** The tag that stands in the `lang` attribute and is given to Intl. */
export function languageTag(language: Language): "zh-CN" | "en" {
  return language === "zh" ? "zh-CN" : "en";
}

function preferredOf(header: string): Language | null {
  const offers = header
    .split(",")
    .map((part, place) => {
      const [tag = "", ...params] = part.trim().toLowerCase().split(";");
      const weight = Number(params.find((param) => param.trim().startsWith("q="))?.trim().slice(2) ?? "1");
      return { language: asLanguage(tag.split("-")[0]), weight, place };
    })
    .filter((offer) => offer.language !== null && offer.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  return offers[0]?.language ?? null;
}
