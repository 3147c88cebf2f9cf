import type { Points } from "#app/core/scenario/dimension.ts";
import type { Arm, Guard } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";

/**
 * How grave a change is, from the least: `cosmetic` leaves what may happen and what it is worth as it was, `scoring`
 * changes what it is worth, `structural` what may happen. Results of two versions compare only across cosmetic changes.
 */
export const GRADES = ["cosmetic", "scoring", "structural"] as const;
export type Grade = (typeof GRADES)[number];

/** What of a scenario a change is about. */
export type Place =
  | { readonly kind: "scenario" }
  | { readonly kind: "customer" }
  | { readonly kind: "beat"; readonly id: string }
  | { readonly kind: "reply"; readonly id: string; readonly beat: string }
  | { readonly kind: "silence"; readonly beat: string }
  | { readonly kind: "ending"; readonly id: string }
  | { readonly kind: "fact"; readonly id: string }
  | { readonly kind: "critical"; readonly id: string };

/** Which part of it; `itself` where the whole of it came or went, `layout` where the file reads as before. */
export type Part =
  | "itself" | "layout"
  | "title" | "brief" | "seat" | "channel" | "family" | "level" | "tests" | "turns" | "seconds" | "flags" | "start" | "patienceGone" | "economy" | "pace"
  | "name" | "segment" | "patience" | "about" | "portrait"
  | "phase" | "calm" | "irritated" | "angry" | "order"
  | "points" | "because" | "note" | "mood" | "set" | "reveals" | "goto"
  | "kind" | "text" | "when" | "critical" | "after"
  | "outcome" | "standard";

/** A value before or after, told apart by what it is, so that a page can say it in the reader's language. */
export type Value =
  | { readonly kind: "text"; readonly text: Text }
  | { readonly kind: "amount"; readonly amount: number }
  /** A key of the trade's own vocabulary, such as a seat or an outcome. */
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "names"; readonly names: readonly string[] }
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "guard"; readonly guard: Guard }
  | { readonly kind: "ways"; readonly arms: readonly Arm[] };

/** One change; null where there was nothing before, or is nothing after. */
export type Change = {
  readonly place: Place;
  readonly part: Part;
  readonly grade: Grade;
  readonly before: Value | null;
  readonly after: Value | null;
};

/** The gravest of some grades; null for none. */
export function gravest(grades: readonly Grade[]): Grade | null {
  return GRADES.findLast((grade) => grades.includes(grade)) ?? null;
}
