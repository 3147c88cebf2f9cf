import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { isQuarter } from "#app/core/time/quarter.ts";

/** Where a figure comes from: assessments in drills, or published visits. */
export const KINDS = ["drills", "visits"] as const;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** What an address asks the figures for. */
export type FigureFilters = {
  /** 2026-11 or 2026-Q4; null for the present quarter. */
  readonly span: string | null;
  readonly region: string | null;
  readonly branch: string | null;
  readonly post: string | null;
  readonly kind: (typeof KINDS)[number] | null;
};

/** The same for single observations: what a cell of a picture stood for, and where the list goes on. */
export type CellFilters = FigureFilters & {
  readonly standard: string | null;
  readonly dimension: (typeof DIMENSIONS)[number] | null;
  /** 2026-11; narrower than the span. */
  readonly month: string | null;
  /** What the page before ended with. */
  readonly after: string | null;
};

/** Reads an address. What does not exist for anybody counts as not said; ids are judged by who asks, elsewhere. */
export function readFigureFilters(address: URLSearchParams): FigureFilters {
  const said = (name: string) => address.get(name)?.trim() || null;
  const span = said("span");
  return {
    span: span !== null && (isQuarter(span) || MONTH.test(span)) ? span : null,
    region: said("region"),
    branch: said("branch"),
    post: said("post"),
    kind: KINDS.find((kind) => kind === said("kind")) ?? null,
  };
}

/** As `readFigureFilters`, with what a single cell adds. */
export function readCellFilters(address: URLSearchParams): CellFilters {
  const said = (name: string) => address.get(name)?.trim() || null;
  const month = said("month");
  return {
    ...readFigureFilters(address),
    standard: said("standard"),
    dimension: DIMENSIONS.find((dimension) => dimension === said("dimension")) ?? null,
    month: month !== null && MONTH.test(month) ? month : null,
    after: said("after"),
  };
}

/** Filters as an address has them; what goes without saying is not said. */
export function writeFilters(filters: Partial<CellFilters>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value ?? undefined]));
}
