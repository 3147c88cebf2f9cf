import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { DraftReport } from "#app/curriculum/bench/view.ts";
import { GuessTable } from "#app/curriculum/drafts/report/guess-table.tsx";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What the scenario is like, as the checker found it: its size, its gold course, what guessing is worth. */
export function Report({ report }: { report: DraftReport | null }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="report" className="mt-12 border-t border-ink pt-4">
      <h2 id="report" className="font-serif text-lead font-semibold">
        {t("drafts.report.title")}
      </h2>
      {report ? <Found report={report} /> : <p className="measure mt-2 text-ui">{t("drafts.report.none")}</p>}
    </section>
  );
}

function Found({ report }: { report: DraftReport }) {
  const { t, read, formats } = useReader();
  const { beats, replies, configurations, endings, gold, guessing } = report;
  return (
    <>
      <p className="measure mt-2 text-ui">
        {t("drafts.report.size", { beats: formats.whole(beats), replies: formats.whole(replies), configurations: formats.whole(configurations) })}
      </p>
      <p className="measure text-ui">{t("drafts.report.endings", { endings: endings.map(read).join(t("drafts.report.comma")) })}</p>
      <div className="mt-8 gap-x-12 lg:grid lg:grid-cols-2">
        <div>
          <h3 className="text-ui font-semibold">{t("drafts.report.gold")}</h3>
          <p className="text-ui text-quiet">
            {t("drafts.report.goldSaid", { turns: gold.turns, total: formats.tenths(gold.total), seconds: formats.whole(gold.readingSeconds) })}
          </p>
          <ol className="mt-3 text-ui">
            {gold.steps.map(({ beat, text }, place) => (
              <li key={place} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 border-t border-line py-2">
                <span className="text-quiet">{place + 1}</span>
                <div>
                  <p>{read(text)}</p>
                  <p className="text-note text-quiet">{beat}</p>
                </div>
              </li>
            ))}
          </ol>
        </div>
        <div className="mt-8 lg:mt-0">
          <h3 className="text-ui font-semibold">{t("drafts.report.guessing")}</h3>
          {guessing ? <GuessTable guessing={guessing} /> : <p className="mt-1 text-ui">{t("drafts.report.guessUnknown")}</p>}
          <Earned earned={report.earned} />
        </div>
      </div>
    </>
  );
}

function Earned({ earned }: { earned: DraftReport["earned"] }) {
  const { t, formats } = useReader();
  const tested = DIMENSIONS.flatMap((dimension) => {
    const points = earned[dimension];
    return points ? [{ dimension, gold: formats.whole(points.gold), best: formats.whole(points.best) }] : [];
  });
  return (
    <>
      <p className="mt-8 text-note text-quiet">{t("drafts.report.earned")}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-ui">
        {tested.map(({ dimension, gold, best }) => (
          <li key={dimension} className="inline-flex items-center gap-1.5">
            <DimensionMark dimension={dimension} />
            {t(`trade.dimensionShort.${dimension}`)}
            <span className="font-semibold">{t("drafts.report.earnedValue", { gold, best })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
