import { createContext, useContext, useMemo } from "react";
import type { ReactNode } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import type { Language, Text } from "#app/core/text/text.ts";
import { createFormats } from "#app/words/formats.ts";
import type { Formats } from "#app/words/formats.ts";
import { createWords } from "#app/words/words.ts";

type Reading = { language: Language; formats: Formats };

const ReadingContext = createContext<Reading | null>(null);

type ReaderProviderProps = { language: Language; timeZone: string; children: ReactNode };

/** Gives everything below it the reader's language and the bank's time zone. */
export function ReaderProvider({ language, timeZone, children }: ReaderProviderProps) {
  const words = useMemo(() => createWords(language), [language]);
  const reading = useMemo(() => ({ language, formats: createFormats(language, timeZone) }), [language, timeZone]);
  return (
    <I18nextProvider i18n={words}>
      <ReadingContext.Provider value={reading}>{children}</ReadingContext.Provider>
    </I18nextProvider>
  );
}

/** The words, the formats and the language of content for whoever reads the page. */
export function useReader() {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error("useReader needs a ReaderProvider above it");
  const { t } = useTranslation();
  const { language, formats } = reading;
  return { t, language, formats, read: (text: Text) => text[language] };
}
