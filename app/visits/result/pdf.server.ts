import type { Language } from "#app/core/text/text.ts";
import { pdfOf } from "#app/platform/paper/paper.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { resultSheet } from "#app/visits/result/sheet.ts";
import type { ResultView } from "#app/visits/view/result.ts";
import { createFormats } from "#app/words/formats.ts";
import { createWords } from "#app/words/words.ts";

/** A published visit as its branch reads it, as a PDF in that language. It is made of the page's view and of nothing else. */
export function resultPdf({ env }: Pick<Services, "env">, view: ResultView, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const { t } = createWords(language);
  return pdfOf(resultSheet(view, { t, language, formats: createFormats(language, env.bankTz), read: (text) => text[language] }));
}
