import { plainText } from "#app/core/coaching/plain-text.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Text } from "#app/core/text/text.ts";
import { titleOf, type Pins } from "#app/coaching/script.server.ts";
import type { AppealOutcome, ObjectionOutcome } from "#app/coaching/view.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import { tell } from "#app/platform/notices.server.ts";
import { retractObservation } from "#app/platform/observations.server.ts";
import type { Services } from "#app/platform/services.server.ts";

type Me = { readonly id: string };
export type Settlement<Outcome> = { readonly id: string; readonly outcome: Outcome; readonly reason: string };

/** What is settled, as it is stored. */
type Row = { readonly id: string; readonly personId: string; readonly outcome: string | null; readonly reason: string | null; readonly settledById: string | null };

/**
 * Settles an objection with a reason that its author is told. Of two trainers at once one does; sent twice by one it is
 * done once. Refuses `not-found` (also for one's own), `text-missing`, `text-long` and `settled-already`.
 */
export async function settleObjection(services: Services, me: Me, post: Settlement<ObjectionOutcome>): Promise<Result<{ outcome: ObjectionOutcome }>> {
  const select = { scenarioHash: true, sitting: { select: { factsHash: true } } } as const;
  const found = await services.db.objection.findUnique({ where: { id: post.id }, select });
  if (!found) return refuse("not-found");
  const reason = plainText(post.reason);
  if (!reason.ok) return reason;
  const title = await titleOf(services, { scenarioHash: found.scenarioHash, factsHash: found.sitting.factsHash });
  return services.db.$transaction(async (tx) => {
    const { id, outcome } = post;
    const row = await tx.objection.findUniqueOrThrow({ where: { id } });
    const settled = settlement(services, me, row, { ...post, reason: reason.value });
    if (!settled.ok || settled.value === null) return settled.ok ? ok({ outcome }) : settled;
    await tx.objection.update({ where: { id }, data: settled.value, select: { id: true } });
    await appendAudit(services, tx, { actorId: me.id, deed: "objection-settled", subject: id, detail: { outcome } });
    const { personId, sittingId, turn } = row;
    await tell(services, tx, [{ personId, key: `objection-settled ${id}`, notice: { kind: "objection-settled", turn, outcome, sittingId, title } }]);
    return ok({ outcome });
  });
}

/**
 * Settles an appeal with a reason that its author is told. Upheld, the observation of that assessment is retracted in
 * the same transaction, so that no board counts it, and the attempt is given back by `attemptsAllowed` of the drills.
 * Otherwise as `settleObjection`.
 */
export async function settleAppeal(services: Services, me: Me, post: Settlement<AppealOutcome>): Promise<Result<{ outcome: AppealOutcome }>> {
  const title = await appealedTitle(services, post.id);
  if (title === null) return refuse("not-found");
  const reason = plainText(post.reason);
  if (!reason.ok) return reason;
  return services.db.$transaction(async (tx) => {
    const { id, outcome } = post;
    const row = await tx.appeal.findUniqueOrThrow({ where: { id } });
    const settled = settlement(services, me, row, { ...post, reason: reason.value });
    if (!settled.ok || settled.value === null) return settled.ok ? ok({ outcome }) : settled;
    await tx.appeal.update({ where: { id }, data: settled.value, select: { id: true } });
    const { personId, sittingId } = row;
    const retracted = outcome === "upheld" && (await retractObservation(services, tx, { sourceId: sittingId, reason: "upheld-appeal" }));
    await appendAudit(services, tx, { actorId: me.id, deed: "appeal-settled", subject: id, detail: { outcome, sitting: sittingId, retracted } });
    await tell(services, tx, [{ personId, key: `appeal-settled ${id}`, notice: { kind: "appeal-settled", outcome, sittingId, title } }]);
    return ok({ outcome });
  });
}

async function appealedTitle(services: Services, id: string): Promise<Text | null> {
  const pins: { select: Record<keyof Pins, true> } = { select: { scenarioHash: true, factsHash: true } };
  const found = await services.db.appeal.findUnique({ where: { id }, select: { sitting: pins } });
  return found && titleOf(services, found.sitting);
}

/** What is to be stored; null where this very settlement is stored already. */
function settlement(services: Services, me: Me, row: Row, { outcome, reason }: { outcome: string; reason: string }) {
  if (row.personId === me.id) return refuse("not-found");
  const same = row.settledById === me.id && row.outcome === outcome && row.reason === reason;
  if (row.outcome !== null) return same ? ok(null) : refuse("settled-already");
  return ok({ outcome, reason, settledById: me.id, settledAt: new Date(services.clock.now()) });
}
