import type { Answer } from "#app/core/form/form.ts";
import type { Problem } from "#app/core/result.ts";
import { entryOf, type Entry } from "#app/visits/fill/desk/entry.ts";
import { answerIn, EMPTY_DRAFT, isBlank, type Draft } from "#app/visits/fill/draft.ts";
import { postedDraft } from "#app/visits/fill/fields.ts";
import type { FillItem, FillSection } from "#app/visits/view/fill.ts";

/** What is in the fields, by item; an item without any is blank. */
export type Drafts = Readonly<Record<string, Draft>>;

/** An item where nothing is stored: its fields, and the answer they say, or why they say none yet. */
export type ReadDraft = { readonly entry: Entry; readonly answer: Answer | null; readonly problem: Problem | null };

/** What the fields of a whole form say, by item, in its order. */
export function readDrafts(sections: readonly FillSection[], drafts: Drafts): ReadonlyMap<string, ReadDraft> {
  const items = sections.flatMap((section) => section.items);
  return new Map(items.map((item) => [item.id, readDraft(item, drafts[item.id] ?? EMPTY_DRAFT)]));
}

function readDraft(item: FillItem, draft: Draft): ReadDraft {
  const entry = { ...entryOf(item, null), draft };
  if (isBlank(item, draft)) return { entry, answer: null, problem: null };
  const said = answerIn(item, draft);
  return said.ok ? { entry, answer: said.value, problem: null } : { entry, answer: null, problem: said.problem };
}

/** What a plain form says of every item. */
export function postedDrafts(sections: readonly FillSection[], posted: FormData): Drafts {
  return Object.fromEntries(sections.flatMap(({ items }) => items).map(({ id }) => [id, postedDraft(posted, id).draft]));
}
