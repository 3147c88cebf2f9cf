import { yuanOf } from "#app/core/money/yuan.ts";
import { FIGURES, HOUR_MS, type FigureColumn } from "#app/visits/scorecard/figures.ts";
import type { Figure } from "#app/core/visit/scorecard.ts";
import type { CardRow } from "#app/visits/view/scorecard.ts";
import { useReader } from "#app/words/reader.tsx";

/** One row each: at a desk a dense table, on a phone one entry with its figures named. */
export function CardTable({ title, rows }: { title: string; rows: readonly CardRow[] }) {
  const { t } = useReader();
  return (
    <section className="mt-10">
      <h2 className="font-serif text-lead font-semibold">{title}</h2>
      <div
        role="region"
        aria-label={title}
        // It may scroll sideways, and has nothing else in it that a keyboard could reach.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="mt-2 lg:overflow-x-auto"
      >
        <table aria-label={title} className="w-full border-collapse text-ui max-lg:block">
          <thead className="border-b border-ink text-note text-quiet max-lg:sr-only">
            <tr>
              <th scope="col" className="py-2 pr-4 text-left align-bottom font-normal">
                {t("scorecards.name")}
              </th>
              {(["done", ...FIGURES.map(({ key }) => key)] as const).map((key) => (
                <th key={key} scope="col" className="py-2 pl-3 text-right align-bottom font-normal">
                  {t(`scorecards.column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-lg:block">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const CELL = "pl-3 text-right align-top max-lg:flex max-lg:items-baseline max-lg:justify-between max-lg:pl-0";

function Row({ row: { name, firm, card } }: { row: CardRow }) {
  const { t, read, formats } = useReader();
  return (
    <tr className="keep-together border-b border-line max-lg:block max-lg:py-3 lg:[&>*]:py-2">
      <th scope="row" className="pr-4 text-left align-top font-semibold max-lg:block">
        {name ? read(name) : t("scorecards.own")}
        {firm && <span className="block text-note font-normal text-quiet">{read(firm)}</span>}
      </th>
      <td className={CELL}>
        <Label text={t("scorecards.column.done")} />
        {formats.whole(card.done)}
      </td>
      {FIGURES.map((column) => (
        <td key={column.key} className={CELL}>
          <Label text={t(`scorecards.column.${column.key}`)} />
          <Cell figure={card[column.key]} column={column} />
        </td>
      ))}
    </tr>
  );
}

/** The column's name, where there is no head to say it. */
function Label({ text }: { text: string }) {
  return (
    <span aria-hidden className="text-note text-quiet lg:hidden">
      {text}
    </span>
  );
}

function Cell({ figure: { value, n }, column: { unit } }: { figure: Figure; column: FigureColumn }) {
  const { t, formats } = useReader();
  const said = (of: number) => {
    if (unit === "share") return `${formats.whole(of * 100)}%`;
    return unit === "time" ? t("scorecards.hours", { hours: formats.tenths(of / HOUR_MS) }) : t("scorecards.yuan", { yuan: yuanOf(Math.round(of)) });
  };
  return (
    <span>
      {value === null ? <span className="text-quiet">{t("scorecards.few")}</span> : said(value)}
      <span className="block text-note text-quiet">{t("scorecards.ofMade", { count: n })}</span>
    </span>
  );
}
