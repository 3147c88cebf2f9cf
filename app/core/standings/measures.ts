import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { BoardKind, Measure, Scored } from "#app/core/standings/board.ts";

/** A board as such, whatever its span. */
export type BoardAbout = { readonly kind: BoardKind; readonly measure: Measure };

/**
 * What a board's estimates are made of: fitted to results themselves, the mean of the members ranked on another board, or
 * two other boards together.
 */
export type Making =
  | { readonly from: "results"; readonly scored: Scored }
  | { readonly from: "members"; readonly of: BoardAbout; readonly by: "branch" | "region" | "post" }
  | { readonly from: "both"; readonly drills: BoardAbout; readonly visits: BoardAbout };

const MEASURES: Readonly<Record<BoardKind, readonly Measure[]>> = {
  people: ["total", ...DIMENSIONS],
  branches: ["total", ...DIMENSIONS, "premises", "drills", "composite"],
  regions: ["total", ...DIMENSIONS, "drills", "composite"],
  posts: ["total", ...DIMENSIONS],
};

/** What may be ranked: people and posts by drills; branches and regions by visits, where not said otherwise. */
export function measuresOf(kind: BoardKind): readonly Measure[] {
  return MEASURES[kind];
}

/** Throws on a measure the kind does not have. Source: scoring.md, standings 1, 3 and 5. */
export function makingOf({ kind, measure }: BoardAbout): Making {
  if (!measuresOf(kind).includes(measure)) throw new RangeError(`${kind} have no ${measure}`);
  if (measure === "composite") return { from: "both", drills: { kind, measure: "drills" }, visits: { kind, measure: "total" } };
  if (measure === "drills") return { from: "members", of: { kind: "people", measure: "total" }, by: kind === "branches" ? "branch" : "region" };
  if (kind === "regions") return { from: "members", of: { kind: "branches", measure }, by: "region" };
  if (kind === "posts") return { from: "members", of: { kind: "people", measure }, by: "post" };
  return { from: "results", scored: measure };
}

/** The boards of the same span that are made of this one, nearest first, so that each comes after what it is made of. */
export function madeOf(about: BoardAbout): BoardAbout[] {
  const kinds = ["branches", "regions", "posts"] as const;
  const all = kinds.flatMap((kind) => measuresOf(kind).map((measure): BoardAbout => ({ kind, measure })));
  const direct = all.filter((each) => ingredientsOf(each).some((one) => isSame(one, about)));
  const further = direct.flatMap(madeOf);
  return [...direct.filter((each) => !further.some((one) => isSame(one, each))), ...further];
}

/** The boards a board is directly made of; none where it is fitted to results. */
export function ingredientsOf(about: BoardAbout): BoardAbout[] {
  const making = makingOf(about);
  if (making.from === "results") return [];
  return making.from === "members" ? [making.of] : [making.drills, making.visits];
}

function isSame(a: BoardAbout, b: BoardAbout): boolean {
  return a.kind === b.kind && a.measure === b.measure;
}
