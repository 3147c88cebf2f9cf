import { ok, type Result } from "#app/core/result.ts";
import { monthsUpTo } from "#app/core/time/quarter.ts";
import { toldHandbook } from "#app/library/told.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { CellFilters, FigureFilters } from "#app/standings/figures/filters.ts";
import { assigningIn } from "#app/standings/figures/reading/assigning.server.ts";
import { coveredIn, plansOf, redLinesIn, undrilledIn, unvisitedIn } from "#app/standings/figures/reading/covered.server.ts";
import { dimensionHeat, dimensionsOf, meansIn } from "#app/standings/figures/reading/dimensions.server.ts";
import { resultsIn } from "#app/standings/figures/reading/observed.server.ts";
import { asked, headOf, type Asked, type FigureReader } from "#app/standings/figures/reading/scope.server.ts";
import { standardMap, standardsKept, weakestOf } from "#app/standings/figures/reading/standards.server.ts";
import { scoreSums, sumsOf } from "#app/standings/figures/reading/sums.server.ts";
import type { CoverageView, DimensionsView, ObservationsView, OverviewView, StandardsView } from "#app/standings/figures/view.ts";

const WEAKEST = 5;
const FAILURES = 20;
const RESULTS = 50;
/** More branches than a bank has. */
const EVERY = 1_000_000;

/* What the pages of figures are given. All read monthly sums rather than results, and refuse `not-found` for a region or
 * branch that is not the reader's, as for one that does not exist. */

export async function overviewFigures(services: Services, me: FigureReader, filters: FigureFilters): Promise<Result<OverviewView>> {
  const asking = await asked(services, me, filters);
  if (!asking.ok) return asking;
  const head = await headOf(services, asking.value);
  const dimensions = await dimensionsOf(services, asking.value);
  const before = await scoreSums(services, sumsOf(asking.value, monthsBefore(asking.value)));
  return ok({
    ...head,
    covered: await coveredIn(services, asking.value),
    redLines: await redLinesIn(services, asking.value),
    plans: await plansOf(services, asking.value),
    dimensions: dimensions.map(({ dimension, span, trend, spread }) => ({ dimension, span, trend, spread, before: meansIn(before, dimension) })),
    weakest: weakestOf(await standardsKept(services, asking.value, head.marks), head.marks, WEAKEST),
    assigning: await assigningIn(services, asking.value),
  });
}

export async function dimensionFigures(services: Services, me: FigureReader, filters: FigureFilters): Promise<Result<DimensionsView>> {
  const asking = await asked(services, me, filters);
  if (!asking.ok) return asking;
  const head = await headOf(services, asking.value);
  return ok({ ...head, dimensions: await dimensionsOf(services, asking.value), heat: await dimensionHeat(services, asking.value) });
}

export async function standardFigures(services: Services, me: FigureReader, filters: FigureFilters): Promise<Result<StandardsView>> {
  const asking = await asked(services, me, filters);
  if (!asking.ok) return asking;
  const head = await headOf(services, asking.value);
  return ok({ ...head, ...(await standardMap(services, asking.value, head.marks)), assigning: await assigningIn(services, asking.value) });
}

/** `after`: the id of the person the page before ended with. */
export async function coverageFigures(services: Services, me: FigureReader, filters: FigureFilters, after: string | null): Promise<Result<CoverageView>> {
  const asking = await asked(services, me, filters);
  if (!asking.ok) return asking;
  const { months } = asking.value;
  return ok({
    ...(await headOf(services, asking.value)),
    covered: await coveredIn(services, asking.value),
    redLines: await redLinesIn(services, asking.value),
    plans: await plansOf(services, asking.value),
    undrilled: await undrilledIn(services, asking.value, after),
    unvisited: await unvisitedIn(services, asking.value),
    failures: (await resultsIn(services, asking.value, { months, standard: null, dimension: null, failed: true }, null, FAILURES)).rows,
  });
}

/** Every branch without a published visit in the span, for a file. */
export async function unvisitedBranches(services: Services, me: FigureReader, filters: FigureFilters): Promise<Result<CoverageView["unvisited"]["rows"]>> {
  const asking = await asked(services, me, filters);
  return asking.ok ? ok((await unvisitedIn(services, asking.value, EVERY)).rows) : asking;
}

/** A page of the results of the span that crossed a red line, for a file. */
export async function failurePage(services: Services, me: FigureReader, filters: FigureFilters, after: string | null): Promise<Result<Pick<ObservationsView, "rows" | "after">>> {
  const asking = await asked(services, me, filters);
  return asking.ok ? ok(await resultsIn(services, asking.value, { months: asking.value.months, standard: null, dimension: null, failed: true }, after, RESULTS)) : asking;
}

/** Single results behind a figure; a month asked for is taken instead of the span. */
export async function observationList(services: Services, me: FigureReader, filters: CellFilters): Promise<Result<ObservationsView>> {
  const asking = await asked(services, me, filters);
  if (!asking.ok) return asking;
  const { standard, dimension, month, after } = filters;
  const months = month === null ? asking.value.months : [month];
  const { rows, after: next } = await resultsIn(services, asking.value, { months, standard, dimension, failed: false }, after, RESULTS);
  const title = standard === null ? null : ((await toldHandbook(services)).get(standard)?.title ?? { zh: standard, en: standard });
  return ok({ ...(await headOf(services, asking.value)), filters, standard: standard !== null && title ? { id: standard, title } : null, rows, after: next });
}

/** As many months as the span has, before it. */
function monthsBefore({ months }: Asked): string[] {
  return monthsUpTo(months[0] ?? "", months.length + 1).slice(0, -1);
}
