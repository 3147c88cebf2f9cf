import type { Bearer } from "#app/core/access/can.ts";
import type { Form } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import { blindAnswers, compareTwins, firstHandedIn } from "#app/core/visit/twin.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { TwinRow, TwinView } from "#app/visits/view/review.ts";
import { isForReview, mayReviewAt } from "#app/visits/visit/access.ts";
import { PERSON_COLUMNS, personOf } from "#app/visits/visit/names.ts";
import { readLog, readVisit, type Visit } from "#app/visits/visit/row.server.ts";

type Own = { readonly log: readonly LoggedVisitEvent[]; readonly form: Form };

/**
 * The other visit of an overlap beside this one, as both were handed in blind. Null: there is none, or the reader has no
 * part in it; `in: false` until both were handed in and, where a firm makes one, passed on.
 */
export async function readTwinView(services: Services, me: Bearer, visit: Visit, { log, form }: Own): Promise<TwinView | null> {
  const { db } = services;
  const twin = visit.twin && (await readVisit(db, visit.twin.visitId));
  if (!twin || twin.slug !== visit.slug) return null;
  if (!isForReview(me, twin)) return mayReviewAt(me, twin.branch) ? { in: false } : null;
  const otherLog = await readLog(db, twin.id);
  const bothIn = Math.max(firstHandedIn(log) ?? 0, firstHandedIn(otherLog) ?? 0);
  const { items, ...figures } = compareTwins(form, blindAnswers(log, bothIn) ?? {}, blindAnswers(otherLog, bothIn) ?? {});
  const questions = new Map(itemsOf(form).map((item) => [item.id, item]));
  const rows = items.flatMap(({ item: id, ...answers }): TwinRow[] => {
    const item = questions.get(id);
    return item ? [{ item, ...answers }] : [];
  });
  const row = await db.visit.findUniqueOrThrow({ where: { id: twin.id }, select: { total: true, evaluator: { select: PERSON_COLUMNS } } });
  return { in: true, visitId: twin.id, evaluator: personOf(row.evaluator), total: row.total, ...figures, rows };
}
