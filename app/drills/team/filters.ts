import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";
import { standardId } from "#app/core/standards/handbook.ts";
import { isQuarter, monthsOf, quarterBefore, quarterOf } from "#app/core/time/quarter.ts";
import type { Turn } from "#app/drills/progress/keyset.ts";

/** What an address asks the map of a team for; null asks for nothing. */
export type TeamFilters = {
  /** What the columns are. */
  readonly by: "dimension" | "standard";
  /** Whose standards are the columns; null: the weakest of all. */
  readonly dimension: Dimension | null;
  /** A quarter, 2026-Q4; null: the latest twelve months. */
  readonly period: string | null;
  /** Words of a name or an account; empty for none. */
  readonly words: string;
  readonly region: string | null;
  readonly branch: string | null;
  readonly post: string | null;
  readonly turn: Turn;
  /** The person beyond whom the page begins; null at the start. */
  readonly beyond: string | null;
};

/** What an address asks of one person. */
export type PersonFilters = {
  readonly dimension: Dimension | null;
  readonly standard: string | null;
  readonly period: string | null;
};

/** Months YYYY-MM, both included. */
export type Months = { readonly from: string; readonly to: string };

const MOST_WORDS = 60;

/** Reads an address. What does not exist for anybody counts as not said; ids are judged by who asks, elsewhere. */
export function readTeamFilters(address: URLSearchParams): TeamFilters {
  const said = (name: string) => address.get(name)?.trim() || null;
  const [after, before] = [said("after"), said("before")];
  return {
    by: said("by") === "standard" ? "standard" : "dimension",
    dimension: dimensionIn(address),
    period: periodIn(address),
    words: (said("words") ?? "").slice(0, MOST_WORDS),
    region: said("region"),
    branch: said("branch"),
    post: said("post"),
    turn: after !== null ? "on" : before !== null ? "back" : "from-the-start",
    beyond: after ?? before,
  };
}

/** The filters as an address has them, at the start of the list; what goes without saying is not said. */
export function writeTeamFilters({ by, dimension, period, words, region, branch, post }: TeamFilters): Record<string, string | undefined> {
  const said = { by: by === "standard" ? by : null, dimension: by === "standard" ? dimension : null, period, words: words || null, region, branch, post };
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value ?? undefined]));
}

export function readPersonFilters(address: URLSearchParams): PersonFilters {
  const standard = standardId.safeParse(address.get("standard")?.trim());
  const dimension = standard.success ? null : dimensionIn(address);
  return { dimension, standard: standard.success ? standard.data : null, period: periodIn(address) };
}

/** Quarters that may be asked for: the present one and seven before it. */
export function quartersTo(month: string): string[] {
  const quarters = [quarterOf(month)];
  while (quarters.length < 8) quarters.push(quarterBefore(quarters.at(-1) ?? ""));
  return quarters;
}

/** The months of a quarter; of none, the twelve up to this one. */
export function monthsFor(period: string | null, month: string): Months {
  const [year = 0, number = 1] = month.split("-").map(Number);
  if (period === null) {
    const from = number === 12 ? `${pad(year, 4)}-01` : `${pad(year - 1, 4)}-${pad(number + 1, 2)}`;
    return { from, to: month };
  }
  const months = monthsOf(period);
  return { from: months[0] ?? "", to: months[2] ?? "" };
}

function dimensionIn(address: URLSearchParams): Dimension | null {
  return DIMENSIONS.find((dimension) => dimension === address.get("dimension")) ?? null;
}

function periodIn(address: URLSearchParams): string | null {
  const period = address.get("period")?.trim() ?? "";
  return isQuarter(period) ? period : null;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
