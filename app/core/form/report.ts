import type { Form, Item, Measure } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";

/** What the items about one thing are like. */
export type Share = { readonly about: Dimension | "premises"; readonly items: number; readonly weight: number };

/** What a form is like, for whoever writes it. */
export type FormReport = {
  readonly sections: readonly { readonly id: string; readonly items: number }[];
  readonly shares: readonly Share[];
  readonly kinds: readonly { readonly kind: Measure["kind"]; readonly items: number }[];
  readonly criticals: readonly string[];
  readonly conditional: number;
  readonly mayNotApply: number;
  /** Items whose answers are to be backed up. */
  readonly backed: number;
};

export function reportOfForm(form: Form): FormReport {
  const items = itemsOf(form);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return {
    sections: form.sections.map(({ id, items: own }) => ({ id, items: own.length })),
    shares: [
      ...DIMENSIONS.map((about) => shareOf(about, items.filter(({ dimension }) => dimension === about))),
      shareOf("premises", items.filter(({ premises }) => premises)),
    ],
    kinds: kinds.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind).length })),
    criticals: items.filter(({ critical }) => critical).map(({ id }) => id),
    conditional: items.filter(({ showIf }) => showIf !== null).length,
    mayNotApply: items.filter(({ mayNotApply }) => mayNotApply).length,
    backed: items.filter(({ evidence }) => evidence !== null).length,
  };
}

function shareOf(about: Share["about"], items: readonly Item[]): Share {
  return { about, items: items.length, weight: items.reduce((sum, { weight }) => sum + weight, 0) };
}
