import { Link } from "@remix-run/react";
import { complaintRate, type Heard } from "#app/core/outside/heard.ts";
import { paths } from "#app/paths.ts";
import { writeFilters } from "#app/standings/figures/filters.ts";
import { Download, LINK, Part } from "#app/standings/figures/page/frame.tsx";
import { OwnFigure, PHONE_LABEL } from "#app/standings/figures/page/own-figure.tsx";
import type { StandardsView } from "#app/standings/figures/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** What customers said, place by place, beside what drills and visits found there. */
export function HeardPart({ view }: { view: StandardsView }) {
  const { t, read } = useReader();
  const { heard, filters } = view;
  if (heard.rows.length === 0) return <Part id="heard" title={t("figures.part.heard")} said={t("figures.heard.none")} />;
  const heads = [t("figures.kind.drills"), t("figures.kind.visits"), t("figures.heard.satisfaction"), t("figures.heard.complaints")];
  return (
    <Part id="heard" title={t("figures.part.heard")} said={t("figures.heard.said")}>
      <table aria-label={t("figures.part.heard")} className="mt-3 w-full max-w-4xl border-collapse text-ui max-lg:block">
        <thead className="border-b border-ink text-note text-quiet max-lg:sr-only">
          <tr>
            <th scope="col" className="py-2 pr-4 text-left align-bottom font-normal">{t(`boards.column.${heard.of}`)}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-2 pl-4 text-right align-bottom font-normal">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {heard.rows.map(({ place, own, heard: said }) => {
            const where = heard.of === "regions" ? { region: place.id } : { branch: place.id };
            return (
              <tr key={place.id} className="border-b border-line align-baseline max-lg:flex max-lg:flex-wrap max-lg:gap-x-6 max-lg:py-3">
                <th scope="row" className="text-left font-normal max-lg:basis-full lg:min-w-44 lg:pr-4">
                  <Link to={paths.dashboard("standards", writeFilters({ ...filters, ...where }))} className={`${LINK} font-semibold`}>{read(place.name)}</Link>
                </th>
                {(["drills", "visits"] as const).map((kind) => (
                  <td key={kind} className="whitespace-nowrap py-1 lg:pl-4 lg:text-right">
                    <OwnFigure figure={own[kind]} unit="mean" label={t(`figures.kind.${kind}`)} of={read(place.name)} to={paths.dashboard("observations", writeFilters({ ...filters, ...where, kind }))} />
                  </td>
                ))}
                <HeardCells heard={said} />
              </tr>
            );
          })}
        </tbody>
      </table>
      {heard.more > 0 && <p className="mt-2 text-note text-quiet">{t("figures.map.more", { count: heard.more })}</p>}
      <Download part="heard" filters={filters} />
    </Part>
  );
}

/** Satisfaction and complaints as two cells of a row; a phone leaves out what is not on record. */
export function HeardCells({ heard: { satisfaction, complaints } }: { heard: Heard }) {
  const { t, formats } = useReader();
  const rate = complaints && complaintRate(complaints);
  const none = <span aria-label={t("figures.none")} role="img" className="text-quiet">–</span>;
  return (
    <>
      <td className={satisfaction ? CELL : `${CELL} max-lg:hidden`}>
        <span aria-hidden className={PHONE_LABEL}>{t("figures.heard.satisfaction")}</span>
        {satisfaction ? (
          <>
            {formats.tenths(satisfaction.mean)}
            <span className="ml-1 text-note text-quiet">n{formats.whole(satisfaction.n)}</span>
          </>
        ) : none}
      </td>
      <td className={complaints ? CELL : `${CELL} max-lg:hidden`}>
        <span aria-hidden className={PHONE_LABEL}>{t("figures.heard.complaints")}</span>
        {complaints ? (
          <>
            {formats.whole(complaints.count)}
            <span className="ml-1 text-note text-quiet">{rate === null ? t("figures.heard.uncounted") : t("figures.heard.rate", { rate: formats.tenths(rate) })}</span>
          </>
        ) : none}
      </td>
    </>
  );
}

const CELL = "whitespace-nowrap py-1 lg:pl-4 lg:text-right";
