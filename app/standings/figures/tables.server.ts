import { complaintRate, type Heard } from "#app/core/outside/heard.ts";
import { ok, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Table, Value } from "#app/platform/table/table.ts";
import { columnsOf, type Head, type Values } from "#app/standings/columns.ts";
import { coverageFigures, dimensionFigures, failurePage, observationList, standardFigures, unvisitedBranches } from "#app/standings/figures/figures.server.ts";
import type { FigureReader } from "#app/standings/figures/reading/scope.server.ts";
import { readCellFilters } from "#app/standings/figures/filters.ts";
import type { Both, DimensionsView, Figure, HeatRows, ObservationRow, ObservationsView, StandardsView } from "#app/standings/figures/view.ts";
import { postName, spanName } from "#app/words/names.ts";
import type { useReader } from "#app/words/reader.tsx";

/** The pictures of the pages that can be taken along, each as its table. */
const PARTS = ["trend", "bins", "spread", "dimensions", "standards", "transfer", "heard", "undrilled", "unvisited", "failures", "observations"] as const;
export type FigurePart = (typeof PARTS)[number];

type Words = Pick<ReturnType<typeof useReader>, "t" | "formats" | "language" | "read">;
type Asked = { readonly services: Services; readonly me: FigureReader; readonly address: URLSearchParams; readonly words: Words };

/** A picture as a table, with the filters of its page. Refuses `not-found` as the page does. */
export async function figureTable(part: FigurePart, asked: Asked): Promise<Result<Table<Values>>> {
  if (part === "observations") return observationTable(asked);
  if (part === "undrilled") return undrilledTable(asked);
  if (part === "unvisited") return unvisitedTable(asked);
  if (part === "failures") return failureTable(asked);
  if (part === "standards" || part === "transfer" || part === "heard") return standardTable(part, asked);
  return dimensionTable(part, asked);
}

async function dimensionTable(part: "trend" | "bins" | "spread" | "dimensions", { services, me, address, words }: Asked): Promise<Result<Table<Values>>> {
  const found = await dimensionFigures(services, me, readCellFilters(address));
  if (!found.ok) return found;
  const { t } = words;
  const rows = { trend: trendRows, bins: binRows, spread: spreadRows, dimensions: placeRows }[part](found.value, words);
  const dimension = t("figures.part.dimension");
  const kind = t("figures.filter.kind");
  const whole: Head = ["n", "integer"];
  const mean: Head = [t("figures.overview.mean"), "decimal"];
  const heads: Readonly<Record<typeof part, readonly Head[]>> = {
    trend: [dimension, t("figures.trend.month"), kind, mean, [t("figures.file.low"), "decimal"], [t("figures.file.high"), "decimal"], whole],
    bins: [dimension, kind, t("figures.bins.points"), whole],
    spread: [dimension, kind, [t("figures.spread.mean"), "decimal"], [t("figures.spread.deviation"), "decimal"], ["P10", "decimal"], ["P90", "decimal"], [t("figures.spread.branches"), "integer"]],
    dimensions: [t(`boards.column.${found.value.heat.of}`), kind, dimension, mean, whole],
  };
  const name = { trend: t("figures.part.trend"), bins: t("figures.part.bins"), spread: t("figures.part.spread"), dimensions: t("figures.title.dimensions") }[part];
  return ok({ name: `${name} ${spanName(words, found.value.span)}`, plain: `figures-${part}`, columns: columnsOf(heads[part]), rows });
}

const KINDS = ["drills", "visits"] as const;
const tenth = (value: number | null): Value => (value === null ? null : Math.round(value * 10) / 10);

function trendRows({ dimensions }: DimensionsView, { t }: Words): Values[] {
  return dimensions.flatMap(({ dimension, trend }) =>
    trend.flatMap((point) => KINDS.flatMap((kind) => {
      const mean = point[kind];
      return mean ? [[t(`trade.dimension.${dimension}`), point.month, t(`figures.kind.${kind}`), tenth(mean.mean), tenth(mean.low), tenth(mean.high), mean.n]] : [];
    })),
  );
}

function binRows({ dimensions }: DimensionsView, { t }: Words): Values[] {
  return dimensions.flatMap(({ dimension, bins }) => KINDS.flatMap((kind) => bins[kind].map((n, i) => [t(`trade.dimension.${dimension}`), t(`figures.kind.${kind}`), `${i * 10}–${i === 9 ? 100 : i * 10 + 9}`, n])));
}

