import type { Answers } from "#app/core/form/form.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { visibleItems } from "#app/core/form/visible.ts";
import { answerOf, type Entry } from "#app/visits/fill/desk/entry.ts";
import type { FillItem, FillSection } from "#app/visits/view/fill.ts";

export type SectionProgress = { section: FillSection; answered: number; of: number };

export type Progress = {
  /** Ids of the items that are shown, by the answers on the page. */
  visible: ReadonlySet<string>;
  sections: SectionProgress[];
  /** Still to be answered, in the form's order. */
  missing: { item: FillItem; section: FillSection }[];
};

/** How far a visit is filled in, by what the page has: what is shown follows an answer at once. */
export function progressOf(sections: readonly FillSection[], entries: ReadonlyMap<string, Entry>): Progress {
  const answers = answersIn(entries);
  const visible = visibleItems({ sections }, answers);
  const missing = new Set(missingItems({ sections }, answers));
  return {
    visible,
    sections: sections.map((section) => {
      const shown = section.items.filter(({ id }) => visible.has(id));
      return { section, answered: shown.filter(({ id }) => !missing.has(id)).length, of: shown.length };
    }),
    missing: sections.flatMap((section) => section.items.filter(({ id }) => missing.has(id)).map((item) => ({ item, section }))),
  };
}

function answersIn(entries: ReadonlyMap<string, Entry>): Answers {
  return Object.fromEntries(
    [...entries].flatMap(([id, entry]) => {
      const answer = answerOf(entry);
      return answer ? [[id, answer]] : [];
    }),
  );
}
