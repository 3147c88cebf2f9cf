import type { Answers, Form, Item } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { LoggedVisitEvent, VisitEvent } from "#app/core/visit/event.ts";
import { flagsOf } from "#app/core/visit/flags.ts";
import type { VisitLife } from "#app/core/visit/life.ts";
import type { VisitDeed } from "#app/core/visit/visit.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";
import type { ReviewEvent, ReviewItem, ReviewStandard, ReviewView } from "#app/visits/view/review.ts";

type ReviewSource = {
  readonly visitId: string;
  readonly branch: PlaceView;
  readonly form: Form;
  /** Submitted at least once. */
  readonly life: VisitLife;
  readonly log: readonly LoggedVisitEvent[];
  readonly people: (id: string) => PersonView;
  readonly deeds: readonly VisitDeed[];
  readonly standards: Handbook;
};

export function makeReviewView({ visitId, branch, form, life, log, people, deeds, standards }: ReviewSource): ReviewView {
  const { planned, standing, answers, score, startedAt, submittedAt } = life;
  if (!answers || !score || startedAt === null || submittedAt === null) throw new Error(`Visit ${visitId} was never submitted`);
  const former = formerAnswers(log);
  const item = (each: Item) => reviewItem(each, { answers, former, score, remarks: life.returned?.remarks ?? {} });
  return {
    visitId,
    title: form.title,
    brief: form.brief,
    branch,
    evaluator: people(planned.evaluator),
    reviewer: standing.reviewerId === null ? null : people(standing.reviewerId),
    state: standing.state,
    deeds: [...deeds],
    seen: log.length,
    dueOn: planned.dueOn,
    visitedOn: life.visitedOn,
    startedAt,
    submittedAt,
    score,
    sections: form.sections.map(({ id, title, items }) => ({ id, title, items: items.map(item) })),
    standards: standardsOf(form, standards),
    flags: flagsOf(form, answers, { startedAt, submittedAt, device: life.device }),
    history: log.map((logged) => historyOf(logged, people)),
  };
}

type Shown = { answers: Answers; former: Answers; score: VisitScore; remarks: Readonly<Record<string, string>> };

function reviewItem(item: Item, { answers, former, score, remarks }: Shown): ReviewItem {
  const scored = score.items.find((each) => each.item === item.id);
  if (!scored) throw new Error(`Item ${item.id} has no score`);
  const answer = answers[item.id] ?? null;
  const before = former[item.id] ?? null;
  const changed = before !== null && canonicalJson(before) !== canonicalJson(answer);
  return { item, answer, former: changed ? before : null, score: scored, remark: remarks[item.id] ?? null };
}

/** Answers of the submission before the last one; none where there was only one. */
function formerAnswers(log: readonly LoggedVisitEvent[]): Answers {
  const submissions = log.flatMap(({ event }) => (event.kind === "submitted" ? [event.answers] : []));
  return submissions.at(-2) ?? {};
}

function historyOf({ event, at }: LoggedVisitEvent, people: (id: string) => PersonView): ReviewEvent {
  return { kind: event.kind, at, actor: people(event.actor), reason: reasonIn(event) };
}

function reasonIn(event: VisitEvent): string | null {
  if (event.kind === "approved") return event.excluded ?? null;
  return "reason" in event ? event.reason : null;
}

function standardsOf(form: Form, standards: Handbook): ReviewStandard[] {
  const cited = [...new Set(itemsOf(form).flatMap((item) => item.standards))].sort();
  return cited.flatMap((id) => {
    const standard = standards.get(id);
    return standard ? [{ id, title: standard.title, rule: standard.rule }] : [];
  });
}
