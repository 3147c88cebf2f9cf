import type { Item } from "#app/core/form/form.ts";
import { placedItems, type FormDraft } from "#app/core/form/structure/draft.ts";
import { isForward, type Between } from "#app/core/form/tap.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";

/** Every way of answering makes sense in itself, the best answer is worth everything, and another less. */
export function checkMeasures({ form }: FormDraft): Finding[] {
  return placedItems(form).flatMap(({ path, item }) => measure(path, item));
}

function measure(path: Path, item: Item): Finding[] {
  if (item.kind === "choice") return best(item.options, [...path, "options"], "choice-no-best");
  if (item.kind === "timing") return [...timing(path, item.target, item.limit), ...between(path, item.between)];
  if (item.kind !== "count") return [];
  return [...rising(path, item.thresholds), ...best(item.thresholds, [...path, "thresholds"], "count-no-best")];
}

function best(worth: readonly { readonly value: number }[], path: Path, code: string): Finding[] {
  if (worth.every(({ value }) => value === worth[0]?.value)) return [flat(path)];
  if (worth.some(({ value }) => value === 100)) return [];
  const message = {
    zh: "没有一项值 100：这一项怎么都得不了满分，给最好的一项写 100。",
    en: "None of these is worth 100, so nobody could ever earn this item in full: give the best one 100.",
  };
  return [{ ...errorAt(path, code, message), part: "key" }];
}

function flat(path: Path): Finding {
  const message = {
    zh: "怎么答都是同样的分，这一项分不出好坏：给好坏不同的回答写不同的 value。",
    en: "Every answer is worth the same, so this item tells nothing apart: give better and worse answers different values.",
  };
  return { ...errorAt(path, "values-flat", message), part: "key" };
}

function timing(path: Path, target: number, limit: number): Finding[] {
  if (limit > target) return [];
  const message = {
    zh: `上限 ${limit} 秒不大于目标 ${target} 秒：把 limit 写得比 target 大。`,
    en: `The limit of ${limit} s is not above the target of ${target} s: write a limit above the target.`,
  };
  return [errorAt([...path, "limit"], "timing-limit", message)];
}

function between(path: Path, taps: Between | undefined): Finding[] {
  if (!taps || isForward(taps)) return [];
  const message = {
    zh: "两下的先后写反了，或是同一下：按 entered、number、called、finished 的先后写。",
    en: "These two are the same, or the wrong way round: they come as entered, number, called, finished.",
  };
  return [errorAt([...path, "between"], "between-order", message)];
}

function rising(path: Path, thresholds: readonly { readonly from: number }[]): Finding[] {
  const start = { zh: "第一档要从 0 起，否则数到 0 就没有分：改成 from: 0。", en: "The first threshold is from 0, or a count of 0 would be worth nothing: write from: 0." };
  const order = { zh: "各档的 from 要一档比一档大：调整顺序或数字。", en: "Thresholds rise, each from a higher count than the one before: put them in order." };
  return thresholds.flatMap(({ from }, i) => {
    const at = [...path, "thresholds", i, "from"];
    if (i === 0) return from === 0 ? [] : [errorAt(at, "count-from-zero", start)];
    return from > (thresholds[i - 1]?.from ?? 0) ? [] : [errorAt(at, "count-order", order)];
  });
}
