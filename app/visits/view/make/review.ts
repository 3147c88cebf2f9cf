import type { Answers, Form, Item } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { editsIn, type Edit } from "#app/core/visit/edits.ts";
import type { LoggedVisitEvent, VisitEvent } from "#app/core/visit/event.ts";
import { flagsOf } from "#app/core/visit/flags.ts";
import type { VisitLife } from "#app/core/visit/life.ts";
import type { VisitPolicy } from "#app/core/visit/policy.ts";
import type { VisitDeed } from "#app/core/visit/visit.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";
import type { ReviewEdit, ReviewEvent, ReviewItem, ReviewStandard, ReviewView, TwinView } from "#app/visits/view/review.ts";

/** Somebody by id, as the reader may know them; null: not to be known. */
export type People = (id: string) => PersonView | null;

type ReviewSource = {
  readonly visitId: string;
  readonly branch: PlaceView;
  readonly form: Form;
  /** Submitted at least once. */
  readonly life: VisitLife;
  readonly log: readonly LoggedVisitEvent[];
  readonly reader: { readonly id: string; readonly ofFirm: boolean };
  readonly people: People;
  readonly evaluator: PersonView;
  readonly deeds: readonly VisitDeed[];
  readonly twin: TwinView | null;
  readonly standards: Handbook;
  readonly policy: VisitPolicy;
};

export function makeReviewView({ visitId, branch, form, life, log, reader, people, evaluator, deeds, twin, standards, policy }: ReviewSource): ReviewView {
  const { planned, standing, answers, score, startedAt, submittedAt, device, remove } = life;
  if (!answers || !score || startedAt === null || submittedAt === null) throw new Error(`Visit ${visitId} was never submitted`);
  const shown = { answers, score, ...submissionsIn(log), remarks: life.returned?.remarks ?? {}, edits: editsIn(log).filter(({ stands }) => stands), people };
  const known = (id: string | null) => (id === null ? null : people(id));
  return {
    visitId,
    title: form.title,
    mode: planned.mode,
    brief: form.brief,
    branch,
    evaluator,
    outside: standing.firmId !== null,
    ofFirm: reader.ofFirm,
    reviewer: known(standing.reviewerId),
    firstReviewer: known(standing.firstReviewerId),
    unstaffed: log.findLast(({ event }) => event.kind === "submitted" || event.kind === "passed")?.event.kind === "passed" && standing.firstReviewerId === null,
    state: standing.state,
    deeds: [...deeds],
    holds: standing.reviewerId === reader.id,
    seen: log.length,
    dueOn: life.appointment.dueOn,
    visitedOn: life.visitedOn,
    startedAt,
    submittedAt,
    score,
    excluded: life.excluded,
    lost: life.lost,
    sections: form.sections.map(({ id, title, items }) => ({ id, title, items: items.map((item) => reviewItem(item, shown)) })),
    standards: standardsOf(form, standards),
    flags: flagsOf(form, answers, { startedAt, submittedAt, device, remove }, policy),
    twin,
    history: historyOf(log, form, people),
  };
}

type Shown = {
  readonly answers: Answers;
  readonly score: VisitScore;
  readonly last: Answers;
  readonly former: Answers;
  readonly remarks: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  readonly people: People;
};

function reviewItem(item: Item, { answers, score, last, former, remarks, edits, people }: Shown): ReviewItem {
  const scored = score.items.find((each) => each.item === item.id);
  if (!scored) throw new Error(`Item ${item.id} has no score`);
  const before = former[item.id] ?? null;
  const changed = before !== null && canonicalJson(before) !== canonicalJson(last[item.id] ?? null);
  return {
    item,
    answer: answers[item.id] ?? null,
    former: changed ? before : null,
    score: scored,
    remark: remarks[item.id] ?? null,
    edits: edits.filter((edit) => edit.item === item.id).map((edit) => editView(edit, people)),
  };
}

/** Answers as last submitted, and of the submission before; none where there was only one. */
function submissionsIn(log: readonly LoggedVisitEvent[]): Pick<Shown, "last" | "former"> {
  const submissions = log.flatMap(({ event }) => (event.kind === "submitted" ? [event.answers] : []));
  return { last: submissions.at(-1) ?? {}, former: submissions.at(-2) ?? {} };
}

function editView({ before, after, reason, by, at }: Edit, people: People): ReviewEdit {
  return { before, after, reason, actor: people(by), at };
}

function historyOf(log: readonly LoggedVisitEvent[], form: Form, people: People): ReviewEvent[] {
  const edits = new Map(editsIn(log).map((edit) => [edit.seq, edit]));
  const items = new Map(itemsOf(form).map((item) => [item.id, item]));
  return log.map(({ seq, at, event }) => {
    const edit = edits.get(seq);
    const item = edit && items.get(edit.item);
    return {
      kind: event.kind,
      at,
      actor: people(event.actor),
      reason: reasonOf(event),
      cause: event.kind === "voided" || event.kind === "passed" ? (event.cause ?? null) : null,
      remove: event.kind === "located" ? { metres: event.metres, accuracy: event.accuracy } : null,
      edit: edit && item ? { ...editView(edit, people), item } : null,
    };
  });
}

function reasonOf(event: VisitEvent): string | null {
  if (event.kind === "approved") return event.excluded ?? null;
  // The cause stands in for a reason that nobody had to write.
  if (event.kind === "voided" && event.reason === event.cause) return null;
  return "reason" in event ? event.reason : null;
}

function standardsOf(form: Form, standards: Handbook): ReviewStandard[] {
  const cited = [...new Set(itemsOf(form).flatMap((item) => item.standards))].sort();
  return cited.flatMap((id) => {
    const standard = standards.get(id);
    return standard ? [{ id, title: standard.title, rule: standard.rule }] : [];
  });
}
