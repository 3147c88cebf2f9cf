import type { FormPart, FormValue } from "#app/core/form/difference/change.ts";
import type { Form, Item, Option, Section } from "#app/core/form/form.ts";
import type { Grade } from "#app/core/scenario/difference/change.ts";
import type { Text } from "#app/core/text/text.ts";

/** A part of a thing: its value, null where it has none, and how grave it is that it changes. */
export type Compared<T> = {
  readonly part: FormPart;
  readonly grade: Grade;
  readonly value: (thing: T) => FormValue | null;
};

const text = (said: Text | null): FormValue | null => said && { kind: "text", text: said };
const amount = (value: number): FormValue => ({ kind: "amount", amount: value });
const word = (value: string | null): FormValue | null => (value === null ? null : { kind: "word", word: value });
const names = (ids: readonly string[]): FormValue | null => (ids.length === 0 ? null : { kind: "names", names: ids.toSorted() });
const on = (value: boolean): FormValue => ({ kind: "switch", on: value });

/** What an item is about: a dimension, the premises, or nothing where it is not scored. */
const about = ({ dimension, premises }: Item): string | null => (premises ? "premises" : dimension);

export const FORM: readonly Compared<Form>[] = [
  { part: "title", grade: "cosmetic", value: ({ title }) => text(title) },
  { part: "channel", grade: "structural", value: ({ channel }) => word(channel) },
  { part: "modes", grade: "structural", value: ({ modes }) => ({ kind: "words", words: modes }) },
  { part: "brief", grade: "cosmetic", value: ({ brief }) => text(brief) },
];

export const SECTION: readonly Compared<Section>[] = [
  { part: "title", grade: "cosmetic", value: ({ title }) => text(title) },
  { part: "hint", grade: "cosmetic", value: ({ hint }) => text(hint) },
];

export const HEAD: readonly Compared<Item>[] = [
  { part: "question", grade: "cosmetic", value: ({ question }) => text(question) },
  { part: "hint", grade: "cosmetic", value: ({ hint }) => text(hint) },
  { part: "kind", grade: "structural", value: ({ kind }) => word(kind) },
  { part: "dimension", grade: "scoring", value: (item) => word(about(item)) },
  { part: "weight", grade: "scoring", value: ({ weight }) => (weight === 0 ? null : amount(weight)) },
  { part: "standards", grade: "scoring", value: ({ standards }) => names(standards) },
  { part: "critical", grade: "scoring", value: ({ critical }) => on(critical) },
  { part: "mayNotApply", grade: "scoring", value: ({ mayNotApply }) => on(mayNotApply) },
  { part: "showIf", grade: "scoring", value: ({ showIf }) => showIf && { kind: "condition", condition: showIf } },
  { part: "evidence", grade: "structural", value: ({ evidence }) => evidence && { kind: "evidence", evidence: { ...evidence, kinds: evidence.kinds.toSorted() } } },
];

/** What only items of some kinds have; null for the others. Options have places of their own. */
export const MEASURE: readonly Compared<Item>[] = [
  { part: "good", grade: "scoring", value: (item) => ("good" in item ? word(item.good) : null) },
  { part: "low", grade: "cosmetic", value: (item) => ("low" in item ? text(item.low) : null) },
  { part: "high", grade: "cosmetic", value: (item) => ("high" in item ? text(item.high) : null) },
  { part: "target", grade: "scoring", value: (item) => ("target" in item ? amount(item.target) : null) },
  { part: "limit", grade: "scoring", value: (item) => ("limit" in item ? amount(item.limit) : null) },
  // Which taps fill a time in changes neither what is asked nor what it is worth.
  { part: "between", grade: "cosmetic", value: (item) => ("between" in item && item.between ? { kind: "words", words: item.between } : null) },
  { part: "unit", grade: "cosmetic", value: (item) => ("unit" in item ? text(item.unit) : null) },
  { part: "thresholds", grade: "scoring", value: (item) => ("thresholds" in item ? { kind: "thresholds", thresholds: item.thresholds } : null) },
  { part: "required", grade: "structural", value: (item) => ("required" in item ? on(item.required) : null) },
];

export const OPTION: readonly Compared<Option>[] = [
  { part: "text", grade: "cosmetic", value: (option) => text(option.text) },
  { part: "value", grade: "scoring", value: ({ value }) => amount(value) },
];
