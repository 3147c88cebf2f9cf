import { inLots } from "#app/coaching/assign/lots.ts";
import { standingsOf, taskOf, TASK_COLUMNS } from "#app/coaching/assign/row.server.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Which of these scenarios each of these people has been assigned in that mode and not done yet. */
export async function openAlready(
  services: Services,
  tx: Tx,
  { people, slugs, mode }: { readonly people: readonly string[]; readonly slugs: readonly string[]; readonly mode: DrillMode },
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await inLots(people, (lot) =>
    tx.assignment.findMany({ where: { personId: { in: lot }, slug: { in: [...new Set(slugs)] }, mode, cancelledAt: null }, select: TASK_COLUMNS }),
  );
  const open = new Map<string, Set<string>>();
  for (const { task, standing } of await standingsOf(services, tx, rows.map(taskOf))) {
    if (standing.state === "done") continue;
    open.set(task.personId, (open.get(task.personId) ?? new Set()).add(task.slug));
  }
  return open;
}
