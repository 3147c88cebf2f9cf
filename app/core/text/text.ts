/** A text of the content in both languages. Which one is shown follows the reader. */
export type Text = { readonly zh: string; readonly en: string };

export type Language = "zh" | "en";

export const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

/** `zh` or `en`, or null for anything else. */
export function asLanguage(text: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === text) ?? null;
}
