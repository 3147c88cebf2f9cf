import type { Answers, Form, Item } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import { appealable } from "#app/core/visit/appeal.ts";
import type { VisitLife } from "#app/core/visit/life.ts";
import type { AppealChoice, AppealedView, AppealTold } from "#app/visits/view/appeal.ts";
import { findingsOf } from "#app/visits/view/make/found.ts";
import { scoresOf } from "#app/visits/view/make/result.ts";
import { roundedScore } from "#app/visits/view/make/rounded.ts";
import type { ResultScores } from "#app/visits/view/result.ts";

/** What of a visit's life is told here: no people, and no times but those of the appeal. */
type Told = Pick<VisitLife, "answers" | "score" | "formerScore" | "appeal">;

/** The items that cost points, those that cost most first. */
export function choicesOf(form: Form, { answers, score }: Told): AppealChoice[] {
  if (!answers || !score) return [];
  const rounded = roundedScore(form, score);
  const [items, found] = [new Map(itemsOf(form).map((item) => [item.id, item])), findingsOf(form, answers)];
  const known = appealable(score);
  const choices = rounded.items.flatMap(({ item: id, loss }): AppealChoice[] => {
    const item = items.get(id);
    return item && known.includes(id) ? [{ item: id, question: item.question, found: found.get(id) ?? null, loss, critical: score.criticals.includes(id) }] : [];
  });
  return choices.sort((a, b) => Number(b.critical) - Number(a.critical) || b.loss - a.loss);
}

/** An appeal as those entitled read it. */
export function appealTold(form: Form, life: Told): AppealTold | null {
  const { appeal, answers, score } = life;
  if (!appeal || !answers || !score) return null;
  const settled = appeal.outcome !== null && appeal.settledAt !== null;
  const found = { was: findingsOf(form, answers), is: findingsOf(form, appeal.answers) };
  const items = itemsOf(form).flatMap(({ id, question }): AppealedView[] => {
    const objection = appeal.items.find(({ item }) => item === id);
    if (!objection) return [];
    const { kind, text } = objection;
    const is = appeal.answers[id]?.kind === "not-applicable" ? "not-applicable" : (found.is.get(id) ?? null);
    return [{ item: id, question, kind, text, was: found.was.get(id) ?? null, is, right: settled ? Object.hasOwn(appeal.answers, id) : null }];
  });
  return { at: appeal.at, items, settled: settledOf(form, life, score) };
}

function settledOf(form: Form, { appeal, formerScore }: Told, score: VisitScore): AppealTold["settled"] {
  if (!appeal?.outcome || appeal.settledAt === null) return null;
  const { settledAt: at, outcome, settledReason } = appeal;
  return { at, outcome, reason: settledReason ?? "", ...beforeAndAfter(form, formerScore ?? score, score), moved: formerScore !== null };
}

/** Two scores of one visit as they may be told. */
export function beforeAndAfter(form: Form, was: VisitScore, is: VisitScore): { was: ResultScores; is: ResultScores } {
  return { was: scoresOf(roundedScore(form, was)), is: scoresOf(roundedScore(form, is)) };
}

/** What may be known of an evaluator's answers without knowing one that is to be scored again: also nothing that is asked only because of it. */
export function besidesOf(form: Form, answers: Answers, appealed: readonly string[]) {
  const items = new Map(itemsOf(form).map((item) => [item.id, item]));
  const hangs = ({ showIf }: Item): boolean => {
    const asked = showIf && items.get(showIf.item);
    return asked ? appealed.includes(asked.id) || hangs(asked) : false;
  };
  const shown = visibleItems(form, answers);
  return itemsOf(form).flatMap((item) => {
    const answer = answers[item.id];
    return answer && shown.has(item.id) && !hangs(item) && ["text", "served", "declared"].includes(answer.kind) ? [{ item, answer }] : [];
  });
}
