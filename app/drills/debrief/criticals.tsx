import { OctagonAlert } from "lucide-react";
import type { Ledger } from "#app/drills/debrief/ledger.ts";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { useReader } from "#app/words/reader.tsx";

/** Critical failures stand apart from every score, with what the cap took. */
export function Criticals({ view, ledger }: { view: DebriefView; ledger: Ledger }) {
  const { t, read, formats } = useReader();
  const { criticals } = view.grade;
  if (criticals.length === 0) return null;
  return (
    <section aria-labelledby="criticals" className="keep-together mt-8 border-2 border-seal bg-seal-wash p-5">
      <h2 id="criticals" className="flex items-center gap-2 font-serif text-lead font-semibold text-seal">
        <OctagonAlert aria-hidden size={22} strokeWidth={1.75} />
        {t("debrief.criticals.title")}
      </h2>
      <ul className="mt-2 space-y-1 text-body">
        {criticals.map(({ turn, text, standard }) => (
          <li key={turn}>
            {t("debrief.criticals.at", { turn: turn + 1 })} · {read(text)} <span className="text-quiet">{standard}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-ui">{t("debrief.criticals.said")}</p>
      {ledger.total.cap < 0 && (
        <p className="mt-1 text-ui font-semibold">
          {t("debrief.criticals.before", { score: formats.tenths(ledger.total.uncapped / 10) })} ·{" "}
          {t("debrief.criticals.cap")} {formats.signedTenths(ledger.total.cap / 10)}
        </p>
      )}
    </section>
  );
}
