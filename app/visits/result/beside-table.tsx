import { Link } from "@remix-run/react";
import { classNames } from "#app/ui/class-names.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import { paths } from "#app/paths.ts";
import type { Beside, BesideRow } from "#app/visits/view/result.ts";
import { useReader } from "#app/words/reader.tsx";

/** On a phone the latest of the earlier visits has room. */
const NARROW = 1;

/** This visit beside the place's own past and beside other places, a line for each thing that is scored. */
export function BesideTable({ beside: { past, peers, rows } }: { beside: Beside }) {
  const { t, formats } = useReader();
  if (rows.length === 0) return null;
  const hiding = (place: number) => (place < past.length - NARROW ? "hidden md:table-cell" : "");
  const few = rows.some((row) => row.peers === null);
  return (
    <section aria-labelledby="beside" className="keep-together mt-12">
      <h2 id="beside" className="font-serif text-lead font-semibold">
        {t("results.beside.title")}
      </h2>
      <p className="measure mt-1 text-ui text-quiet">
        {t("results.beside.said", { from: formats.month(peers.from), to: formats.month(peers.to) })} {few && t("results.beside.fewSaid")}
      </p>
      <table className="mt-3 w-full border-collapse text-left text-ui">
        <thead>
          <tr className="border-b border-ink align-bottom text-note text-quiet">
            <th scope="col" className="py-2 pr-3 font-normal">
              {t("results.beside.what")}
            </th>
            <th scope="col" className="px-2 py-2 text-right font-normal">
              {t("results.beside.own")}
            </th>
            {past.map(({ visitId, month }, place) => (
              <th key={visitId} scope="col" className={classNames("px-2 py-2 text-right font-normal", hiding(place))}>
                <Link to={paths.result(visitId)} aria-label={t("results.beside.open", { month: formats.month(month) })} className="inline-flex min-h-11 items-end underline decoration-line underline-offset-4 hover:decoration-ink">
                  {formats.month(month)}
                </Link>
              </th>
            ))}
            <th scope="col" className="py-2 pl-2 text-right font-normal">
              {t("results.beside.peers")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.what} row={row} hiding={hiding} />
          ))}
        </tbody>
      </table>
      {past.length === 0 && <p className="mt-2 text-note text-quiet">{t("results.beside.noPast")}</p>}
    </section>
  );
}

function Row({ row: { what, own, past, peers }, hiding }: { row: BesideRow; hiding: (place: number) => string }) {
  const { t, formats } = useReader();
  const figure = (score: number | null) => (score === null ? "—" : formats.tenths(score));
  const range = (of: NonNullable<BesideRow["peers"]>) => ({ median: formats.tenths(of.median), low: formats.tenths(of.low), high: formats.tenths(of.high) });
  const apart = what === "premises" || what === "total";
  return (
    <tr className={classNames("border-b border-line", what === "total" && "font-semibold")}>
      <th scope="row" className="py-2 pr-3 font-normal">
        {apart ? (
          t(`results.beside.${what}`)
        ) : (
          <span className="flex items-center gap-2">
            <DimensionMark dimension={what} />
            <span className="hidden md:inline">{t(`trade.dimension.${what}`)}</span>
            <span className="md:hidden">{t(`trade.dimensionShort.${what}`)}</span>
          </span>
        )}
      </th>
      <td className={classNames("px-2 py-2 text-right font-semibold", apart ? "" : DIMENSION_LOOK[what].ink)}>{figure(own)}</td>
      {past.map((score, place) => (
        <td key={place} className={classNames("px-2 py-2 text-right", hiding(place))}>
          {figure(score)}
        </td>
      ))}
      <td className="py-2 pl-2 text-right font-normal">
        {peers === null ? <span className="text-note text-quiet">{t("results.beside.few")}</span> : t("results.beside.range", range(peers))}
        {peers && <span className="block text-note text-quiet">{t("results.beside.places", { count: peers.places })}</span>}
      </td>
    </tr>
  );
}
