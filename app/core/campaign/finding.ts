import type { GraphPart } from "#app/core/campaign/parts.ts";

/** A rule that a plan breaks, or a wish that it misses. Ids and days; `slot` and `slots` are keys. */
export type Finding =
  | ({ readonly code: "not-eligible" | "not-qualified" | "conflict" | "outside-period" | "closed-day" | "busy-day" } & At)
  /** `last`: the day of the visit that is too near, done or planned elsewhere. */
  | ({ readonly code: "rotation"; readonly last: string } & At)
  /** Hours that the campaign does not name. */
  | ({ readonly code: "other-hours"; readonly band: string | null } & At)
  /** A place that is not the campaign's. */
  | ({ readonly code: "other-place" } & At)
  | { readonly code: "load"; readonly evaluator: string; readonly visits: number; readonly most: number }
  | { readonly code: "day-load"; readonly evaluator: string; readonly day: string; readonly visits: number; readonly most: number }
  | { readonly code: "same-hours"; readonly evaluator: string; readonly day: string; readonly band: string; readonly slots: readonly string[] }
  | { readonly code: "quota"; readonly firm: string; readonly visits: number; readonly most: number }
  | { readonly code: "same-evaluator"; readonly place: string; readonly evaluator: string; readonly slots: readonly string[] }
  /** Without twins. */
  | { readonly code: "missing-visits" | "extra-visits"; readonly place: string; readonly visits: number; readonly wanted: number }
  /** Places with a twin, in the whole campaign. */
  | { readonly code: "missing-twins"; readonly places: number; readonly wanted: number }
  /** Evaluators of different parts share no place, directly or through others: their severities cannot be compared. */
  | { readonly code: "graph-apart"; readonly parts: readonly GraphPart[] };

type At = { readonly slot: string; readonly place: string; readonly evaluator: string; readonly day: string };

export type FindingCode = Finding["code"];

/** Wishes: a plan that misses them may be released all the same. Everything else is a rule. */
export const WISHES: readonly FindingCode[] = ["missing-visits", "missing-twins", "graph-apart"];
