import type { Rules } from "#app/core/drill/rules.ts";
import type { Answers, Form } from "#app/core/form/form.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { visibleItems } from "#app/core/form/visible.ts";
import { readDrafts, type Drafts } from "#app/visits/fill/drafts.ts";
import { fillSections } from "#app/visits/view/make/fill.ts";

/** A form as somebody tries it: what an evaluator would see of it with these fields, and what it would come to. */
export function tryForm(form: Form, rules: Rules, drafts: Drafts) {
  const sections = fillSections(form);
  const entries = readDrafts(sections, drafts);
  const answers: Answers = Object.fromEntries([...entries].flatMap(([id, { answer }]) => (answer ? [[id, answer]] : [])));
  const visible = visibleItems(form, answers);
  const missing = missingItems(form, answers).length;
  const answered = Object.keys(answers).filter((id) => visible.has(id)).length;
  return { sections, entries, visible, progress: { answered, missing }, score: scoreVisit(form, answers, rules) };
}
