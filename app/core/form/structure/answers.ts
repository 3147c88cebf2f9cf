import { MAX_COUNT, MAX_SECONDS } from "#app/core/form/answer.ts";
import type { Answer, Condition, Item } from "#app/core/form/form.ts";

/**
 * Answers to an item that stand for all there are: any other is worth as much as one of these, unless something between
 * nothing and everything, and meets the same of the conditions.
 */
export function answersTo(item: Item, conditions: readonly Condition[]): readonly Answer[] {
  const none: readonly Answer[] = item.mayNotApply ? [{ kind: "not-applicable", note, reason: "" }] : [];
  return [...applying(item, conditions), ...none];
}

const note = null;

function applying(item: Item, conditions: readonly Condition[]): readonly Answer[] {
  switch (item.kind) {
    case "yes-no":
      return [true, false].map((yes) => ({ kind: "yes-no", note, yes }));
    case "scale":
      return [1, 2, 3, 4, 5].map((level) => ({ kind: "scale", note, level }));
    case "choice":
      return item.options.map(({ id }) => ({ kind: "choice", note, option: id }));
    case "timing":
      return around([item.target, item.limit, ...numbersIn(conditions)], MAX_SECONDS).map((seconds) => ({ kind: "timing", note, seconds, started: null, stopped: null }));
    case "count":
      return around([...item.thresholds.map(({ from }) => from), ...numbersIn(conditions)], MAX_COUNT).map((count) => ({ kind: "count", note, count }));
    case "text":
      return [{ kind: "text", note, text: "" }];
    case "served":
      return [{ kind: "served", note, post: null, counter: null, badge: null }];
    default:
      return [{ kind: "declared", note }];
  }
}

function numbersIn(conditions: readonly Condition[]): readonly number[] {
  return conditions.flatMap((condition) => ("atLeast" in condition ? [condition.atLeast] : "atMost" in condition ? [condition.atMost] : []));
}

/** Numbers at which something may change, and those on either side of them, as far as they can be answers. */
function around(numbers: readonly number[], most: number): readonly number[] {
  const near = numbers.flatMap((number) => [number - 1, number, number + 1]);
  return [...new Set([0, ...near, most])].filter((number) => number >= 0 && number <= most);
}
