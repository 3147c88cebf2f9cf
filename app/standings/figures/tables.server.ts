import { ok, type Result } from "#app/core/result.ts";
import type { CsvCell, CsvRow } from "#app/core/text/csv.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Table } from "#app/platform/table/table.ts";
import { coverageFigures, dimensionFigures, observationList, standardFigures } from "#app/standings/figures/figures.server.ts";
import type { FigureReader } from "#app/standings/figures/reading/scope.server.ts";
import { readCellFilters } from "#app/standings/figures/filters.ts";
import type { DimensionsView, HeatRows, ObservationRow } from "#app/standings/figures/view.ts";
import { postName, spanName } from "#app/words/names.ts";
import type { useReader } from "#app/words/reader.tsx";

/** The pictures of the pages that can be taken along, each as its table. */
const PARTS = ["trend", "bins", "spread", "dimensions", "standards", "transfer", "undrilled", "observations"] as const;
export type FigurePart = (typeof PARTS)[number];

type Words = Pick<ReturnType<typeof useReader>, "t" | "formats" | "language" | "read">;
type Asked = { readonly services: Services; readonly me: FigureReader; readonly address: URLSearchParams; readonly words: Words };

/** A picture as a table, with the filters of its page. Refuses `not-found` as the page does. */
export async function figureTable(part: FigurePart, asked: Asked): Promise<Result<Table>> {
  if (part === "observations") return observationTable(asked);
  if (part === "undrilled") return undrilledTable(asked);
  if (part === "standards" || part === "transfer") return standardTable(part, asked);
  return dimensionTable(part, asked);
}

async function dimensionTable(part: "trend" | "bins" | "spread" | "dimensions", { services, me, address, words }: Asked): Promise<Result<Table>> {
  const found = await dimensionFigures(services, me, readCellFilters(address));
  if (!found.ok) return found;
  const { t } = words;
  const rows = { trend: trendRows, bins: binRows, spread: spreadRows, dimensions: placeRows }[part](found.value, words);
  const dimension = t("figures.part.dimension");
  const kind = t("figures.filter.kind");
  const heads = {
    trend: [dimension, t("figures.trend.month"), kind, t("figures.overview.mean"), t("figures.file.low"), t("figures.file.high"), "n"],
    bins: [dimension, kind, t("figures.bins.points"), "n"],
    spread: [dimension, kind, t("figures.spread.mean"), t("figures.spread.deviation"), "P10", "P90", t("figures.spread.branches")],
    dimensions: [t(`boards.column.${found.value.heat.of}`), kind, dimension, t("figures.overview.mean"), "n"],
  }[part];
  const name = { trend: t("figures.part.trend"), bins: t("figures.part.bins"), spread: t("figures.part.spread"), dimensions: t("figures.title.dimensions") }[part];
  return ok({ title: `${name} ${spanName(words, found.value.span)}`, heads, rows });
}

const KINDS = ["drills", "visits"] as const;
const tenth = (value: number | null): CsvCell => (value === null ? null : Math.round(value * 10) / 10);

function trendRows({ dimensions }: DimensionsView, { t }: Words): CsvRow[] {
  return dimensions.flatMap(({ dimension, trend }) =>
    trend.flatMap((point) => KINDS.flatMap((kind) => {
      const mean = point[kind];
      return mean ? [[t(`trade.dimension.${dimension}`), point.month, t(`figures.kind.${kind}`), tenth(mean.mean), tenth(mean.low), tenth(mean.high), mean.n]] : [];
    })),
  );
}

function binRows({ dimensions }: DimensionsView, { t }: Words): CsvRow[] {
  return dimensions.flatMap(({ dimension, bins }) => KINDS.flatMap((kind) => bins[kind].map((n, i) => [t(`trade.dimension.${dimension}`), t(`figures.kind.${kind}`), `${i * 10}–${i === 9 ? 100 : i * 10 + 9}`, n])));
}

function spreadRows({ dimensions }: DimensionsView, { t }: Words): CsvRow[] {
  return dimensions.flatMap(({ dimension, spread }) => KINDS.flatMap((kind) => {
    const own = spread[kind];
    return own ? [[t(`trade.dimension.${dimension}`), t(`figures.kind.${kind}`), tenth(own.mean), tenth(own.deviation), tenth(own.p10), tenth(own.p90), own.branches]] : [];
  }));
}

function placeRows({ dimensions, heat }: DimensionsView, words: Words): CsvRow[] {
  return cellRows(heat, dimensions.map(({ dimension }) => [words.t(`trade.dimension.${dimension}`)]), words);
}

