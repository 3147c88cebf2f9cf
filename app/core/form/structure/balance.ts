import type { Item } from "#app/core/form/form.ts";
import { isScored } from "#app/core/form/kinds.ts";
import { placedItems, type FormDraft } from "#app/core/form/structure/draft.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** Every dimension is asked about, and premises stand apart from service. Whether it can always be earned: see reach. */
export function checkBalance(draft: FormDraft): Finding[] {
  return [...dimensions(draft), ...sections(draft), ...premises(draft)];
}

function dimensions({ form }: FormDraft): Finding[] {
  const items = placedItems(form);
  const missing = DIMENSIONS.filter((dimension) => items.every(({ item }) => item.dimension !== dimension));
  return missing.map((dimension): Finding => {
    const message = { zh: `没有一项评 ${dimension}：至少写一项。`, en: `No item is about ${dimension}: write one at least.` };
    return { ...errorAt(["sections"], "dimension-missing", message), part: "key" };
  });
}

function sections({ form }: FormDraft): Finding[] {
  return form.sections.flatMap(({ items }, s) => {
    const scored = items.filter(({ kind }) => isScored(kind));
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
