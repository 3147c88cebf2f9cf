import type { Condition, Form, Item, ItemHead, Measure } from "#app/core/form/form.ts";
import type { WrittenCondition, WrittenForm, WrittenItem } from "#app/core/form/shape.ts";
import { VISIT_MODES } from "#app/core/visit/visit.ts";

/** The form a file means: defaults filled in, short forms written out. Whether it holds together is checked after. */
export function assembleForm(written: WrittenForm, hash: string): Form {
  const kinds = new Map(written.sections.flatMap(({ items }) => items).map(({ id, kind }) => [id, kind]));
  return {
    slug: written.form,
    hash,
    title: written.title,
    channel: written.channel,
    modes: VISIT_MODES.filter((mode) => written.modes.includes(mode)),
    brief: written.brief,
    sections: written.sections.map(({ id, title, hint = null, items }) => ({
      id,
      title,
      hint,
      items: items.map((item): Item => ({ ...headFrom(item, kinds), ...measureFrom(item) })),
    })),
  };
}

const UNSCORED = { dimension: null, premises: false, weight: 0, standards: [], critical: false, evidence: null } as const;

type Kinds = ReadonlyMap<string, WrittenItem["kind"]>;

function headFrom(written: WrittenItem, kinds: Kinds): ItemHead {
  const { id, question, hint = null } = written;
  const shared = { id, question, hint, showIf: written.showIf ? conditionFrom(written.showIf, kinds) : null };
  // There may be no such thing, whatever the form hopes for.
  if (!("mayNotApply" in written)) return { ...shared, ...UNSCORED, mayNotApply: true };
  const { mayNotApply } = written;
  if (!("dimension" in written)) return { ...shared, ...UNSCORED, mayNotApply };
  const { dimension, weight, standards, critical, evidence = null } = written;
  const premises = dimension === "premises";
  return { ...shared, mayNotApply, dimension: premises ? null : dimension, premises, weight, standards, critical, evidence };
}

function measureFrom(written: WrittenItem): Measure {
  switch (written.kind) {
    case "yes-no":
      return { kind: written.kind, good: written.good };
    case "scale":
      return { kind: written.kind, low: written.low, high: written.high };
    case "choice":
      return { kind: written.kind, options: written.options };
    case "timing":
      return { kind: written.kind, target: written.target, limit: written.limit, ...(written.between && { between: written.between }) };
    case "count":
      return { kind: written.kind, unit: written.unit, thresholds: written.thresholds };
    case "text":
    case "served":
    case "photo":
    case "audio":
    case "receipt":
      return { kind: written.kind, required: written.required };
  }
}

/** `is` is yes or no where the item asked about is a yes-no one, and an option of it otherwise. */
function conditionFrom({ item, is, atLeast, atMost }: WrittenCondition, kinds: Kinds): Condition {
  if (is !== undefined) return { item, is: (is === "yes" || is === "no") && kinds.get(item) !== "choice" ? is : { option: is } };
  return atLeast !== undefined ? { item, atLeast } : { item, atMost: atMost ?? 0 };
}
