import type { Notice } from "#app/core/notices/notice.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A plan as notices speak of it. */
export type Told = { readonly id: string; readonly branchId: string; readonly ownerId: string; readonly questionZh: string; readonly questionEn: string };

/** The owner of a plan and the managers of its branch, each once, without whoever did it themselves. */
export async function concernedBy(tx: Tx, { branchId, ownerId }: Told, but: string | null): Promise<string[]> {
  const managers = await tx.roleGrant.findMany({
    where: { role: "manager", scope: "branch", scopeId: branchId, person: { leftAt: null } },
    select: { personId: true },
  });
  return [...new Set([ownerId, ...managers.map(({ personId }) => personId)])].filter((id) => id !== but);
}

/** Tells people of a plan. `happening` names what happened, so that told twice it is there once. */
export async function tellOf(services: Services, tx: Tx, people: readonly string[], happening: string, notice: Notice): Promise<void> {
  await tell(services, tx, people.map((personId) => ({ personId, key: `action:${happening}:${personId}`, notice })));
}

export function aboutAction({ id: actionId, questionZh: zh, questionEn: en }: Told) {
  return { actionId, question: { zh, en } };
}
