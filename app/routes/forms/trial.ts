import type { Rules } from "#app/core/drill/rules.ts";
import type { Answer, Answers, Form } from "#app/core/form/form.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { visibleItems } from "#app/core/form/visible.ts";
import type { Problem } from "#app/core/result.ts";
import { entryOf, type Entry } from "#app/visits/fill/desk/entry.ts";
import { answerIn, EMPTY_DRAFT, isBlank, type Draft } from "#app/visits/fill/draft.ts";
import { postedDraft } from "#app/visits/fill/fields.ts";
import { fillSections } from "#app/visits/view/make/fill.ts";
import type { FillItem } from "#app/visits/view/fill.ts";

/** What is in the fields, by item; an item without any is blank. */
export type Drafts = Readonly<Record<string, Draft>>;

/** A form as somebody tries it: what an evaluator would see of it with these fields, and what it would come to. */
export function tryForm(form: Form, rules: Rules, drafts: Drafts) {
  const sections = fillSections(form);
  const entries = sections.flatMap(({ items }) => items).map((item) => tried(item, drafts[item.id] ?? EMPTY_DRAFT));
  const answers: Answers = Object.fromEntries(entries.flatMap(({ entry, answer }) => (answer ? [[entry.item.id, answer]] : [])));
  const visible = visibleItems(form, answers);
  const missing = missingItems(form, answers).length;
  const answered = Object.keys(answers).filter((id) => visible.has(id)).length;
  return { sections, entries: new Map(entries.map((each) => [each.entry.item.id, each])), visible, progress: { answered, missing }, score: scoreVisit(form, answers, rules) };
}

export type Tried = { readonly entry: Entry; readonly answer: Answer | null; readonly problem: Problem | null };

/** Nothing is stored, so an entry never gets beyond its fields. */
function tried(item: FillItem, draft: Draft): Tried {
  const entry = { ...entryOf(item, null), draft };
  if (isBlank(item, draft)) return { entry, answer: null, problem: null };
  const said = answerIn(item, draft);
  return said.ok ? { entry, answer: said.value, problem: null } : { entry, answer: null, problem: said.problem };
}

/** What a plain form says of every item of a form. */
export function postedDrafts(form: Form, posted: FormData): Drafts {
  return Object.fromEntries(fillSections(form).flatMap(({ items }) => items).map(({ id }) => [id, postedDraft(posted, id).draft]));
}
