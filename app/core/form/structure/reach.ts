import type { Form, Item } from "#app/core/form/form.ts";
import { answersTo } from "#app/core/form/structure/answers.ts";
import { placedItems, type FormDraft, type Placed } from "#app/core/form/structure/draft.ts";
import { outcomesOf } from "#app/core/form/structure/outcomes.ts";
import { valueOf } from "#app/core/form/value.ts";
import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** What a score is of. */
type About = Dimension | "premises";
const ABOUT: readonly About[] = [...DIMENSIONS, "premises"];

function isAbout({ dimension, premises }: Item, about: About): boolean {
  return about === "premises" ? premises : dimension === about;
}

/**
 * Whatever is answered, something is asked in every dimension, and the worst visit there can be scores 0 in it and in the
 * premises. That the best one scores 100 in all of them at once follows: every item has an answer worth 100 (see
 * measures), and giving each its own is a visit at which every dimension is asked.
 */
export function checkReach({ form }: FormDraft): Finding[] {
  const items = placedItems(form);
  return ABOUT.flatMap((about): Finding[] => {
    const own = items.filter(({ item }) => isAbout(item, about));
    if (own.length === 0) return [];
    if (about !== "premises" && canBeLeftOut(form, about)) return [leftOut(own, about)];
    return canScoreNothing(form, about) ? [] : own.filter(({ item }) => !canBeWorthNothing(item)).slice(0, 1).map((first) => noZero(first, about));
  });
}

function canBeLeftOut(form: Form, about: About): boolean {
  return outcomesOf(form, (item) => (isAbout(item, about) ? 1 : 0)).has(0);
}

/** 0 points: something of it applies, and all that applies is worth nothing. */
function canScoreNothing(form: Form, about: About): boolean {
  const outcomes = outcomesOf(form, (item, answer) => {
    const value = isAbout(item, about) ? valueOf(item, answer) : null;
    if (value === null) return 0;
    return value === 0 ? 1 : null;
  });
  return outcomes.has(1);
}

function canBeWorthNothing(item: Item): boolean {
  return answersTo(item, []).some((answer) => valueOf(item, answer) === 0);
}

function leftOut(own: readonly Placed<Item>[], about: About): Finding {
  const message = {
    zh: `评 ${about} 的项都带 showIf，可能一项也不问：至少留一项不带条件，或让每种回答都问到一项。`,
    en: `Every item about ${about} has a showIf, and there is a visit that meets none: leave one without, or let every answer lead to one.`,
  };
  return errorAt([...(own[0]?.path ?? []), "showIf"], "dimension-conditional", message);
}

function noZero({ path, item }: Placed<Item>, about: About): Finding {
  const message = {
    zh: `再差的检查，${about} 也到不了 0 分：给这一项最差的回答写 value: 0。`,
    en: `Not even the worst visit scores 0 in ${about}: give the worst answer to this item value: 0.`,
  };
  return { ...errorAt([...path, item.kind === "count" ? "thresholds" : "options"], "dimension-no-zero", message), part: "key" };
}
