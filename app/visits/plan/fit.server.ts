import { ok, refuse, type Result } from "#app/core/result.ts";
import { isDay } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { Appointment } from "#app/core/visit/event.ts";
import { whyUnfit } from "#app/core/visit/unfit.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { qualifiedFor, type Tested } from "#app/visits/campaign/qualified.server.ts";
import { readTies } from "#app/visits/plan/ties.server.ts";

/** Everybody who may be sent: holds the role, has not left. */
export const EVALUATES = { leftAt: null, grants: { some: { role: "evaluator" } } } as const;

/** Who is asked to go and by when. `on`: the day proposed; left out, any until it is due. */
export type Wish = { readonly evaluatorId: string; readonly dueOn: string; readonly on?: string | null; readonly band?: string | null };

/** What the wish is for, and who wishes; `visitId`: the visit it is about, which then is no reason against itself. */
export type Purpose = {
  readonly by: string;
  readonly branchId: string;
  readonly mode: VisitMode;
  readonly form: Tested;
  readonly rotationDays: number;
  readonly visitId?: string;
};

/**
 * The appointment that a wish comes to. Refuses `evaluator-unfit` (no evaluator, has left, is the planner, or with `why` and `day` what
 * `whyUnfit` says), `evaluator-untested` (has not passed the test on the form), `due-shape`, `due-past`, `day-outside` (the day proposed has passed or comes after the last one).
 */
export async function appointmentOf({ clock, env }: Services, tx: Tx, wish: Wish, purpose: Purpose): Promise<Result<Appointment>> {
  const { evaluatorId, dueOn } = wish;
  const { by, branchId, mode, form, rotationDays, visitId } = purpose;
  const on = wish.on || null;
  if (!isDay(dueOn) || (on !== null && !isDay(on))) return refuse("due-shape");
  const today = dayOf(clock.now(), env.bankTz);
  const person = await tx.person.findFirst({ where: { id: evaluatorId, ...EVALUATES }, select: { firmId: true } });
  if (!person || evaluatorId === by) return refuse("evaluator-unfit");
  const tiesOf = await readTies(tx, [evaluatorId], [branchId], visitId);
  const unfit = whyUnfit(tiesOf(evaluatorId, branchId), mode, today, rotationDays);
  if (unfit) return refuse("evaluator-unfit", { ...unfit });
  if (!(await qualifiedFor(tx, form, [evaluatorId]))(evaluatorId)) return refuse("evaluator-untested");
  if (dueOn < today) return refuse("due-past");
  if (on !== null && (on < today || on > dueOn)) return refuse("day-outside");
  return ok({ evaluator: evaluatorId, firm: person.firmId, dueOn, on, band: wish.band ?? null });
}
