import type { Item } from "#app/core/form/form.ts";
import { placedItems, type FormDraft } from "#app/core/form/structure/draft.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import type { Text } from "#app/core/text/text.ts";

/**
 * A form has a critical item at least, and each can do what it is there for: fail a visit by one clear answer, cap
 * the total of dimensions, and leave no way round it. "Does not apply" would be such a way, so a critical item asks
 * something that always has an answer ("Did anybody …?"); where it depends on an event, `showIf` says which.
 */
export function checkCriticals({ form }: FormDraft): Finding[] {
  const critical = placedItems(form).filter(({ item }) => item.critical);
  if (critical.length === 0) return [{ ...errorAt(["sections"], "critical-missing", NONE), part: "key" }];
  return critical.flatMap(({ path, item }) => faults(path, item));
}

function faults(path: Path, item: Item): Finding[] {
  const at = [...path, "critical"];
  if (item.kind !== "yes-no" && item.kind !== "choice") return [errorAt(at, "critical-kind", KIND)];
  return [
    ...(item.kind === "choice" && !item.options.some(({ value }) => value === 0) ? [errorAt(at, "critical-harmless", HARMLESS)] : []),
    ...(item.premises ? [errorAt(at, "critical-premises", PREMISES)] : []),
    ...(item.mayNotApply ? [errorAt([...path, "mayNotApply"], "critical-may-not-apply", APPLIES)] : []),
  ];
}

const NONE: Text = {
  zh: "这份评分表没有一票否决项：至少给一项写 critical: true，例如当众问密码。",
  en: "This form has no critical item: mark one at least with critical: true, such as asking aloud for a password.",
};
const KIND: Text = {
  zh: "一票否决项只能是 yes-no 或 choice：换一种问法，或删去 critical。",
  en: "Only a yes-no or a choice item can be critical: ask in another way or remove critical.",
};
const HARMLESS: Text = {
  zh: "没有一个选项值 0，这一项永远否决不了：给该否决的选项写 value: 0。",
  en: "No option is worth 0, so this line can never be crossed: give the option that crosses it value: 0.",
};
const PREMISES: Text = {
  zh: "环境设施单独计分，不能一票否决：换一个维度，或删去 critical。",
  en: "Premises are scored apart and cannot fail a visit: give the item a dimension or remove critical.",
};
const APPLIES: Text = {
  zh: "一票否决项不能填“不适用”，否则总能绕开：改成任何时候都答得出的问法，或用 showIf 说明何时才问。",
  en: "A critical item may not be waved away as not applicable: ask what can always be answered, or say by showIf when it is asked.",
};
