import type { TFunction } from "i18next";
import type { Language } from "#app/core/text/text.ts";
import type { Table } from "#app/platform/table/table.ts";
import type { Figure } from "#app/core/visit/scorecard.ts";
import { FEN, FIGURES, HOUR_MS, type FigureColumn } from "#app/visits/scorecard/figures.ts";
import type { CardRow, ScorecardsView } from "#app/visits/view/scorecard.ts";

type Words = { readonly t: TFunction<"words">; readonly language: Language };
type Cell = string | number | null;

/** The scorecards of a day as a table to take along: each figure beside how many it is made of, empty where those are too few. */
export function scorecardSheet({ firms, people }: ScorecardsView, { t, language }: Words, day: string): Table {
  const head = (column: FigureColumn): string[] => {
    const name = t(`scorecards.column.${column.key}`);
    const titles = { share: t("scorecards.sheet.share", { column: name }), time: t("scorecards.sheet.hours"), money: t("scorecards.sheet.yuan", { column: name }) };
    return [titles[column.unit], t("scorecards.sheet.n", { column: name })];
  };
  const row = ({ name, firm, card }: CardRow): Cell[] => [
    name ? name[language] : t("scorecards.own"),
    firm ? firm[language] : "",
    card.done,
    ...FIGURES.flatMap((column) => [measured(card[column.key], column), card[column.key].n]),
    card.fen / FEN,
  ];
  const columns = [t("scorecards.name"), t("scorecards.firm"), t("scorecards.column.done"), ...FIGURES.flatMap(head), t("scorecards.sheet.cost")];
  return { title: t("scorecards.fileName", { day }), heads: columns, rows: [...firms.map(row), ...people.map(row)] };
}

/** Per cent, hours, yuan; to a hundredth. */
function measured({ value }: Figure, { unit }: FigureColumn): number | null {
  if (value === null) return null;
  const inUnit = { share: value * 100, time: value / HOUR_MS, money: value / FEN }[unit];
  return Math.round(inUnit * 100) / 100;
}
