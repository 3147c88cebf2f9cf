import type { Answer, Answers } from "#app/core/form/form.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";

/** One answer as a reviewer changed it. Null: none. */
export type Edit = {
  readonly seq: number;
  readonly item: string;
  readonly before: Answer | null;
  readonly after: Answer | null;
  readonly reason: string;
  /** Who, by id, and when, ms since the epoch. */
  readonly by: string;
  readonly at: number;
  /** False where the evaluator has handed the visit in again since. */
  readonly stands: boolean;
};

/** Everything reviewers changed in a visit, oldest first, each with what stood before it. */
export function editsIn(log: readonly LoggedVisitEvent[]): readonly Edit[] {
  const lastSubmission = log.findLast(({ event }) => event.kind === "submitted")?.seq ?? 0;
  let answers: Answers = {};
  const edits: Edit[] = [];
  for (const { seq, at, event } of log) {
    if (event.kind === "edited") {
      const { item, answer: after, reason, actor: by } = event;
      edits.push({ seq, item, before: answers[item] ?? null, after, reason, by, at, stands: seq > lastSubmission });
    }
    answers = answersAfter(answers, event);
  }
  return edits;
}

/** The answers of a visit as last submitted, with what reviewers changed since; none where it never was. */
export function answersIn(log: readonly LoggedVisitEvent[]): Answers {
  return log.reduce<Answers>((answers, { event }) => answersAfter(answers, event), {});
}

function answersAfter(answers: Answers, event: LoggedVisitEvent["event"]): Answers {
  if (event.kind === "submitted") return event.answers;
  return event.kind === "edited" ? withAnswer(answers, event.item, event.answer) : answers;
}

/** The answers with one of them changed; null takes it away. */
export function withAnswer(answers: Answers, item: string, answer: Answer | null): Answers {
  const { [item]: _former, ...others } = answers;
  return answer === null ? others : { ...others, [item]: answer };
}
