import type { Answer, Answers, Form } from "#app/core/form/form.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { answersFrom, tapsFrom } from "#app/core/visit/taps.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { StoredAnswer } from "#app/visits/view/fill.ts";
import { readTapActs } from "#app/visits/visit/taps.server.ts";

type AnswerRow = { item: string; body: string; edition: number; savedAt: Date };

/** Key of what was stored because the taps said so, and nobody else; it follows them. */
export const BY_TAPS = "by-taps";

export function answerOf({ item, body, edition, savedAt }: AnswerRow): StoredAnswer {
  // This room alone writes it, from a checked Answer.
  return { item, answer: JSON.parse(body) as Answer, edition, savedAt: savedAt.getTime(), byTaps: false };
}

/**
 * All answers of a visit as they stand, by item: what the evaluator gave, and what the taps tell of every other time. An
 * item's `edition` is 0 while nothing is stored of it.
 */
export async function readAnswers(tx: Tx, visitId: string, form: Form): Promise<StoredAnswer[]> {
  const rows = await tx.visitAnswer.findMany({ where: { visitId }, orderBy: { item: "asc" } });
  const acts = await readTapActs(tx, visitId);
  const told = answersFrom(form, tapsFrom(acts));
  const savedAt = acts.at(-1)?.receivedAt ?? 0;
  const given = rows.filter(({ saveKey }) => saveKey !== BY_TAPS);
  const tapped = Object.entries(told)
    .filter(([item]) => given.every((row) => row.item !== item))
    .map(([item, answer]): StoredAnswer => ({ item, answer, edition: rows.find((row) => row.item === item)?.edition ?? 0, savedAt, byTaps: true }));
  return [...given.map(answerOf).map((stored) => ({ ...stored, byTaps: isSame(stored.answer, told[stored.item]) })), ...tapped].sort((a, b) => (a.item < b.item ? -1 : 1));
}

/** Stores what the taps tell as answers like any others, as it is handed in; what they told before and tell no more goes. */
export async function keepTapped(tx: Tx, visitId: string, form: Form, now: number): Promise<void> {
  const tapped = (await readAnswers(tx, visitId, form)).filter(({ byTaps }) => byTaps);
  const before = await tx.visitAnswer.findMany({ where: { visitId, saveKey: BY_TAPS } });
  const gone = before.filter(({ item }) => tapped.every((answer) => answer.item !== item)).map(({ item }) => item);
  await tx.visitAnswer.deleteMany({ where: { visitId, item: { in: gone } } });
  for (const { item, answer, edition } of tapped) {
    const stored = { body: canonicalJson(answer), edition: edition + 1, saveKey: BY_TAPS, savedAt: new Date(now) };
    const row = before.find((each) => each.item === item);
    if (!row && edition === 0) await tx.visitAnswer.create({ data: { visitId, item, ...stored }, select: { item: true } });
    else if (row && row.body !== stored.body) await tx.visitAnswer.update({ where: { visitId_item: { visitId, item } }, data: stored, select: { item: true } });
  }
}

export function answersOf(stored: readonly StoredAnswer[]): Answers {
  return Object.fromEntries(stored.map(({ item, answer }) => [item, answer]));
}

function isSame(a: Answer, b: Answer | undefined): boolean {
  return b !== undefined && canonicalJson(a) === canonicalJson(b);
}
