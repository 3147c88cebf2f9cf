import { classNames } from "#app/ui/class-names.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import type { DimensionMonths, Months } from "#app/visits/branch/months.ts";
import { useReader } from "#app/words/reader.tsx";

/** On a phone the latest two months have room. */
const NARROW = 2;

/** The four dimensions month by month, each number over a line as long as it is high. */
export function MonthsTable({ months, rows }: Months) {
  const { t, formats } = useReader();
  const hiding = (place: number) => (place < months.length - NARROW ? "hidden md:table-cell" : "");
  return (
    <section aria-labelledby="months">
      <h2 id="months" className="font-serif text-lead font-semibold">
        {t("results.branch.months.title")}
      </h2>
      {months.some(({ visits }) => visits > 1) && <p className="mt-1 text-ui text-quiet">{t("results.branch.months.said")}</p>}
      <table className="mt-3 w-full border-collapse text-left text-ui">
        <thead>
          <tr className="border-b border-ink align-bottom text-note text-quiet">
            <th scope="col" className="py-2 pr-3 font-normal">
              {t("results.branch.months.dimension")}
            </th>
            {months.map(({ month }, place) => (
              <th key={month} scope="col" className={classNames("px-2 py-2 font-normal", hiding(place))}>
                {formats.month(month)}
              </th>
            ))}
            {months.length > 1 && (
              <th scope="col" className="py-2 pl-2 text-right font-normal">
                {t("results.branch.months.change")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.dimension} row={row} hiding={hiding} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row: { dimension, scores, change }, hiding }: { row: DimensionMonths; hiding: (place: number) => string }) {
  const { t, formats } = useReader();
  const { ink } = DIMENSION_LOOK[dimension];
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-3 font-normal">
        <span className="flex items-center gap-2">
          <DimensionMark dimension={dimension} />
          <span className="hidden md:inline">{t(`trade.dimension.${dimension}`)}</span>
          <span className="md:hidden">{t(`trade.dimensionShort.${dimension}`)}</span>
        </span>
      </th>
      {scores.map((score, place) => (
        <td key={place} className={classNames("px-2 py-2", hiding(place))}>
          {score === null ? <span className="text-note text-quiet">{t("results.notAssessed")}</span> : <Level score={score} ink={ink} />}
        </td>
      ))}
      {scores.length > 1 && <td className="py-2 pl-2 text-right">{change === null ? "" : <Change change={change} said={formats.signedTenths(change)} />}</td>}
    </tr>
  );
}

function Level({ score, ink }: { score: number; ink: string }) {
  const { formats } = useReader();
  return (
    <>
      <span className={classNames("font-semibold", ink)}>{formats.tenths(score)}</span>
      <span aria-hidden className={classNames("mt-0.5 block h-0.5 max-w-24 bg-line", ink)}>
        <span className="block h-full bg-current" style={{ width: `${score}%` }} />
      </span>
    </>
  );
}

/** The sign says which way; so does the hue. */
function Change({ change, said }: { change: number; said: string }) {
  const tone = Math.abs(change) < 0.05 ? "text-quiet" : change > 0 ? "text-good" : "text-seal";
  return <span className={tone}>{said}</span>;
}
