import { OctagonAlert } from "lucide-react";
import type { Text } from "#app/core/text/text.ts";
import { toTenths } from "#app/core/tenths.ts";
import { useReader } from "#app/words/reader.tsx";

type RedLineProps = {
  /** Questions of the critical items that failed; none, nothing shown. */
  criticals: readonly Text[];
  uncapped: number | null;
  total: number | null;
};

/** Critical failures stand apart from every score, with what the cap took. */
export function RedLine({ criticals, uncapped, total }: RedLineProps) {
  const { t, read, formats } = useReader();
  if (criticals.length === 0) return null;
  const cap = toTenths(total ?? 0) - toTenths(uncapped ?? 0);
  return (
    <section aria-labelledby="red-line" className="keep-together border-2 border-seal bg-seal-wash p-5">
      <h2 id="red-line" className="flex items-center gap-2 font-serif text-lead font-semibold text-seal">
        <OctagonAlert aria-hidden size={22} strokeWidth={1.75} className="shrink-0" />
        {t("results.cap.title")}
      </h2>
      <ul className="mt-2 space-y-1 text-body">
        {criticals.map((question) => (
          <li key={question.en}>{read(question)}</li>
        ))}
      </ul>
      <p className="mt-3 text-ui">{t("results.cap.said")}</p>
      {cap < 0 && (
        <p className="mt-1 text-ui font-semibold">
          {t("results.cap.before", { score: formats.tenths(uncapped ?? 0) })} · {t("results.cap.taken")} {formats.signedTenths(cap / 10)}
        </p>
      )}
    </section>
  );
}
