import type { Answer, Answers } from "#app/core/form/form.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { StoredAnswer } from "#app/visits/view/fill.ts";

type AnswerRow = { item: string; body: string; edition: number; savedAt: Date };

export function answerOf({ item, body, edition, savedAt }: AnswerRow): StoredAnswer {
  // This room alone writes it, from a checked Answer.
  return { item, answer: JSON.parse(body) as Answer, edition, savedAt: savedAt.getTime() };
}

/** All answers of a visit as they stand, by item. */
export async function readAnswers(tx: Tx, visitId: string): Promise<StoredAnswer[]> {
  return (await tx.visitAnswer.findMany({ where: { visitId }, orderBy: { item: "asc" } })).map(answerOf);
}

export function answersOf(stored: readonly StoredAnswer[]): Answers {
  return Object.fromEntries(stored.map(({ item, answer }) => [item, answer]));
}
