import type { Ledger } from "#app/drills/debrief/ledger.ts";
import { saySummary } from "#app/drills/debrief/summary/say.ts";
import type { Summary } from "#app/drills/debrief/summary/summary.ts";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** How it ended, the total, and two sentences made from the data. */
export function Headline({ view, ledger, summary }: { view: DebriefView; ledger: Ledger; summary: Summary }) {
  const { t, language, read, formats } = useReader();
  const { grade, ending } = view;
  const verdict = grade.failed ? "failed" : grade.passed ? "passed" : "notPassed";
  return (
    <div className="mt-6 gap-x-12 md:grid md:grid-cols-[auto_minmax(0,1fr)]">
      <div>
        <p className="flex items-baseline gap-3">
          <span className="font-serif text-[3.5rem] font-semibold leading-none">{formats.tenths(ledger.total.final / 10)}</span>
          <span className={classNames("text-body font-semibold", VERDICTS[verdict])}>{t(`debrief.${verdict}`)}</span>
        </p>
        <p className="mt-2 text-note text-quiet">
          {t("debrief.bestPossible", { best: formats.tenths(grade.bestTotal) })}
        </p>
      </div>
      <div className="mt-6 md:mt-0 md:border-l md:border-line md:pl-12">
        <p className="font-serif text-lead font-semibold">
          {t(`trade.outcome.${ending.outcome}`)}
          {ending.title && <span className="font-normal"> · {read(ending.title)}</span>}
        </p>
        {ending.text && <p className="measure mt-1 text-body">{read(ending.text)}</p>}
        <p className="measure mt-3 text-ui text-quiet">{saySummary(summary, { t, language, formats }).join(language === "en" ? " " : "")}</p>
      </div>
    </div>
  );
}

const VERDICTS = { failed: "text-seal", passed: "text-good", notPassed: "text-warn" } as const;
