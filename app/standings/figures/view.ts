import type { Heard } from "#app/core/outside/heard.ts";
import type { Marks } from "#app/core/progress/shade.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { Text } from "#app/core/text/text.ts";
import type { CellFilters, FigureFilters } from "#app/standings/figures/filters.ts";

/** A mean of scores, 0-100, with its 90% interval where more than one was made. */
export type Mean = { readonly mean: number; readonly low: number | null; readonly high: number | null; readonly n: number };

/** One cell: a mean in points, or what was kept of a standard in per cent, both 0-100, of `n` results. */
export type Figure = { readonly value: number; readonly n: number };

/** Drills and visits side by side; null where there is nothing, or the kind or post chosen leaves it out. */
export type Both<T> = { readonly drills: T | null; readonly visits: T | null };

export type Named = { readonly id: string; readonly name: Text };
export type Option = { readonly value: string; readonly name: Text };

/** What every page of figures says of what it shows. */
export type Head = {
  readonly filters: FigureFilters;
  /** The span shown, 2026-Q4 or 2026-11, and its months in order. */
  readonly span: string;
  readonly months: readonly string[];
  readonly choices: {
    readonly present: string;
    readonly spans: readonly string[];
    readonly regions: readonly Option[];
    /** Empty where there are too many for a choice: then a region comes first. */
    readonly branches: readonly Option[];
    readonly posts: readonly string[];
  };
  /** Marks below which a figure is weak; see `shadeOf`. */
  readonly marks: Marks;
};

/** Rows of a heat map: branches, or regions where there are too many branches (then a row opens as `region`). */
export type HeatRows = {
  readonly of: "regions" | "branches";
  /** Further branches for which there was no room. */
  readonly more: number;
  readonly rows: readonly { readonly place: Named; readonly cells: readonly Both<Figure>[] }[];
};

/** How far branches lie apart: their number, mean and standard deviation of their means, and their 10th and 90th percentile. */
export type Spread = { readonly branches: number; readonly mean: number; readonly deviation: number; readonly p10: number; readonly p90: number };

/** One dimension over the span. */
export type DimensionFigure = {
  readonly dimension: Dimension;
  readonly span: Both<Mean & { /** Of single scores; null for one. */ readonly deviation: number | null }>;
  /** Scores from 0 to below 10, to below 20 …, from 90. Ten counts each, zeros where there is nothing. */
  readonly bins: { readonly drills: readonly number[]; readonly visits: readonly number[] };
  /** The months up to the span's last, in order, at most twelve. */
  readonly trend: readonly ({ readonly month: string } & Both<Mean>)[];
  /** Null with fewer than two branches. */
  readonly spread: Both<Spread>;
};

export type DimensionsView = Head & {
  /** All four, in their order. */
  readonly dimensions: readonly DimensionFigure[];
  /** Cells in the order of the dimensions. */
  readonly heat: HeatRows;
};

/**
 * Whether practice transfers, of one standard: over pairs of a branch and a month in which it was visited. Null instead
 * of it: not enough pairs yet, and nothing else may be said.
 */
export type Transfer = {
  readonly pairs: number;
  readonly branches: number;
  /** Within regions, -1 to 1, with its 90% interval; null where one of both never varies, and below five branches. */
  readonly correlation: { readonly r: number; readonly low: number; readonly high: number } | null;
  /** By how many points more the visits' share rose where it was drilled between two visits than where not; null without five of each. */
  readonly gain: { readonly points: number; readonly low: number; readonly high: number; readonly drilled: number; readonly others: number } | null;
};

/** One standard over the span; shares in per cent. */
export type StandardFigure = {
  readonly standard: string;
  readonly title: Text;
  readonly dimension: Dimension | null;
  readonly kept: Both<Figure>;
  /** Shaded low in drills or on visits. */
  readonly weak: boolean;
  /** Whether a published drill exercises it, so that one can be assigned. */
  readonly drillable: boolean;
  readonly transfer: Transfer | null;
  /** What customers said about it, over all branches shown. */
  readonly heard: Heard;
};

