import type { Services } from "#app/platform/services.server.ts";
import { ACTION_COLUMNS, stateOf } from "#app/visits/action/row.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import type { ResultAction } from "#app/visits/view/result.ts";
import type { ToldVisit } from "#app/visits/visit/published.server.ts";

/** What is being done about the findings of a visit, by item: planned of it, or planned before and failed again at it. */
export async function actionsOn(services: Services, { visitId }: Pick<ToldVisit, "visitId">): Promise<ResultAction[]> {
  const rows = await services.db.actionPlan.findMany({
    where: { OR: [{ visitId }, { failedId: visitId }] },
    orderBy: [{ item: "asc" }, { openedAt: "asc" }, { id: "asc" }],
    select: ACTION_COLUMNS,
  });
  const today = todayOf(services);
  return rows.map((row) => ({ item: row.item, actionId: row.id, state: stateOf(row, today) }));
}
