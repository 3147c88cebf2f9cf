import type { BoardKind, Measure } from "#app/core/standings/board.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { isQuarter } from "#app/core/time/quarter.ts";

/** What an address asks a board for. Places are always those of the whole board; region, branch and post only narrow the list. */
export type Filters = {
  /** 2026-Q4; null for the present one. */
  readonly quarter: string | null;
  readonly measure: Measure;
  readonly region: string | null;
  readonly branch: string | null;
  readonly post: string | null;
  /** From 1. */
  readonly page: number;
};

/** The premises are scored on visits, so only branches have them. */
export function measuresOf(kind: BoardKind): readonly Measure[] {
  return kind === "branches" ? ["total", ...DIMENSIONS, "premises"] : ["total", ...DIMENSIONS];
}

/** Reads an address. What does not exist for anybody counts as not said; ids are judged by who asks, elsewhere. */
export function readFilters(kind: BoardKind, address: URLSearchParams): Filters {
  const said = (name: string) => address.get(name)?.trim() || null;
  const quarter = said("quarter");
  const page = /^[1-9]\d{0,3}$/.exec(said("page") ?? "")?.[0];
  return {
    quarter: quarter !== null && isQuarter(quarter) ? quarter : null,
    measure: measuresOf(kind).find((measure) => measure === said("by")) ?? "total",
    region: said("region"),
    branch: said("branch"),
    post: said("post"),
    page: Number(page ?? 1),
  };
}

/** The filters as an address has them; what goes without saying is not said. */
export function writeFilters({ quarter, measure, region, branch, post, page }: Filters): Record<string, string | undefined> {
  return {
    quarter: quarter ?? undefined,
    by: measure === "total" ? undefined : measure,
    region: region ?? undefined,
    branch: branch ?? undefined,
    post: post ?? undefined,
    page: page === 1 ? undefined : String(page),
  };
}
