import { refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";
import type { CellFilters, FigureFilters } from "#app/standings/figures/filters.ts";
import type { CoverageView, DimensionsView, ObservationsView, OverviewView, StandardsView } from "#app/standings/figures/view.ts";

/** Who looks at figures: all that is asked of a signed-in person. */
export type FigureReader = Pick<Me, "id" | "grants" | "branchId" | "firmId">;

/* All refuse `not-found` for a region or branch that is not the reader's, as for one that does not exist. */

export function overviewFigures(_services: Services, _me: FigureReader, _filters: FigureFilters): Promise<Result<OverviewView>> {
  return Promise.resolve(refuse("not-found"));
}

export function dimensionFigures(_services: Services, _me: FigureReader, _filters: FigureFilters): Promise<Result<DimensionsView>> {
  return Promise.resolve(refuse("not-found"));
}

export function standardFigures(_services: Services, _me: FigureReader, _filters: FigureFilters): Promise<Result<StandardsView>> {
  return Promise.resolve(refuse("not-found"));
}

/** `after`: the id of the person the page before ended with. */
export function coverageFigures(_services: Services, _me: FigureReader, _filters: FigureFilters, _after: string | null): Promise<Result<CoverageView>> {
  return Promise.resolve(refuse("not-found"));
}

export function observationList(_services: Services, _me: FigureReader, _filters: CellFilters): Promise<Result<ObservationsView>> {
  return Promise.resolve(refuse("not-found"));
}