function spreadRows({ dimensions }: DimensionsView, { t }: Words): Values[] {
  return dimensions.flatMap(({ dimension, spread }) => KINDS.flatMap((kind) => {
    const own = spread[kind];
    return own ? [[t(`trade.dimension.${dimension}`), t(`figures.kind.${kind}`), tenth(own.mean), tenth(own.deviation), tenth(own.p10), tenth(own.p90), own.branches]] : [];
  }));
}

function placeRows({ dimensions, heat }: DimensionsView, words: Words): Values[] {
  return cellRows(heat, dimensions.map(({ dimension }) => [words.t(`trade.dimension.${dimension}`)]), words);
}

/** One row for each cell of a map: place, source, column, figure, n. */
function cellRows({ rows }: HeatRows, columns: readonly (readonly Value[])[], { t, read }: Words): Values[] {
  return rows.flatMap(({ place, cells }) => columns.flatMap((column, i) => KINDS.flatMap((kind) => {
    const figure = cells[i]?.[kind];
    return figure ? [[read(place.name), t(`figures.kind.${kind}`), ...column, tenth(figure.value), figure.n]] : [];
  })));
}

async function standardTable(part: "standards" | "transfer" | "heard", { services, me, address, words }: Asked): Promise<Result<Table<Values>>> {
  const found = await standardFigures(services, me, readCellFilters(address));
  if (!found.ok) return found;
  const { t, read } = words;
  const { standards, heat, span } = found.value;
  if (part === "heard") return ok(heardTable(found.value, words));
  const named = [t("figures.standards.standard"), t("figures.file.rule")];
  if (part === "standards") {
    const heads: Head[] = [t(`boards.column.${heat.of}`), t("figures.filter.kind"), ...named, [t("figures.file.share"), "decimal"], ["n", "integer"]];
    return ok({ name: `${t("figures.title.standards")} ${spanName(words, span)}`, plain: "figures-standards", columns: columnsOf(heads), rows: cellRows(heat, standards.map(({ standard, title }) => [standard, read(title)]), words) });
  }
  const rows = standards.map(({ standard, title, kept, heard, transfer }): Values => {
    const { correlation = null, gain = null } = transfer ?? {};
    const told = transfer === null ? [t("figures.transfer.few"), null, null, null, null] : ["", transfer.pairs, hundredth(correlation?.r), hundredth(correlation?.low), hundredth(correlation?.high)];
    return [standard, read(title), ...ownCells(kept), ...heardCells(heard), ...told, tenth(gain?.points ?? null)];
  });
  const shares = KINDS.flatMap((kind): Head[] => [[`${t(`figures.kind.${kind}`)} %`, "decimal"], ["n", "integer"]]);
  const told: Head[] = [t("figures.standards.transfer"), [t("figures.file.pairs"), "integer"], ["r", "decimal"], [t("figures.file.low"), "decimal"], [t("figures.file.high"), "decimal"], [t("figures.file.gain"), "decimal"]];
  return ok({ name: `${t("figures.part.standards")} ${spanName(words, span)}`, plain: "figures-transfer", columns: columnsOf([...named, ...shares, ...heardHeads(words), ...told]), rows });
}

/** A line for each place: our own means, and what customers said. */
function heardTable({ heard, span }: StandardsView, words: Words): Table<Values> {
  const { t, read } = words;
  const means = KINDS.flatMap((kind): Head[] => [[t(`figures.kind.${kind}`), "decimal"], ["n", "integer"]]);
  return {
    name: `${t("figures.part.heard")} ${spanName(words, span)}`,
    plain: "figures-customers",
    columns: columnsOf([t(`boards.column.${heard.of}`), ...means, ...heardHeads(words)]),
    rows: heard.rows.map(({ place, own, heard: said }) => [read(place.name), ...ownCells(own), ...heardCells(said)]),
  };
}

function ownCells({ drills, visits }: Both<Figure>): Value[] {
  return [tenth(drills?.value ?? null), drills?.n ?? null, tenth(visits?.value ?? null), visits?.n ?? null];
}

