import type { Answer, Answers, Form, Item } from "#app/core/form/form.ts";
import { isScored } from "#app/core/form/kinds.ts";
import { valueOf } from "#app/core/form/value.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";

/** One item as the evaluators of an overlap answered it, each without the other. */
export type TwinItem = {
  readonly item: string;
  /** Null where it was hidden or not answered. */
  readonly own: Answer | null;
  readonly other: Answer | null;
  /** Null where it says nothing of the two: not scored, or asked of one of them alone because of an earlier difference. */
  readonly agrees: boolean | null;
};

export type TwinComparison = {
  /** Every item that was asked of either, in the order of the form. */
  readonly items: readonly TwinItem[];
  /** How many items can be compared, and in how many both say the same. */
  readonly compared: number;
  readonly agreed: number;
  /** Their share, 0-1; null where nothing can be compared. */
  readonly agreement: number | null;
};

/** Two people never wait to the second: times agree where they are worth the same to a tenth. */
const TIMING_SLACK = 0.1;

/**
 * Two visits of an overlap, item by item, with the percent agreement: the share of the items answered by both on which
 * both say the same. Choices agree by option, times by worth to a tenth, everything else by worth; "does not apply"
 * agrees with itself alone. Source: scoring rules, "Do evaluators agree?".
 */
export function compareTwins(form: Form, own: Answers, other: Answers): TwinComparison {
  const [ownVisible, otherVisible] = [visibleItems(form, own), visibleItems(form, other)];
  const items = itemsOf(form).flatMap((item): TwinItem[] => {
    const one = ownVisible.has(item.id) ? (own[item.id] ?? null) : null;
    const two = otherVisible.has(item.id) ? (other[item.id] ?? null) : null;
    return one || two ? [{ item: item.id, own: one, other: two, agrees: agree(item, one, two) }] : [];
  });
  const compared = items.filter(({ agrees }) => agrees !== null).length;
  const agreed = items.filter(({ agrees }) => agrees === true).length;
  return { items, compared, agreed, agreement: compared === 0 ? null : agreed / compared };
}

function agree(item: Item, one: Answer | null, two: Answer | null): boolean | null {
  if (!one || !two || !isScored(item.kind)) return null;
  if (one.kind === "not-applicable" || two.kind === "not-applicable") return one.kind === two.kind;
  if (one.kind === "choice" && two.kind === "choice") return one.option === two.option;
  const [first, second] = [valueOf(item, one), valueOf(item, two)];
  if (first === null || second === null) return null;
  return item.kind === "timing" ? Math.abs(first - second) < TIMING_SLACK : first === second;
}

/**
 * What an evaluator handed in before both visits of an overlap were in (`until`, ms since the epoch): whatever was mended
 * later may have been asked for by somebody who knew the other. Null: nothing until then.
 */
export function blindAnswers(log: readonly LoggedVisitEvent[], until: number): Answers | null {
  const handedIn = log.flatMap(({ event, at }) => (event.kind === "submitted" && at <= until ? [event.answers] : []));
  return handedIn.at(-1) ?? null;
}

/** When a visit was first handed in, ms since the epoch; null: never. */
export function firstHandedIn(log: readonly LoggedVisitEvent[]): number | null {
  return log.find(({ event }) => event.kind === "submitted")?.at ?? null;
}
