import { Link } from "@remix-run/react";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { paths } from "#app/paths.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import type { BranchVisit } from "#app/visits/view/branch.ts";
import { useReader } from "#app/words/reader.tsx";

/** The published visits of a branch, the latest month first; each leads to its result. */
export function VisitsTable({ visits }: { visits: readonly BranchVisit[] }) {
  const { t } = useReader();
  // The only form there is need not be named on every line.
  const severalForms = new Set(visits.map(({ title }) => title.en)).size > 1;
  return (
    <section aria-labelledby="visits" className="mt-12">
      <h2 id="visits" className="font-serif text-lead font-semibold">
        {t("results.branch.visits.title")}
      </h2>
      <table className="mt-3 w-full border-collapse text-left text-ui">
        <thead>
          <tr className="border-b border-ink align-bottom text-note text-quiet">
            <th scope="col" className="py-2 pr-3 font-normal">
              {t("results.branch.visits.month")}
            </th>
            {DIMENSIONS.map((dimension) => (
              <th key={dimension} scope="col" className="hidden px-2 py-2 text-right font-normal md:table-cell">
                <span className="inline-flex items-center gap-1.5">
                  <DimensionMark dimension={dimension} />
                  {t(`trade.dimensionShort.${dimension}`)}
                </span>
              </th>
            ))}
            <th scope="col" className="px-2 py-2 text-right font-normal">
              {t("results.branch.visits.premises")}
            </th>
            <th scope="col" className="py-2 pl-2 text-right font-normal">
              {t("results.branch.visits.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <Row key={visit.visitId} visit={visit} severalForms={severalForms} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ visit, severalForms }: { visit: BranchVisit; severalForms: boolean }) {
  const { t, read, formats } = useReader();
  const { month, dimensions, premises, total, failed, counts, appealed } = visit;
  const marks = [!counts && t("results.branch.visits.uncounted"), appealed && t("results.branch.visits.appealed")].filter(Boolean);
  const scores = DIMENSIONS.map((dimension) => ({ dimension, score: dimensions.find((each) => each.dimension === dimension)?.score }));
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 pr-3 font-normal">
        <Link
          to={paths.result(visit.visitId)}
          aria-label={t("results.branch.visits.open", { month: formats.month(month) })}
          className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink md:inline"
        >
          {formats.month(month)}
        </Link>
        {marks.length > 0 && <span className="block text-note text-quiet">{marks.join(" · ")}</span>}
        {severalForms && <span className="block text-note text-quiet">{read(visit.title)}</span>}
        <span className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-note md:hidden">
          {scores.map(({ dimension, score }) => (
            <span key={dimension} className="inline-flex items-center gap-1">
              <DimensionMark dimension={dimension} />
              <span className="sr-only">{t(`trade.dimension.${dimension}`)}</span>
              {score === undefined ? "—" : formats.tenths(score)}
            </span>
          ))}
        </span>
      </th>
      {scores.map(({ dimension, score }) => (
        <td key={dimension} className={`hidden px-2 py-2 text-right md:table-cell ${DIMENSION_LOOK[dimension].ink}`}>
          {score === undefined ? "—" : formats.tenths(score)}
        </td>
      ))}
      <td className="px-2 py-2 text-right">{premises === null ? "—" : formats.tenths(premises)}</td>
      <td className="py-2 pl-2 text-right font-semibold">
        {total === null ? "—" : formats.tenths(total)}
        {failed && <span className="block text-note text-seal md:ml-2 md:inline">{t("results.branch.visits.breach")}</span>}
      </td>
    </tr>
  );
}
