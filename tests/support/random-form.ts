import fc from "fast-check";
import type { Answer, Answers, Condition, Form, Item, ItemHead, Measure } from "#app/core/form/form.ts";
import { DECLARED_KINDS, EVIDENCE_KINDS, isScored, NOT_COLLECTED, SERVING_POSTS, WORDED_KINDS } from "#app/core/form/kinds.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { sha256Hex } from "#app/core/text/hash.ts";
import type { Text } from "#app/core/text/text.ts";
import { VISIT_MODES } from "#app/core/visit/visit.ts";

const TEXT: Text = { zh: "一项", en: "an item" };
const KINDS = ["yes-no", "scale", "choice", "timing", "count", ...WORDED_KINDS, ...DECLARED_KINDS] as const;
const percent = fc.integer({ min: 0, max: 100 });

const draftItem = fc.record({
  kind: fc.constantFrom(...KINDS, "yes-no" as const),
  /** A dimension, or premises. */
  about: fc.nat(DIMENSIONS.length),
  weight: fc.integer({ min: 1, max: 10 }),
  critical: fc.nat(4).map((n) => n === 0),
  mayNotApply: fc.boolean(),
  good: fc.constantFrom("yes" as const, "no" as const),
  worth: fc.array(fc.oneof(percent, fc.constant(0)), { minLength: 1, maxLength: 5 }),
  target: fc.nat(600),
  span: fc.integer({ min: 1, max: 900 }),
  required: fc.boolean(),
  evidence: fc.option(fc.record({ kinds: fc.subarray([...EVIDENCE_KINDS], { minLength: 1 }), when: fc.constantFrom("lost" as const, "always" as const) })),
  /** Which earlier item it asks about, if any, and what it wants of it. */
  asks: fc.option(fc.record({ item: fc.nat(30), yes: fc.boolean(), number: fc.nat(700) }), { freq: 2 }),
});
type ItemDraft = typeof draftItem extends fc.Arbitrary<infer D> ? D : never;

/** Forms that hold together, though some dimension may have no item, or only ones on conditions. */
export const randomForm: fc.Arbitrary<Form> = fc
  .tuple(fc.array(draftItem, { minLength: 1, maxLength: 16 }), fc.integer({ min: 1, max: 4 }))
  .map(([drafts, size]) => {
    const items: Item[] = [];
    for (const [i, draft] of drafts.entries()) items.push({ ...headFrom(draft, i, items), ...measureFrom(draft) });
    return formOf(items, size);
  });

/** The items, so many to a section. */
export function formOf(items: readonly Item[], size: number): Form {
  const sections = Array.from({ length: Math.ceil(items.length / size) }, (_, s) => ({
    id: `section-${s}`,
    title: TEXT,
    hint: null,
    items: items.slice(s * size, (s + 1) * size),
  }));
  return { slug: "random", hash: sha256Hex(JSON.stringify(items)), title: TEXT, channel: "branch", modes: VISIT_MODES, brief: TEXT, sections };
}

function headFrom(draft: ItemDraft, i: number, before: readonly Item[]): ItemHead {
  const dimension = DIMENSIONS[draft.about] ?? null;
  const scored = isScored(draft.kind);
  const fails = draft.kind === "yes-no" || (draft.kind === "choice" && draft.worth.includes(0));
  const critical = draft.critical && fails && dimension !== null;
  return {
    id: `item-${i}`,
    question: TEXT,
    hint: null,
    dimension: scored ? dimension : null,
    premises: scored && dimension === null,
    weight: scored ? draft.weight : 0,
    standards: [],
    critical,
    mayNotApply: DECLARED_KINDS.some((kind) => kind === draft.kind) || (draft.mayNotApply && !critical),
    evidence: scored ? draft.evidence : null,
    showIf: draft.asks && conditionFrom(draft.asks, before),
  };
}

