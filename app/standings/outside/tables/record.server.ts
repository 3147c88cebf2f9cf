import type { TFunction } from "i18next";
import type { Bearer } from "#app/core/access/can.ts";
import type { Language } from "#app/core/text/text.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Column, Table } from "#app/platform/table/table.ts";
import { monthsOnRecord } from "#app/standings/outside/figures.server.ts";
import { figureRows } from "#app/standings/outside/page.server.ts";
import { placesOf } from "#app/standings/outside/places.ts";
import type { FigureRow } from "#app/standings/outside/view.ts";

type Words = { readonly t: TFunction<"words">; readonly language: Language };

/** The columns of a file as it may be imported again. */
function outsideColumns({ t, language }: Words): Column<FigureRow>[] {
  return [
    { head: t("outside.columns.branch"), kind: "text", read: ({ branch }) => branch[language] },
    { head: t("outside.columns.month"), kind: "month", read: ({ month }) => month },
    { head: t("outside.columns.kind"), kind: "text", read: ({ kind }) => t(`outside.kinds.${kind}`) },
    { head: t("outside.columns.standard"), kind: "text", read: ({ standard }) => standard },
    { head: t("outside.columns.value"), kind: "decimal", read: ({ value }) => value },
    { head: t("outside.columns.answers"), kind: "integer", read: ({ n }) => n },
  ];
}

/** What is on record where the reader reads boards; of one month, or of all where none is named. */
export async function recordTable(services: Services, me: Bearer, month: string | null, words: Words): Promise<Table<FigureRow>> {
  const known = await monthsOnRecord(services, placesOf(me, "boards.read"));
  const months = month === null ? known : known.filter((each) => each === month);
  const rows = async function* () {
    // A month at a time, so that years of a large bank are never all in memory.
    for (const each of months) yield* await figureRows(services, me, [each]);
  };
  return { name: words.t("outside.files.record", { month: month ?? "" }), plain: "customers-said", columns: outsideColumns(words), rows: rows() };
}
