import { asLanguage, type Language } from "#app/core/text/text.ts";

/** The language this machine is set to, as far as it is one of ours; otherwise English. */
export function ownLanguage(): Language {
  return asLanguage(Intl.DateTimeFormat().resolvedOptions().locale.split("-")[0]) ?? "en";
}