function heardHeads({ t }: Words): Head[] {
  return [[t("figures.heard.satisfaction"), "decimal"], ["n", "integer"], [t("figures.heard.complaints"), "integer"], [t("figures.heard.per"), "decimal"]];
}

function heardCells({ satisfaction, complaints }: Heard): Value[] {
  return [tenth(satisfaction?.mean ?? null), satisfaction?.n ?? null, complaints?.count ?? null, tenth(complaints && complaintRate(complaints))];
}

function hundredth(value: number | undefined): Value {
  return value === undefined ? null : Math.round(value * 100) / 100;
}

async function undrilledTable({ services, me, address, words }: Asked): Promise<Result<Table<Values>>> {
  const filters = readCellFilters(address);
  const first = await coverageFigures(services, me, filters, null);
  if (!first.ok) return first;
  const { t, read } = words;
  async function* rows(): AsyncGenerator<Values, undefined> {
    for (let page = first; page.ok; ) {
      const { undrilled } = page.value;
      for (const { name, post, branch } of undrilled.rows) yield [read(name), postName(t, post), branch ? read(branch.name) : ""];
      if (undrilled.after === null) return;
      page = await coverageFigures(services, me, filters, undrilled.after);
    }
  }
  const heads = [t("boards.column.people"), t("boards.column.post"), t("boards.column.branch")];
  return ok({ name: `${t("figures.part.undrilled")} ${spanName(words, first.value.span)}`, plain: "figures-undrilled", columns: columnsOf(heads), rows: rows() });
}

async function unvisitedTable({ services, me, address, words }: Asked): Promise<Result<Table<Values>>> {
  const filters = readCellFilters(address);
  const found = await unvisitedBranches(services, me, filters);
  if (!found.ok) return found;
  const { t, read } = words;
  return ok({ name: named(words, t("figures.part.unvisited"), filters), plain: "figures-unvisited", columns: columnsOf([t("boards.column.branch")]), rows: found.value.map(({ name }) => [read(name)]) });
}

async function failureTable({ services, me, address, words }: Asked): Promise<Result<Table<Values>>> {
  const filters = readCellFilters(address);
  const first = await failurePage(services, me, filters, null);
  if (!first.ok) return first;
  return ok(resultTable(named(words, words.t("figures.part.failures"), filters), "figures-red-lines", first, (after) => failurePage(services, me, filters, after), words));
}

async function observationTable({ services, me, address, words }: Asked): Promise<Result<Table<Values>>> {
  const filters = { ...readCellFilters(address), after: null };
  const first = await observationList(services, me, filters);
  if (!first.ok) return first;
  return ok(resultTable(`${words.t("figures.title.observations")} ${spanName(words, first.value.span)}`, "figures-results", first, (after) => observationList(services, me, { ...filters, after }), words));
}

type ResultPage = Result<Pick<ObservationsView, "rows" | "after">>;

/** Single results, page after page. */
function resultTable(name: string, plain: string, first: ResultPage, next: (after: string) => Promise<ResultPage>, words: Words): Table<Values> {
  const { t } = words;
  async function* rows(): AsyncGenerator<Values, undefined> {
    for (let page = first; page.ok; ) {
      for (const row of page.value.rows) yield observationRow(row, words);
      if (page.value.after === null) return;
      page = await next(page.value.after);
    }
  }
  const heads: Head[] = [t("figures.file.when"), t("figures.filter.kind"), t("figures.file.what"), t("boards.column.branch"), t("boards.column.people"), [t("figures.bins.points"), "decimal"], [t("figures.file.share"), "decimal"], t("figures.failed")];
  return { name, plain, columns: columnsOf(heads), rows: rows() };
}

/** A picture's name with its span; the present quarter goes without saying. */
function named(words: Words, title: string, { span }: { readonly span: string | null }): string {
  return span === null ? title : `${title} ${spanName(words, span)}`;
}

function observationRow({ kind, month, day, title, branch, person, score, kept, failed }: ObservationRow, { t, read }: Words): Values {
  return [day ?? month, t(`figures.kind.${kind}`), read(title), branch ? read(branch.name) : "", person ? read(person.name) : "", tenth(score), tenth(kept), failed ? t("figures.failed") : ""];
}

/** What an address names; null for no part of the pages. */
export function readPart(text: string | null): FigurePart | null {
  return PARTS.find((part) => part === text) ?? null;
}