function conditionFrom(asks: NonNullable<ItemDraft["asks"]>, before: readonly Item[]): Condition | null {
  const asked = before[asks.item % Math.max(1, before.length)];
  if (!asked || !isScored(asked.kind)) return null;
  const item = asked.id;
  if (asked.kind === "yes-no") return { item, is: asks.yes ? "yes" : "no" };
  if (asked.kind === "choice") return { item, is: { option: asked.options[asks.number % asked.options.length]?.id ?? "" } };
  const number = asked.kind === "scale" ? 1 + (asks.number % 5) : asks.number;
  return asks.yes ? { item, atLeast: number } : { item, atMost: number };
}

function measureFrom({ kind, good, worth, target, span, required }: ItemDraft): Measure {
  const values = [...worth, 100];
  switch (kind) {
    case "yes-no":
      return { kind, good };
    case "scale":
      return { kind, low: TEXT, high: TEXT };
    case "choice":
      return { kind, options: values.map((value, i) => ({ id: `option-${i}`, text: TEXT, value })) };
    case "timing":
      return { kind, target, limit: target + span };
    case "count":
      return { kind, unit: TEXT, thresholds: values.map((value, i) => ({ from: i * 3, value })) };
    default:
      return { kind, required };
  }
}

/** Answers of every kind, to some or all of the items, hidden ones among them. */
export function randomAnswers(form: Form): fc.Arbitrary<Answers> {
  const each = fc.record({ state: fc.constantFrom("answered", "answered", "answered", "not-applicable", "absent"), pick: fc.nat(2000) });
  const items = itemsOf(form);
  return fc.array(each, { minLength: items.length, maxLength: items.length }).map((drafts) =>
    Object.fromEntries(
      items.flatMap((item, i): [string, Answer][] => {
        const { state, pick } = drafts[i] ?? { state: "absent", pick: 0 };
        if (state === "absent" || (item.kind === NOT_COLLECTED && state === "answered") || (state === "not-applicable" && !item.mayNotApply)) return [];
        return [[item.id, state === "not-applicable" ? NOT_APPLICABLE : answerTo(item, pick)]];
      }),
    ),
  );
}

export const NOT_APPLICABLE: Answer = { kind: "not-applicable", note: null, reason: "closed" };

export const formWithAnswers = randomForm.chain((form) => fc.record({ form: fc.constant(form), answers: randomAnswers(form) }));

/** Some answer that fits the item. */
export function answerTo(item: Item, pick: number): Answer {
  const note = null;
  switch (item.kind) {
    case "yes-no":
      return { kind: item.kind, note, yes: pick % 2 === 0 };
    case "scale":
      return { kind: item.kind, note, level: 1 + (pick % 5) };
    case "choice":
      return { kind: item.kind, note, option: item.options[pick % item.options.length]?.id ?? "" };
    case "timing":
      return { kind: item.kind, note, seconds: pick, started: null, stopped: null };
    case "count":
      return { kind: item.kind, note, count: pick % 25 };
    case "text":
      return { kind: item.kind, note, text: `said ${pick}` };
    case "served":
      return { kind: item.kind, note, post: SERVING_POSTS[pick % SERVING_POSTS.length] ?? null, counter: String(pick), badge: null };
    default:
      return { kind: "declared", note };
  }
}

/** The answer worth most, which is 1 for every item that is scored. */
export function bestAnswer(item: Item): Answer {
  const note = null;
  switch (item.kind) {
    case "yes-no":
      return { kind: item.kind, note, yes: item.good === "yes" };
    case "scale":
      return { kind: item.kind, note, level: 5 };
    case "choice":
      return { kind: item.kind, note, option: item.options.find(({ value }) => value === 100)?.id ?? "" };
    case "timing":
      return { kind: item.kind, note, seconds: item.target, started: null, stopped: null };
    case "count":
      return { kind: item.kind, note, count: item.thresholds.find(({ value }) => value === 100)?.from ?? 0 };
    case "text":
      return { kind: item.kind, note, text: "all well" };
    case "served":
      return { kind: item.kind, note, post: "teller", counter: null, badge: null };
    default:
      return { kind: "declared", note };
  }
}
