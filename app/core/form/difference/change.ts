import type { Condition, Evidence } from "#app/core/form/form.ts";
import type { Grade } from "#app/core/scenario/difference/change.ts";
import type { Text } from "#app/core/text/text.ts";

/** What of a form a change is about. */
export type FormPlace =
  | { readonly kind: "form" }
  | { readonly kind: "section"; readonly id: string }
  /** `section`: where it stands now, or stood before it went. */
  | { readonly kind: "item"; readonly id: string; readonly section: string }
  | { readonly kind: "option"; readonly id: string; readonly item: string; readonly section: string };

/**
 * Which part of it; `itself` where the whole of it came or went, `position` where it moved, `layout` where the file
 * reads as before. The parts of an item's own kind are left out where the kind changed.
 */
export type FormPart =
  | "itself" | "position" | "layout"
  | "title" | "channel" | "modes" | "brief" | "hint"
  | "question" | "kind" | "dimension" | "weight" | "standards" | "critical" | "mayNotApply" | "showIf" | "evidence"
  | "good" | "low" | "high" | "target" | "limit" | "between" | "unit" | "thresholds" | "required"
  | "text" | "value";

/** A value before or after, told apart by what it is, so that a page can say it in the reader's language. */
export type FormValue =
  | { readonly kind: "text"; readonly text: Text }
  /** A weight, hundredths of an option, seconds of a timing. */
  | { readonly kind: "amount"; readonly amount: number }
  /** A key of the trade's own vocabulary: a kind, a dimension or `premises`, a channel, `yes` or `no`. */
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** Ids of standards. */
  | { readonly kind: "names"; readonly names: readonly string[] }
  | { readonly kind: "switch"; readonly on: boolean }
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "evidence"; readonly evidence: Evidence }
  | { readonly kind: "thresholds"; readonly thresholds: readonly { readonly from: number; readonly value: number }[] }
  /** The how-manieth it is, from 1: a section of the form, an item of its section (given), an option of its item. */
  | { readonly kind: "position"; readonly section: string | null; readonly number: number };

/**
 * One change; null where there was nothing before, or is nothing after. What came or went has its text as its value: a
 * section's title, an item's question, an option's words.
 */
export type FormChange = {
  readonly place: FormPlace;
  readonly part: FormPart;
  readonly grade: Grade;
  readonly before: FormValue | null;
  readonly after: FormValue | null;
};
