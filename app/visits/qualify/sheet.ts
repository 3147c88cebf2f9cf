import { isScored } from "#app/core/form/kinds.ts";
import type { Answers } from "#app/core/form/form.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { visibleItems } from "#app/core/form/visible.ts";
import { readDrafts, type Drafts, type ReadDraft } from "#app/visits/fill/drafts.ts";
import type { FillSection } from "#app/visits/view/fill.ts";

/** The part of a form that is compared with a key: nobody need invent a story, or back up what they did not see. */
export function comparedSections(sections: readonly FillSection[]): FillSection[] {
  return sections
    .map((section) => ({ ...section, items: section.items.filter(({ kind }) => isScored(kind)).map((item) => ({ ...item, evidence: null })) }))
    .filter(({ items }) => items.length > 0);
}

/** The test as its fields stand. */
export type Sheet = {
  readonly read: ReadonlyMap<string, ReadDraft>;
  readonly visible: ReadonlySet<string>;
  /** Answers to what is asked. */
  readonly answers: Answers;
  /** Asked and not answered, or not so that it is an answer; in the order of the form. */
  readonly missing: readonly string[];
};

export function sheetOf(sections: readonly FillSection[], drafts: Drafts): Sheet {
  const read = readDrafts(sections, drafts);
  const said: Answers = Object.fromEntries([...read].flatMap(([id, { answer }]) => (answer ? [[id, answer]] : [])));
  const visible = visibleItems({ sections }, said);
  const answers = Object.fromEntries(Object.entries(said).filter(([id]) => visible.has(id)));
  return { read, visible, answers, missing: missingItems({ sections }, answers) };
}