/** One row for each cell of a map: place, source, column, figure, n. */
function cellRows({ rows }: HeatRows, columns: readonly (readonly CsvCell[])[], { t, read }: Words): CsvRow[] {
  return rows.flatMap(({ place, cells }) => columns.flatMap((column, i) => KINDS.flatMap((kind) => {
    const figure = cells[i]?.[kind];
    return figure ? [[read(place.name), t(`figures.kind.${kind}`), ...column, tenth(figure.value), figure.n]] : [];
  })));
}

async function standardTable(part: "standards" | "transfer", { services, me, address, words }: Asked): Promise<Result<Table>> {
  const found = await standardFigures(services, me, readCellFilters(address));
  if (!found.ok) return found;
  const { t, read } = words;
  const { standards, heat, span } = found.value;
  const named = [t("figures.standards.standard"), t("figures.file.rule")];
  if (part === "standards") {
    const heads = [t(`boards.column.${heat.of}`), t("figures.filter.kind"), ...named, t("figures.file.share"), "n"];
    return ok({ title: `${t("figures.title.standards")} ${spanName(words, span)}`, heads, rows: cellRows(heat, standards.map(({ standard, title }) => [standard, read(title)]), words) });
  }
  const rows = standards.map(({ standard, title, kept, transfer }): CsvRow => {
    const { correlation = null, gain = null } = transfer ?? {};
    const told = transfer === null ? [t("figures.transfer.few"), null, null, null, null] : ["", transfer.pairs, hundredth(correlation?.r), hundredth(correlation?.low), hundredth(correlation?.high)];
    return [standard, read(title), tenth(kept.drills?.value ?? null), kept.drills?.n ?? null, tenth(kept.visits?.value ?? null), kept.visits?.n ?? null, ...told, tenth(gain?.points ?? null)];
  });
  const shares = KINDS.flatMap((kind) => [`${t(`figures.kind.${kind}`)} %`, "n"]);
  return ok({ title: `${t("figures.part.standards")} ${spanName(words, span)}`, heads: [...named, ...shares, t("figures.standards.transfer"), t("figures.file.pairs"), "r", t("figures.file.low"), t("figures.file.high"), t("figures.file.gain")], rows });
}

function hundredth(value: number | undefined): CsvCell {
  return value === undefined ? null : Math.round(value * 100) / 100;
}

async function undrilledTable({ services, me, address, words }: Asked): Promise<Result<Table>> {
  const filters = readCellFilters(address);
  const first = await coverageFigures(services, me, filters, null);
  if (!first.ok) return first;
  const { t, read } = words;
  async function* rows(): AsyncGenerator<CsvRow, undefined> {
    for (let page = first; page.ok; ) {
      const { undrilled } = page.value;
      for (const { name, post, branch } of undrilled.rows) yield [read(name), postName(t, post), branch ? read(branch.name) : ""];
      if (undrilled.after === null) return;
      page = await coverageFigures(services, me, filters, undrilled.after);
    }
  }
  return ok({ title: `${t("figures.part.undrilled")} ${spanName(words, first.value.span)}`, heads: [t("boards.column.people"), t("boards.column.post"), t("boards.column.branch")], rows: rows() });
}

async function observationTable({ services, me, address, words }: Asked): Promise<Result<Table>> {
  const filters = { ...readCellFilters(address), after: null };
  const first = await observationList(services, me, filters);
  if (!first.ok) return first;
  const { t } = words;
  async function* rows(): AsyncGenerator<CsvRow, undefined> {
    for (let page = first; page.ok; ) {
      for (const row of page.value.rows) yield observationRow(row, words);
      if (page.value.after === null) return;
      page = await observationList(services, me, { ...filters, after: page.value.after });
    }
  }
  const heads = [t("figures.file.when"), t("figures.filter.kind"), t("figures.file.what"), t("boards.column.branch"), t("boards.column.people"), t("figures.bins.points"), t("figures.file.share"), t("figures.failed")];
  return ok({ title: `${t("figures.title.observations")} ${spanName(words, first.value.span)}`, heads, rows: rows() });
}

function observationRow({ kind, month, day, title, branch, person, score, kept, failed }: ObservationRow, { t, read }: Words): CsvRow {
  return [day ?? month, t(`figures.kind.${kind}`), read(title), branch ? read(branch.name) : "", person ? read(person.name) : "", tenth(score), tenth(kept), failed ? t("figures.failed") : ""];
}

/** What an address names; null for no part of the pages. */
export function readPart(text: string | null): FigurePart | null {
  return PARTS.find((part) => part === text) ?? null;
}

