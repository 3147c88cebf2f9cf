import type { Bearer } from "#app/core/access/can.ts";
import { checkAnswer } from "#app/core/form/answer.ts";
import type { Answer } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { VisitState } from "#app/core/visit/visit.ts";
import { formByHash } from "#app/library/forms.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { SavedAnswer, SaveRefusal } from "#app/visits/view/save.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { answerOf, BY_TAPS } from "#app/visits/visit/answers.server.ts";
import { readVisit } from "#app/visits/visit/row.server.ts";

/** While a visit is in one of these, its answers may be changed. */
export const EDITABLE: readonly VisitState[] = ["under-way", "returned"];

/**
 * `answer` is whatever was sent. `edition`: the stored one that was seen, 0 where there was none. `key` names this save
 * among all others, so that the same one sent again is known.
 */
export type SavePost = {
  readonly visitId: string;
  readonly item: string;
  readonly answer: unknown;
  readonly edition: number;
  readonly key: string;
};

/**
 * Saves one answer while the visit is under way or returned. The same save again, and another with the same content,
 * are answered alike and change nothing. Refuses `not-found`, `visit-moved-on` (it is not open for answers),
 * `item-unknown`, what `checkAnswer` refuses, and `answer-conflict` with what is stored, where another edition than the
 * one seen is stored and says something else; then nothing is changed.
 */
export async function saveAnswer(services: Services, me: Bearer, post: SavePost): Promise<Result<SavedAnswer, SaveRefusal>> {
  const found = await services.db.visit.findUnique({ where: { id: post.visitId }, select: { formHash: true } });
  if (!found) return refuse("not-found");
  const { form } = await formByHash(services, found.formHash);
  const item = itemsOf(form).find(({ id }) => id === post.item);
  const checked = item ? checkAnswer(item, post.answer) : refuse("item-unknown");
  // Another save of the item's first answer may be quicker.
  return untilFree(`Item ${post.item} of visit ${post.visitId} could not be saved`, () =>
    services.db.$transaction((tx) => saveOnce(services, tx, me, post, checked)),
  );
}

async function saveOnce(
  services: Services,
  tx: Tx,
  me: Bearer,
  post: SavePost,
  checked: Result<Answer>,
): Promise<Result<SavedAnswer, SaveRefusal>> {
  const { visitId, item, edition: seen, key: saveKey } = post;
  const visit = await readVisit(tx, visitId);
  if (!visit || !isOwn(me, visit)) return refuse("not-found");
  if (!EDITABLE.includes(visit.standing.state)) return refuse("visit-moved-on");
  if (!checked.ok) return checked;
  const body = canonicalJson(checked.value);
  const row = await tx.visitAnswer.findUnique({ where: { visitId_item: { visitId, item } } });
  // What only the taps said becomes the evaluator's own by being saved.
  if (row && row.body === body && row.saveKey !== BY_TAPS) return ok(answerOf(row));
  if (row && (row.edition !== seen || row.saveKey === saveKey)) return conflict(answerOf(row));
  const data = { body, edition: (row?.edition ?? 0) + 1, saveKey, savedAt: new Date(services.clock.now()) };
  const written = row
    ? await tx.visitAnswer.update({ where: { visitId_item: { visitId, item } }, data })
    : await tx.visitAnswer.create({ data: { visitId, item, ...data } });
  return ok(answerOf(written));
}

function conflict(stored: SavedAnswer): { ok: false; problem: SaveRefusal } {
  return { ok: false, problem: { code: "answer-conflict", stored } };
}
