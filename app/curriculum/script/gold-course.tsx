import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { beatAnchor } from "#app/curriculum/script/anchors.ts";
import type { ScriptView } from "#app/curriculum/view.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The best course from the first line to the ending, and what it is worth. */
export function GoldCourse({ script: { scenario, gold, report } }: { script: ScriptView }) {
  const { t, read, formats } = useReader();
  if (!report) return <p className="mt-3 text-ui">{t("scenarios.script.gold.none")}</p>;
  const { turns, total, readingSeconds } = report.gold;
  return (
    <>
      <p className="mt-2 text-ui text-quiet">
        {t("scenarios.script.gold.said", {
          turns: formats.whole(turns),
          total: formats.tenths(total),
          seconds: formats.whole(readingSeconds),
        })}
      </p>
      <Earned earned={report.earned} />
      <ol className="mt-4 text-ui">
        {gold.map(({ beat, reply }, place) => {
          const said = scenario.beats[beat]?.replies.find(({ id }) => id === reply)?.text;
          return (
            <li key={`${place} ${reply}`} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 border-t border-line py-2">
              <span className="text-quiet">{place + 1}</span>
              <div>
                <p className="measure">{said ? read(said) : reply}</p>
                <a href={`#${beatAnchor(beat)}`} className="text-note text-quiet underline decoration-line underline-offset-4 hover:decoration-ink">
                  {beat}
                </a>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Earned({ earned }: { earned: NonNullable<ScriptView["report"]>["earned"] }) {
  const { t, formats } = useReader();
  const tested = DIMENSIONS.flatMap((dimension) => {
    const points = earned[dimension];
    return points ? [{ dimension, gold: formats.whole(points.gold), best: formats.whole(points.best) }] : [];
  });
  return (
    <>
      <p className="mt-3 text-note text-quiet">{t("scenarios.script.gold.points")}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-ui">
        {tested.map(({ dimension, gold, best }) => (
          <li key={dimension} className="inline-flex items-center gap-1.5">
            <DimensionMark dimension={dimension} />
            {t(`trade.dimensionShort.${dimension}`)}
            <span className="font-semibold">{t("scenarios.script.gold.pointsValue", { gold, best })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