/** Places of which customers said something, beside our own totals in points; regions where there are too many branches. */
export type HeardPlaces = {
  readonly of: "regions" | "branches";
  readonly more: number;
  readonly rows: readonly { readonly place: Named; readonly own: Both<Figure>; readonly heard: Heard }[];
};

export type StandardsView = Head & {
  /** Those met in the span, and those customers were asked about, by id. */
  readonly standards: readonly StandardFigure[];
  readonly heard: HeardPlaces;
  /** Cells in the order of the standards. */
  readonly heat: HeatRows;
  /** Pairs needed before transfer is told. */
  readonly leastPairs: number;
  readonly assigning: Assigning;
};

/** Whether the reader may assign drills to the people shown; if not, who can: at most ten. */
export type Assigning = { readonly may: boolean; readonly who: readonly { readonly id: string; readonly name: Text; readonly role: "manager" | "trainer"; readonly branch: Text | null }[] };

export type Covered = {
  /** People who serve customers, and how many of them had an assessment in the span. */
  readonly people: { readonly all: number; readonly drilled: number };
  readonly branches: { readonly all: number; readonly visited: number };
};

/** Critical failures in the span, and of how many results. */
export type RedLines = Both<{ readonly failed: number; readonly n: number }>;

/** Action plans as they are today; `waiting`: said to be done, and no visit has proved it. `relapsed`: failed again after they were mended, since the span began. */
export type Plans = { readonly open: number; readonly overdue: number; readonly waiting: number; readonly relapsed: number };

export type CoverageView = Head & {
  readonly covered: Covered;
  readonly redLines: RedLines;
  readonly plans: Plans;
  /** A page of people without an assessment in the span. */
  readonly undrilled: {
    readonly rows: readonly { readonly id: string; readonly name: Text; readonly post: string; readonly branch: Named | null }[];
    /** What the next page begins after; null at the end. */
    readonly after: string | null;
  };
  /** Branches without a published visit in the span: the first fifty, and how many there are. */
  readonly unvisited: { readonly rows: readonly Named[]; readonly all: number };
  /** The latest red lines, at most twenty. */
  readonly failures: readonly ObservationRow[];
};

export type OverviewView = Head & {
  readonly covered: Covered;
  readonly redLines: RedLines;
  readonly plans: Plans;
  readonly dimensions: readonly (Pick<DimensionFigure, "dimension" | "span" | "trend" | "spread"> & { /** Means of the span before. */ readonly before: Both<Mean> })[];
  /** The weakest standards of the span, at most five, the weakest first. */
  readonly weakest: readonly Pick<StandardFigure, "standard" | "title" | "dimension" | "kept" | "weak" | "drillable">[];
  readonly assigning: Assigning;
};

/** One result behind a figure. Never who evaluated. */
export type ObservationRow = {
  /** The observation's source, unique in a list. */
  readonly id: string;
  readonly kind: "drills" | "visits";
  /** The month it counts in. */
  readonly month: string;
  /** The day a drill ended, YYYY-MM-DD of the bank; null of visits, of which nobody learns more than the month. */
  readonly day: string | null;
  readonly title: Text;
  /** As it was then; null of none. */
  readonly branch: Named | null;
  /** Null of visits, and where the reader may not read the person. */
  readonly person: Named | null;
  /** 0-100: the dimension's score where one is asked for, else the total. */
  readonly score: number | null;
  /** What was kept of the standard asked for, in per cent; null where none is asked for. */
  readonly kept: number | null;
  readonly failed: boolean;
  /** The page it opens: the visit's result or the drill as coaches read it, by its id; null where the reader may open neither. */
  readonly opens: { readonly page: "result" | "drill"; readonly id: string } | null;
};

export type ObservationsView = Omit<Head, "filters"> & {
  readonly filters: CellFilters;
  readonly standard: { readonly id: string; readonly title: Text } | null;
  readonly rows: readonly ObservationRow[];
  /** What the next page begins after; null at the end. */
  readonly after: string | null;
};
