import { MAX_COUNT, MAX_SECONDS } from "#app/core/form/answer.ts";
import type { WrittenCondition, WrittenItem } from "#app/core/form/shape.ts";
import { writtenItems, type FormDraft, type Placed } from "#app/core/form/structure/draft.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import { sayInstead } from "#app/core/text/yaml/sentences.ts";
import type { Text } from "#app/core/text/text.ts";

/**
 * Every condition asks about an item before its own, so there is no circle, and in a way that some answer meets and
 * another does not. Each item has one condition and each on one other, so no chain of them contradicts itself.
 */
export function checkConditions({ written }: FormDraft): Finding[] {
  const items = writtenItems(written);
  return items.flatMap(({ path, item }, i) => (item.showIf ? condition([...path, "showIf"], item.showIf, items, i) : []));
}

function condition(path: Path, showIf: WrittenCondition, items: readonly Placed<WrittenItem>[], own: number): Finding[] {
  const { item: id, is, atLeast, atMost } = showIf;
  if ([is, atLeast, atMost].filter((part) => part !== undefined).length !== 1) return [errorAt(path, "condition-form", FORM)];
  const at = items.findIndex(({ item }) => item.id === id);
  const asked = items[at]?.item;
  if (!asked) return [unknown([...path, "item"], id, items)];
  if (at >= own) return [errorAt([...path, "item"], "condition-order", ORDER)];
  return is !== undefined ? word([...path, "is"], is, asked) : number(path, showIf, asked);
}

function unknown(path: Path, id: string, items: readonly Placed<WrittenItem>[]): Finding {
  const instead = sayInstead(id, items.map(({ item }) => item.id));
  return errorAt(path, "condition-item-unknown", {
    zh: `没有叫“${id}”的项：改正名字。${instead.zh}`,
    en: `There is no item “${id}”: correct the name. ${instead.en}`.trim(),
  });
}

function word(path: Path, is: string, asked: WrittenItem): Finding[] {
  const known = asked.kind === "yes-no" ? ["yes", "no"] : asked.kind === "choice" ? asked.options.map(({ id }) => id) : [];
  if (known.includes(is)) return [];
  if (known.length === 0) return [errorAt(path, "condition-unfit", UNFIT)];
  const instead = sayInstead(is, known);
  return [
    errorAt(path, "condition-never", {
      zh: `“${asked.id}”不会答成“${is}”。${instead.zh}`,
      en: `“${asked.id}” is never answered “${is}”. ${instead.en}`.trim(),
    }),
  ];
}

function number(path: Path, { atLeast, atMost }: WrittenCondition, asked: WrittenItem): Finding[] {
  const at = [...path, atLeast === undefined ? "atMost" : "atLeast"];
  const range = RANGES[asked.kind];
  if (!range) return [errorAt(at, "condition-unfit", UNFIT)];
  const [least, most] = range;
  if ((atLeast ?? least) > most || (atMost ?? most) < least) return [errorAt(at, "condition-never", never(asked.id, least, most))];
  // "Does not apply" and a hidden item meet no condition, so there such a one still says something: that it applied.
  const always = (atLeast ?? least) <= least && (atMost ?? most) >= most && !("mayNotApply" in asked && asked.mayNotApply) && !asked.showIf;
  return always ? [errorAt(at, "condition-always", ALWAYS)] : [];
}

/** What answers in numbers can be, by kind of item. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = { scale: [1, 5], count: [0, MAX_COUNT], timing: [0, MAX_SECONDS] };

const never = (id: string, least: number, most: number): Text => ({
  zh: `“${id}”的回答在 ${least} 到 ${most} 之间，这个条件永远不成立：改正数字。`,
  en: `Answers to “${id}” are from ${least} to ${most}, so this never holds: correct the number.`,
});
const FORM: Text = {
  zh: "showIf 除了 item，只写 is、atLeast、atMost 中的一个：只留一个。",
  en: "Besides the item, showIf has exactly one of is, atLeast and atMost: keep one.",
};
const ORDER: Text = {
  zh: "条件只能看前面的项，填表的人才答过它：调整顺序，或换一项。",
  en: "A condition asks about an item that comes before, so that it has been answered: change the order or ask about another.",
};
const UNFIT: Text = {
  zh: "这一项不能这样问：is 用于 yes-no 和 choice，atLeast、atMost 用于 scale、timing 和 count，文字、照片、录音和凭证不能作条件。",
  en: "That item cannot be asked about like this: is goes with yes-no and choice, atLeast and atMost with scale, timing and count; text and things to hand in are no conditions.",
};
const ALWAYS: Text = {
  zh: "不管怎么答，这个条件都成立：删去 showIf，或改正数字。",
  en: "This holds whatever the answer: remove showIf or correct the number.",
};
