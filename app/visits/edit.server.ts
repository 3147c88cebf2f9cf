import type { Bearer } from "#app/core/access/can.ts";
import { checkAnswer } from "#app/core/form/answer.ts";
import type { Answer, Item } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { lifeOf } from "#app/core/visit/life.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isForReview } from "#app/visits/visit/access.ts";
import { alarmReviewers } from "#app/visits/visit/alarm.server.ts";
import { changeVisit, type DeedPost, type Scene } from "#app/visits/visit/change.server.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";

/** `answer` in the shape of `Answer`, as it was sent; its note is ignored. */
export type EditPost = DeedPost & { readonly item: string; readonly answer: unknown; readonly reason: string };

/**
 * The reviewer changes one answer and says why; the evaluator's note stays, and what stood before stays in the log. Where
 * a critical item fails by it, the other reviewers are alarmed as by a submission.
 * Posted twice it is changed once. Refuses `not-found`, `visit-moved-on`, `visit-not-yours`, `item-unknown`,
 * `answer-same` (it says so already), `reason-missing`, `reason-long`, and whatever `checkAnswer` refuses.
 */
export async function editAnswer(services: Services, me: Bearer, post: EditPost): Promise<Result<{ visitId: string }>> {
  const reason = reasonIn(post.reason);
  if (!reason.ok) return reason;
  const edited = await changeVisit(services, me, post, {
    concerns: (visit) => isForReview(me, visit),
    isDone: (scene) => isEdited(scene, me, post, reason.value),
    step(_tx, scene) {
      const answer = answerIn(scene, post);
      return answer.ok ? ok({ kind: "edited", actor: me.id, item: post.item, answer: answer.value, reason: reason.value }) : answer;
    },
    async alongside(tx, scene) {
      const { visit, life, now } = scene;
      const answer = life.answers?.[post.item];
      if (answer) await storeEdited(tx, { visitId: visit.id, item: post.item, answer, key: `edit:${visit.id}:${visit.head.seq}`, now });
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-edited", subject: visit.id, detail: { item: post.item } });
      if (crossesRedLine(scene)) await alarmReviewers(services, tx, scene, me.id);
    },
  });
  return edited.ok ? ok({ visitId: post.visitId }) : edited;
}

/** A critical item has failed that had not before this change. */
function crossesRedLine({ content, log, life }: Scene): boolean {
  const before = lifeOf(content, log);
  const known = before.ok ? (before.value.score?.criticals ?? []) : [];
  return (life.score?.criticals ?? []).some((item) => !known.includes(item));
}

/** The last change of that item is this very one. */
function isEdited({ log, content, life }: Scene, me: Bearer, { item, answer }: EditPost, reason: string): boolean {
  const last = log.findLast(({ event }) => event.kind === "submitted" || (event.kind === "edited" && event.item === item))?.event;
  if (last?.kind !== "edited" || last.actor !== me.id || last.reason !== reason) return false;
  const asked = itemsOf(content.form).find(({ id }) => id === item);
  const said = asked ? given(asked, life.answers?.[item] ?? null, answer) : null;
  return said !== null && said.ok && canonicalJson(said.value) === canonicalJson(last.answer);
}

function answerIn({ content, life }: Scene, { item: id, answer }: EditPost): Result<Answer> {
  const item = itemsOf(content.form).find((each) => each.id === id);
  if (!item) return refuse("item-unknown");
  const before = life.answers?.[id] ?? null;
  const said = given(item, before, answer);
  if (!said.ok) return said;
  return before !== null && canonicalJson(before) === canonicalJson(said.value) ? refuse("answer-same") : said;
}

/** As it was sent, with the note of the evaluator. */
function given(item: Item, before: Answer | null, sent: unknown): Result<Answer> {
  const said = checkAnswer(item, sent);
  return said.ok ? ok({ ...said.value, note: before?.note ?? null }) : said;
}

/** The stored answers of a visit that is handed in are those of its log. */
async function storeEdited(tx: Tx, { visitId, item, answer, key, now }: { visitId: string; item: string; answer: Answer; key: string; now: number }) {
  const changed = { body: canonicalJson(answer), saveKey: key, savedAt: new Date(now) };
  const { count } = await tx.visitAnswer.updateMany({ where: { visitId, item }, data: { ...changed, edition: { increment: 1 } } });
  if (count === 0) await tx.visitAnswer.create({ data: { visitId, item, ...changed, edition: 1 } });
}
