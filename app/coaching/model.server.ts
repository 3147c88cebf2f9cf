import { ok, refuse, type Result } from "#app/core/result.ts";
import { monthsIn } from "#app/core/standings/period/calendar.ts";
import type { Text } from "#app/core/text/text.ts";
import { monthOf } from "#app/core/time/month.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { titleOf } from "#app/coaching/script.server.ts";

type Person = { readonly id: string };

/** An assessment of a service model's own that may be watched, or is. */
export type ModelChoice = { readonly sittingId: string; readonly title: Text; readonly month: string };

/** What others watch of a service model. */
export type Model = ModelChoice & { readonly ownerId: string; readonly slug: string };

/** How a service model's sitting stands for somebody: the own choice, or what others may watch. */
export type ModelView = { readonly choices: readonly ModelChoice[]; readonly shared: ModelChoice | null };

/** The honour of a service model that is confirmed; null for any other. */
async function honourOf({ db }: Pick<Services, "db">, honourId: string): Promise<{ subject: string; periodKey: string } | null> {
  return db.honour.findFirst({ where: { id: honourId, kind: "service-model", state: "confirmed" }, select: { subject: true, periodKey: true } });
}

const COLUMNS = { id: true, personId: true, slug: true, period: true, scenarioHash: true, factsHash: true } as const;

/** The assessments an honour may be shown by: the model's own, of its period, passed, and still counting. The best first. */
async function eligible({ db }: Pick<Services, "db">, { subject, periodKey }: { subject: string; periodKey: string }, id?: string) {
  const rows = await db.sitting.findMany({ where: { ...(id === undefined ? {} : { id }), personId: subject, mode: "assessment", state: "over", passed: true, period: { in: monthsIn(periodKey) } }, orderBy: [{ total: "desc" }, { id: "asc" }], take: 50, select: COLUMNS });
  const gone = await db.observationRetraction.findMany({ where: { sourceId: { in: rows.map((row) => row.id) } }, select: { sourceId: true } });
  return rows.filter((row) => !gone.some(({ sourceId }) => sourceId === row.id));
}

/** What an honour's page shows of model sittings: to the model what may be chosen, to others what is shared. */
export async function modelView(services: Services, me: Person, honourId: string): Promise<ModelView> {
  const honour = await honourOf(services, honourId);
  if (honour === null) return { choices: [], shared: null };
  const model = await modelOf(services, honourId);
  const shared = model && { sittingId: model.sittingId, title: model.title, month: model.month };
  if (honour.subject !== me.id) return { choices: [], shared };
  const rows = await eligible(services, honour);
  return { choices: await Promise.all(rows.map(async (row) => ({ sittingId: row.id, title: await titleOf(services, row), month: row.period }))), shared };
}

/** What others may watch; null where nothing is shared, or it may be no more: the honour withdrawn, the result retracted. */
export async function modelOf(services: Services, honourId: string): Promise<Model | null> {
  const honour = await honourOf(services, honourId);
  const shared = honour && (await services.db.modelSitting.findUnique({ where: { honourId } }));
  const [row] = honour && shared ? await eligible(services, honour, shared.sittingId) : [];
  return row ? { sittingId: row.id, ownerId: row.personId, slug: row.slug, title: await titleOf(services, row), month: row.period } : null;
}

/** Lets others watch one of the own assessments, or none any more. Refuses `not-found`. */
export async function shareModel(services: Services, me: Person, honourId: string, sittingId: string | null): Promise<Result<null>> {
  const honour = await honourOf(services, honourId);
  if (honour?.subject !== me.id) return refuse("not-found");
  if (sittingId !== null && (await eligible(services, honour, sittingId)).length === 0) return refuse("not-found");
  await services.db.$transaction(async (tx) => {
    if (sittingId === null) await tx.modelSitting.deleteMany({ where: { honourId } });
    else await tx.modelSitting.upsert({ where: { honourId }, create: { honourId, sittingId, sharedAt: new Date(services.clock.now()) }, update: { sittingId, sharedAt: new Date(services.clock.now()) } });
    await appendAudit(services, tx, { actorId: me.id, deed: sittingId === null ? "model-taken-back" : "model-shared", subject: honourId, detail: {} });
  });
  return ok(null);
}

/**
 * Whether somebody may watch: the model, and whoever has been through the scenario and learns no answer by it that could
 * still count. So not while a sitting of it is open, and after an assessment alone not before its month is over.
 */
export async function mayWatch({ db, clock, env }: Services, me: Person, { ownerId, slug }: Model): Promise<boolean> {
  if (ownerId === me.id) return true;
  const own = await db.sitting.findMany({ where: { personId: me.id, slug }, select: { mode: true, state: true, period: true } });
  if (own.some(({ state }) => state === "open")) return false;
  const present = monthOf(clock.now(), env.bankTz);
  return own.some(({ mode, period }) => mode === "practice" || period < present);
}
