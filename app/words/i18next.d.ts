import type { Catalogue } from "#app/words/catalogue.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: { words: Catalogue };
  }
}
