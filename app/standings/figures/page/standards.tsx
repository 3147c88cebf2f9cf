import { paths } from "#app/paths.ts";
import { Link } from "@remix-run/react";
import { AssignLink, WhoAssigns } from "#app/standings/figures/page/assign.tsx";
import { Download, Frame, LINK, Part } from "#app/standings/figures/page/frame.tsx";
import { HeatMaps } from "#app/standings/figures/page/heat-map.tsx";
import { writeFilters } from "#app/standings/figures/filters.ts";
import type { StandardFigure, StandardsView, Transfer } from "#app/standings/figures/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** Standard by standard: what is kept of each in drills and on visits, whether practice shows there, and branch by branch. */
export function StandardsPage({ view }: { view: StandardsView }) {
  const { t, read } = useReader();
  const { standards, heat, assigning } = view;
  return (
    <Frame page="standards" head={view}>
      <Part id="standards" title={t("figures.part.standards")} said={t("figures.standards.said", { count: view.leastPairs })}>
        <WhoAssigns assigning={assigning} />
        {standards.length === 0 ? <p className="mt-3 text-body">{t("figures.empty")}</p> : <StandardsTable view={view} />}
        {standards.length > 0 && <Download part="transfer" filters={view.filters} />}
      </Part>
      {standards.length > 0 && (
        <Part id="heat" title={t("figures.part.heat")}>
          <HeatMaps page="standards" head={view} heat={heat} unit="share" columns={standards.map(({ standard, title }) => ({ key: standard, head: standard, name: `${standard} ${read(title)}`, asks: { standard } }))} />
          <Download part="standards" filters={view.filters} />
        </Part>
      )}
    </Frame>
  );
}

function StandardsTable({ view }: { view: StandardsView }) {
  const { t } = useReader();
  return (
    <div
      role="region"
      aria-label={t("figures.part.standards")}
      // A table wider than a phone is moved by keys too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="mt-3 overflow-x-auto"
    >
      <table aria-label={t("figures.part.standards")} className="w-full border-collapse text-ui">
        <thead className="border-b border-ink text-note text-quiet">
          <tr>
            <th scope="col" className="py-2 pr-4 text-left align-bottom font-normal">
              {t("figures.standards.standard")}
            </th>
            {(["drills", "visits"] as const).map((kind) => (
              <th key={kind} scope="col" className="py-2 pl-4 text-right align-bottom font-normal">
                {t(`figures.kind.${kind}`)}
              </th>
            ))}
            <th scope="col" className="py-2 pl-6 text-left align-bottom font-normal">
              {t("figures.standards.transfer")}
            </th>
            <th scope="col" className="py-2 pl-4 text-left align-bottom font-normal">
              {t("figures.standards.next")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.standards.map((figure) => (
            <StandardRow key={figure.standard} figure={figure} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StandardRow({ figure, view }: { figure: StandardFigure; view: StandardsView }) {
  const { t, read, formats } = useReader();
  const { standard, title, kept, weak, drillable, transfer } = figure;
  const { filters, assigning } = view;
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="min-w-48 py-2 pr-4 text-left font-normal">
        <span className="mr-2 text-note text-quiet">{standard}</span>
        {read(title)}
        {weak && <span className="ml-2 text-note font-semibold text-warn">{t("figures.standards.weak")}</span>}
      </th>
      {(["drills", "visits"] as const).map((kind) => {
        const own = kept[kind];
        return (
          <td key={kind} className="whitespace-nowrap py-1 pl-4 text-right">
            {own === null ? (
              <span className="text-quiet">–</span>
            ) : (
              <Link to={paths.dashboard("observations", writeFilters({ ...filters, standard, kind }))} aria-label={t("figures.standards.open", { title: read(title), kind: t(`figures.kind.${kind}`) })} className={LINK}>
                {formats.whole(own.value)}%<span className="ml-1 text-note text-quiet">n{formats.whole(own.n)}</span>
              </Link>
            )}
          </td>
        );
      })}
      <td className="min-w-44 py-2 pl-6 text-note">
        <TransferSaid transfer={transfer} />
      </td>
      <td className="py-1 pl-4">{weak && <AssignLink standard={standard} title={read(title)} branch={filters.branch} drillable={drillable} assigning={assigning} />}</td>
    </tr>
  );
}

function TransferSaid({ transfer }: { transfer: Transfer | null }) {
  const { t, formats } = useReader();
  if (transfer === null) return <span className="text-quiet">{t("figures.transfer.few")}</span>;
  const { correlation, gain, pairs } = transfer;
  const two = (value: number) => (Math.round(value * 100) / 100).toFixed(2);
  return (
    <>
      {correlation ? t("figures.transfer.correlation", { r: two(correlation.r), low: two(correlation.low), high: two(correlation.high), pairs }) : t("figures.transfer.still", { pairs })}
      {gain && <span className="block text-quiet">{t("figures.transfer.gain", { points: formats.signedTenths(gain.points), low: formats.signedTenths(gain.low), high: formats.signedTenths(gain.high), drilled: gain.drilled, others: gain.others })}</span>}
    </>
  );
}
