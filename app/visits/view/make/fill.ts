import type { Form, Item } from "#app/core/form/form.ts";
import type { FillItem, FillMeasure, FillSection } from "#app/visits/view/fill.ts";

/** The form as its evaluator sees it: what an answer is worth stays on the server. */
export function fillSections({ sections }: Form): FillSection[] {
  return sections.map(({ id, title, hint, items }) => ({ id, title, hint, items: items.map(fillItem) }));
}

function fillItem(item: Item): FillItem {
  const { id, question, hint, mayNotApply, showIf, evidence } = item;
  return { id, question, hint, mayNotApply, showIf, evidence, ...fillMeasure(item) };
}

function fillMeasure(item: Item): FillMeasure {
  switch (item.kind) {
    case "yes-no":
      return { kind: "yes-no" };
    case "scale":
      return { kind: "scale", low: item.low, high: item.high };
    case "choice":
      return { kind: "choice", options: item.options.map(({ id, text }) => ({ id, text })) };
    case "timing":
      return { kind: "timing" };
    case "count":
      return { kind: "count", unit: item.unit };
    case "text":
    case "served":
    case "photo":
    case "audio":
    case "receipt":
      return { kind: item.kind, required: item.required };
  }
}
