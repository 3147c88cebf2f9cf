import { paths } from "#app/paths.ts";
import { AssignLink, WhoAssigns } from "#app/standings/figures/page/assign.tsx";
import { Download, Frame, Part } from "#app/standings/figures/page/frame.tsx";
import { HeardCells, HeardPart } from "#app/standings/figures/page/heard.tsx";
import { HeatMaps } from "#app/standings/figures/page/heat-map.tsx";
import { OwnFigure, PHONE_LABEL } from "#app/standings/figures/page/own-figure.tsx";
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
      <HeardPart view={view} />
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
  const right = [t("figures.kind.drills"), t("figures.kind.visits"), t("figures.heard.satisfaction"), t("figures.heard.complaints")];
  return (
    <table aria-label={t("figures.part.standards")} className="mt-3 w-full border-collapse text-ui max-lg:block">
      <thead className="border-b border-ink text-note text-quiet max-lg:sr-only">
        <tr>
          <th scope="col" className="py-2 pr-4 text-left align-bottom font-normal">{t("figures.standards.standard")}</th>
          {right.map((head) => (
            <th key={head} scope="col" className="py-2 pl-4 text-right align-bottom font-normal">{head}</th>
          ))}
          <th scope="col" className="py-2 pl-6 text-left align-bottom font-normal">{t("figures.standards.transfer")}</th>
          <th scope="col" className="py-2 pl-4 text-left align-bottom font-normal">{t("figures.standards.next")}</th>
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {view.standards.map((figure) => (
          <StandardRow key={figure.standard} figure={figure} view={view} />
        ))}
      </tbody>
    </table>
  );
}

function StandardRow({ figure, view }: { figure: StandardFigure; view: StandardsView }) {
  const { t, read } = useReader();
  const { standard, title, kept, weak, drillable, transfer, heard } = figure;
  const { filters, assigning } = view;
  return (
    <tr className="border-b border-line align-baseline max-lg:flex max-lg:flex-wrap max-lg:gap-x-6 max-lg:py-3">
      <th scope="row" className="py-2 text-left font-normal max-lg:basis-full lg:min-w-48 lg:pr-4">
        <span className="mr-2 text-note text-quiet">{standard}</span>
        {read(title)}
        {weak && <span className="ml-2 text-note font-semibold text-warn">{t("figures.standards.weak")}</span>}
      </th>
      {(["drills", "visits"] as const).map((kind) => (
        <td key={kind} className="whitespace-nowrap py-1 lg:pl-4 lg:text-right">
          <OwnFigure figure={kept[kind]} unit="share" label={t(`figures.kind.${kind}`)} of={read(title)} to={paths.dashboard("observations", writeFilters({ ...filters, standard, kind }))} />
        </td>
      ))}
      <HeardCells heard={heard} />
      <td className="py-2 text-note max-lg:basis-full lg:min-w-44 lg:pl-6">
        <span aria-hidden className={PHONE_LABEL}>{t("figures.standards.transfer")}</span>
        <TransferSaid transfer={transfer} />
      </td>
      <td className={weak ? "py-1 lg:pl-4" : "max-lg:hidden"}>{weak && <AssignLink standard={standard} title={read(title)} branch={filters.branch} drillable={drillable} assigning={assigning} />}</td>
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
