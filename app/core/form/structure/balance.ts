import type { Item } from "#app/core/form/form.ts";
import { placedItems, type FormDraft } from "#app/core/form/structure/draft.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** Every dimension can be earned in full at every visit, and premises stand apart from service. */
export function checkBalance(draft: FormDraft): Finding[] {
  return [...dimensions(draft), ...sections(draft), ...premises(draft)];
}

/**
 * The best answer of every item is worth 100 (see measures), so a dimension reaches 100 exactly if some item of it is
 * asked. One without conditions always is; a dimension asked about only on conditions might never be assessed.
 */
function dimensions({ form }: FormDraft): Finding[] {
  const items = placedItems(form);
  return DIMENSIONS.flatMap((dimension): Finding[] => {
    const own = items.filter(({ item }) => item.dimension === dimension);
    const [first] = own;
    if (!first) {
      const message = { zh: `没有一项评 ${dimension}：至少写一项。`, en: `No item is about ${dimension}: write one at least.` };
      return [{ ...errorAt(["sections"], "dimension-missing", message), part: "key" }];
    }
    if (own.some(({ item }) => item.showIf === null)) return [];
    const message = {
      zh: `评 ${dimension} 的项都带 showIf，可能一项也不问：至少留一项不带条件。`,
      en: `Every item about ${dimension} has a showIf, so perhaps none would be asked: leave one at least without.`,
    };
    return [errorAt([...first.path, "showIf"], "dimension-conditional", message)];
  });
}

function sections({ form }: FormDraft): Finding[] {
  return form.sections.flatMap(({ items }, s) => {
    const scored = items.filter(({ kind }) => kind !== "text");
    const strange = scored.find((item) => item.premises !== scored[0]?.premises);
    if (!strange) return [];
    const message = {
      zh: "环境设施和服务不放在同一节：给环境设施单独写一节。",
      en: "Premises and service do not share a section: give premises one of their own.",
    };
    return [errorAt(["sections", s, "items", items.indexOf(strange), "dimension"], "premises-mixed", message)];
  });
}

function premises({ form }: FormDraft): Finding[] {
  const asked = placedItems(form).some(({ item }: { item: Item }) => item.premises);
  if (asked || form.channel !== "branch") return [];
  const message = { zh: "网点的评分表没有环境设施一节：补上。", en: "A form for branches has no section on premises: add one." };
  return [{ ...errorAt(["sections"], "premises-missing", message), severity: "warning", part: "key" }];
}
