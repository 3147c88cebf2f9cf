import type { TFunction } from "i18next";
import type { Language } from "#app/core/text/text.ts";
import type { Figure } from "#app/core/visit/scorecard.ts";
import type { Column, Table } from "#app/platform/table/table.ts";
import { FEN, FIGURES, HOUR_MS, type FigureColumn } from "#app/visits/scorecard/figures.ts";
import type { CardRow, ScorecardsView } from "#app/visits/view/scorecard.ts";

type Words = { readonly t: TFunction<"words">; readonly language: Language };

/** The scorecards as a table to take along: each figure beside how many it is made of, empty where those are too few. */
export function scorecardSheet({ firms, people }: ScorecardsView, day: string, { t, language }: Words): Table<CardRow> {
  const figure = (column: FigureColumn): Column<CardRow>[] => {
    const name = t(`scorecards.column.${column.key}`);
    const titles = { share: t("scorecards.sheet.share", { column: name }), time: t("scorecards.sheet.hours"), money: t("scorecards.sheet.yuan", { column: name }) };
    return [
      { head: titles[column.unit], kind: "decimal", read: ({ card }) => measured(card[column.key], column) },
      { head: t("scorecards.sheet.n", { column: name }), kind: "integer", read: ({ card }) => card[column.key].n },
    ];
  };
  const columns: Column<CardRow>[] = [
    { head: t("scorecards.name"), kind: "text", read: ({ name }) => (name ? name[language] : t("scorecards.own")) },
    { head: t("scorecards.firm"), kind: "text", read: ({ firm }) => (firm ? firm[language] : "") },
    { head: t("scorecards.column.done"), kind: "integer", read: ({ card }) => card.done },
    ...FIGURES.flatMap(figure),
    { head: t("scorecards.sheet.cost"), kind: "decimal", places: 2, read: ({ card }) => card.fen / FEN },
  ];
  return { name: t("scorecards.fileName", { day }), plain: "scorecards", columns, rows: [...firms, ...people] };
}

/** Per cent, hours, yuan; to a hundredth. */
function measured({ value }: Figure, { unit }: FigureColumn): number | null {
  if (value === null) return null;
  const inUnit = { share: value * 100, time: value / HOUR_MS, money: value / FEN }[unit];
  return Math.round(inUnit * 100) / 100;
}
