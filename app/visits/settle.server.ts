import type { Bearer } from "#app/core/access/can.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { restatedAnswers, verdictOf } from "#app/core/visit/hearing.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { restateObservation } from "#app/platform/observations.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { mendActions } from "#app/visits/action/mend.server.ts";
import { tellSettled } from "#app/visits/appeal/tell.server.ts";
import { observationOf } from "#app/visits/publish.server.ts";
import { isForHearing } from "#app/visits/visit/access.ts";
import { changeVisit, isLast, type DeedPost, type Scene } from "#app/visits/visit/change.server.ts";
import { observedIn } from "#app/visits/visit/observed.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";

export type SettlePost = DeedPost & { readonly reason: string };

/**
 * Whoever heard an appeal settles it as their blind scores say, and says why. In the same transaction the score is
 * restated, standings count the new one instead of the old, and everybody concerned is told. Settled twice it is settled
 * once. Refuses `not-found`, `visit-moved-on`, `visit-not-yours`, `hearing-blind` (not scored yet), `reason-missing`,
 * `reason-long`.
 */
export async function settleAppeal(services: Services, me: Bearer, post: SettlePost): Promise<Result<{ visitId: string }>> {
  const said = reasonIn(post.reason);
  if (!said.ok) return said;
  const reason = said.value;
  const settled = await changeVisit(services, me, post, {
    concerns: (visit) => isForHearing(me, visit),
    isDone: ({ log }) => isLast(log, "settled", me),
    step(_tx, { life, content: { form, rules } }) {
      const { appeal, answers: before } = life;
      if (!appeal || !before || life.standing.state !== "appealed") return refuse("visit-moved-on");
      if (life.standing.hearerId !== me.id) return refuse("visit-not-yours");
      if (!appeal.rescored) return refuse("hearing-blind");
      const { outcome, answers } = verdictOf(form, before, appeal.items, appeal.rescored.answers);
      return ok({ kind: "settled", actor: me.id, outcome, reason, answers, score: scoreVisit(form, restatedAnswers(form, before, answers), rules) });
    },
    async alongside(tx, scene) {
      await restate(services, tx, scene);
      await mendActions(services, tx, scene);
      await tellSettled(services, tx, scene);
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-settled", subject: scene.visit.id, detail: { outcome: scene.life.appeal?.outcome ?? null } });
    },
  });
  return settled.ok ? ok({ visitId: post.visitId }) : settled;
}

/** Standings count another score only where the two differ in what they count. */
async function restate(services: Services, tx: Tx, { content, life }: Scene): Promise<void> {
  if (observedIn(life).restated) await restateObservation(services, tx, observationOf(content, life));
}
