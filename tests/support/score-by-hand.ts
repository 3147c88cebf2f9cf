import type { Answer, Answers, Condition, Form, Item } from "#app/core/form/form.ts";

/** A sum of fractions, exactly. */
type Fraction = { readonly over: bigint; readonly under: bigint };

/**
 * The scores of a form worked out from the words of the rules and in another way than the product does: what is
 * hidden by striking out until nothing changes, the sums in whole fractions. Scores by dimension, null for premises.
 */
export function scoreByHand(form: Form, answers: Answers): Map<string | null, number> {
  const items = form.sections.flatMap((section) => section.items);
  const left = strikeOut(items, answers);
  const scores = new Map<string | null, number>();
  for (const about of new Set(left.map(({ dimension }) => dimension))) {
    const own = left.filter((item) => item.dimension === about && item.weight > 0);
    const worth = own.flatMap((item) => {
      const answer = answers[item.id];
      const value = answer && worthOf(item, answer);
      return value ? [{ weight: BigInt(item.weight), value }] : [];
    });
    if (worth.length === 0) continue;
    const weights = worth.reduce((sum, { weight }) => sum + weight, 0n);
    const sum = worth.reduce((total, { weight, value }) => plus(total, { over: weight * value.over, under: value.under }), { over: 0n, under: 1n });
    scores.set(about, Number((sum.over * 10n ** 15n * 100n) / (sum.under * weights)) / 1e15);
  }
  return scores;
}

function strikeOut(items: readonly Item[], answers: Answers): readonly Item[] {
  let left = items;
  for (;;) {
    const present = left;
    const next = left.filter(({ showIf }) => showIf === null || (present.some(({ id }) => id === showIf.item) && met(showIf, answers[showIf.item])));
    if (next.length === left.length) return left;
    left = next;
  }
}

function met(condition: Condition, answer: Answer | undefined): boolean {
  if (!answer || answer.kind === "not-applicable" || answer.kind === "text" || answer.kind === "served" || answer.kind === "declared") return false;
  const given = { "yes-no": () => ("yes" in answer && answer.yes ? "yes" : "no"), choice: () => ("option" in answer ? answer.option : "") };
  if ("is" in condition) {
    if (answer.kind !== "yes-no" && answer.kind !== "choice") return false;
    const wanted = typeof condition.is === "string" ? condition.is : condition.is.option;
    return (answer.kind === "yes-no") === (typeof condition.is === "string") && given[answer.kind]() === wanted;
  }
  if (answer.kind === "yes-no" || answer.kind === "choice") return false;
  const number = "level" in answer ? answer.level : "count" in answer ? answer.count : answer.seconds;
  return "atLeast" in condition ? condition.atLeast <= number : condition.atMost >= number;
}

function worthOf(item: Item, answer: Answer): Fraction | null {
  if (answer.kind === "yes-no" && item.kind === "yes-no") return whole((item.good === "yes") === answer.yes ? 1 : 0);
  if (answer.kind === "scale") return { over: BigInt(answer.level) - 1n, under: 4n };
  if (answer.kind === "choice" && item.kind === "choice") return hundredths(item.options.find((option) => option.id === answer.option)?.value ?? 0);
  if (answer.kind === "count" && item.kind === "count") {
    let worth = 0;
    for (const threshold of item.thresholds) if (answer.count >= threshold.from) worth = threshold.value;
    return hundredths(worth);
  }
  if (answer.kind !== "timing" || item.kind !== "timing") return null;
  if (answer.seconds <= item.target) return whole(1);
  if (answer.seconds >= item.limit) return whole(0);
  return { over: BigInt(item.limit - answer.seconds), under: BigInt(item.limit - item.target) };
}

const whole = (value: number): Fraction => ({ over: BigInt(value), under: 1n });
const hundredths = (value: number): Fraction => ({ over: BigInt(value), under: 100n });
const plus = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
