import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Caution } from "#app/standings/board/caution.tsx";
import { PlaceTrack } from "#app/standings/drawing/place-track.tsx";
import { subjectName } from "#app/standings/naming.ts";
import { measureName, postName } from "#app/words/names.ts";
import type { FrozenBoardView, FrozenRowView } from "#app/standings/periods/view.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** A board as it was frozen; the same shape as a live one, with nothing that could still move. */
export function FrozenBoard({ view }: { view: FrozenBoardView }) {
  const { t } = useReader();
  const { key, number, kind, measure, measures, rows, ranked, distinguishable, counts, after } = view;
  const at = (asked: Record<string, string | undefined> = {}) => paths.frozen(key, number, kind, { by: measure === "total" ? undefined : measure, ...asked });
  const link = "inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink";
  return (
    <>
      <p className="measure mt-2 text-ui"><Caution /></p>
      {!counts && <Notice tone="warn" className="measure mt-4"><p>{t("periods.frozen.restated")}</p></Notice>}
      {!distinguishable && ranked > 1 && <Notice tone="warn" className="measure mt-4"><p>{t("boards.flat")}</p></Notice>}
      <FilterBar
        action={paths.frozen(key, number, kind)}
        label={t("periods.frozen.filter")}
        show={t("boards.filter.show")}
        choices={[{ name: "by", label: t("periods.frozen.by"), first: measureName(t, "total"), options: measures.filter((each) => each !== "total").map((each) => ({ value: each, label: measureName(t, each) })), chosen: measure === "total" ? null : measure }]}
      />
      {rows.length === 0 ? <p className="mt-6 text-body">{t("periods.frozen.empty")}</p> : <Rows view={view} />}
      <p className="mt-4 flex flex-wrap gap-x-8">
        {after !== null && <Link to={at({ after })} rel="next" className={link}>{t("boards.provisional.more")}</Link>}
        <Link to={paths.period(key)} className={link}>{t("periods.frozen.back")}</Link>
      </p>
    </>
  );
}

function Rows({ view }: { view: FrozenBoardView }) {
  const { t } = useReader();
  const columns = ["band", "place", "interval", "subject", "value", "chance", "n"] as const;
  const heads = { band: t("boards.column.band"), place: t("boards.column.place"), interval: t("periods.frozen.interval"), subject: t(`boards.column.${view.kind}`), value: t("boards.column.value"), chance: t("periods.frozen.chance"), n: "n" };
  return (
    <table aria-label={t("periods.frozen.table")} className="mt-6 w-full border-collapse text-ui max-lg:block">
      <thead className="border-b border-ink text-note text-quiet max-lg:sr-only">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === "value" || column === "chance" || column === "n" ? "py-2 pl-4 text-right font-normal" : "py-2 pr-4 text-left font-normal"}>{heads[column]}</th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {view.rows.map((row) => (
          <Row key={row.subject.id} row={row} view={view} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, view }: { row: FrozenRowView; view: FrozenBoardView }) {
  const reader = useReader();
  const { t, read, formats, language } = reader;
  const { subject, place, best, worst, band, value, chance, n, honour } = row;
  const range = best === worst ? String(best) : `${best}–${worst}`;
  const beside = [subject.branch && read(subject.branch), subject.post && postName(t, subject.post)].filter(Boolean).join(" · ");
  return (
    <tr className={`border-b border-line max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-4 max-lg:py-3 ${subject.own ? "outline-2 -outline-offset-2 outline-seal" : ""}`}>
      <td className="text-note lg:h-9 lg:pr-4">{band === null ? <span className="text-quiet">{t("boards.band.none")}</span> : t(`boards.band.share${band}`)}</td>
      <td className="whitespace-nowrap lg:pr-4">
        {place === null ? <span className="text-note text-quiet">{t("periods.frozen.unplaced")}</span> : <span className="font-serif text-lead font-semibold">{place}</span>}
        {place !== null && <span className="text-quiet">{language === "zh" ? `（${range}）` : ` (${range})`}</span>}
      </td>
      <td className="max-lg:order-1 max-lg:basis-full lg:w-56 lg:p-0">
        {place !== null && <PlaceTrack place={view.distinguishable ? place : null} best={best} worst={worst} ranked={view.ranked} lines={[]} own={subject.own} label={t("boards.place.words", { place, best, worst })} />}
      </td>
      <th scope="row" className="text-left font-normal lg:pl-6 lg:pr-4">
        <span className="font-semibold">{subjectName(reader, subject)}</span>
        {honour !== null && <span className="ml-2 text-note font-semibold text-seal">{t(`honours.kinds.${honour}`)}</span>}
        {beside !== "" && <span className="ml-2 text-note text-quiet">{beside}</span>}
      </th>
      <td className="whitespace-nowrap text-right lg:pl-4">{value === null || place === null ? "–" : formats.tenths(value / 10)}</td>
      <td className="whitespace-nowrap text-right text-quiet max-lg:text-note lg:pl-4">
        <span className="mr-1 lg:hidden">{t("periods.frozen.chance")}</span>
        {place === null ? "–" : `${chance}%`}
      </td>
      <td className="text-right text-quiet max-lg:text-note lg:pl-4"><span className="lg:hidden">n</span>{n}</td>
    </tr>
  );
}
