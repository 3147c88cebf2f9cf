import type { MetaFunction } from "@remix-run/node";
import type { TFunction } from "i18next";
import { asLanguage } from "#app/core/text/text.ts";
import { createWords } from "#app/words/words.ts";

/** The title of a page in the reader's language, before the product's name. `data` is the page's own. */
export function title(make: (t: TFunction<"words">, data: unknown) => string): MetaFunction {
  return ({ matches, data }) => {
    const frame: unknown = matches.find((match) => match.id === "root")?.data;
    const said = typeof frame === "object" && frame !== null && "language" in frame ? String(frame.language) : null;
    const { t } = createWords(asLanguage(said) ?? "zh");
    return [{ title: `${make(t, data)} · ${t("shell.product")}` }];
  };
}
