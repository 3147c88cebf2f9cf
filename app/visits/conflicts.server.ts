import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { COMING } from "#app/core/visit/visit.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { ConflictsView } from "#app/visits/view/conflict.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";

export type ConflictPost = { readonly branchId: string; readonly reason: string };

/** The places the evaluator is not impartial about now, the latest declared first, and those they may declare. */
export async function ownConflicts({ db }: Services, me: Bearer): Promise<ConflictsView> {
  const named = { select: { id: true, nameZh: true, nameEn: true } } as const;
  const rows = await db.conflict.findMany({ where: { personId: me.id, endedAt: null }, orderBy: [{ declaredAt: "desc" }, { id: "asc" }], include: { branch: named } });
  const branchId = { in: rows.map((row) => row.branchId) };
  const known = { OR: [{ offers: false }, { state: { in: ["offered", "accepted"] } }] };
  const visits = await db.visit.findMany({
    where: { evaluatorId: me.id, branchId, state: { in: COMING.filter((state) => state !== "declined") }, ...known },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: { id: true, branchId: true },
  });
  const places = await db.branch.findMany({ where: { id: { notIn: branchId.in } }, orderBy: [{ regionId: "asc" }, { id: "asc" }], ...named });
  return {
    conflicts: rows.map(({ id, branch, reason, declaredAt }) => ({
      id,
      place: placeOf(branch),
      reason,
      declaredAt: declaredAt.getTime(),
      visitId: visits.find((visit) => visit.branchId === branch.id)?.id ?? null,
    })),
    places: places.map(placeOf),
  };
}

/**
 * Declares that the evaluator is not impartial about a place, from now on. Declared twice it stands once, with the reason
 * given last. Refuses `unknown-branch`, `reason-missing`, `reason-long`.
 */
export async function declareConflict(services: Services, me: Bearer, { branchId, reason: typed }: ConflictPost): Promise<Result<null>> {
  const reason = reasonIn(typed);
  if (!reason.ok) return reason;
  if (reason.value.length < 2) return refuse("reason-missing");
  if (!(await services.db.branch.findUnique({ where: { id: branchId }, select: { id: true } }))) return refuse("unknown-branch");
  const personId_branchId = { personId: me.id, branchId };
  return untilFree(`A conflict of ${me.id} could not be declared`, () =>
    services.db.$transaction(async (tx) => {
      const before = await tx.conflict.findUnique({ where: { personId_branchId } });
      if (before && before.endedAt === null && before.reason === reason.value) return ok(null);
      const data = { reason: reason.value, declaredAt: before?.endedAt === null ? before.declaredAt : new Date(services.clock.now()), endedAt: null };
      await (before ? tx.conflict.update({ where: { personId_branchId }, data }) : tx.conflict.create({ data: { id: services.ids.next(), ...personId_branchId, ...data } }));
      await appendAudit(services, tx, { actorId: me.id, deed: "conflict-declared", subject: branchId });
      return ok(null);
    }),
  );
}

/** Takes a declaration back; what was declared stays on record. Ended twice it is ended once. Refuses `not-found`. */
export async function endConflict(services: Services, me: Bearer, id: string): Promise<Result<null>> {
  return services.db.$transaction(async (tx) => {
    const conflict = await tx.conflict.findUnique({ where: { id } });
    if (!conflict || conflict.personId !== me.id) return refuse("not-found");
    const { count } = await tx.conflict.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date(services.clock.now()) } });
    if (count > 0) await appendAudit(services, tx, { actorId: me.id, deed: "conflict-ended", subject: conflict.branchId });
    return ok(null);
  });
}
