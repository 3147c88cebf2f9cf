import { useReader } from "#app/words/reader.tsx";

/** What must be known before a place is read: how sure it is, and what it is never grounds for. English sets a space between sentences. */
export function Caution() {
  const { t, language } = useReader();
  return (
    <>
      {t("boards.caution.range")}
      {language === "en" && " "}
      <strong className="font-semibold">{t("boards.caution.sanction")}</strong>
    </>
  );
}
