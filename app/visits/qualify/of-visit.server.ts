import { isTested } from "#app/library/cases.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Whether there is a test on the form of a visit; false where there is no such visit. Not for transactions. */
export async function isVisitTested(services: Services, visitId: string): Promise<boolean> {
  const visit = await services.db.visit.findUnique({ where: { id: visitId }, select: { slug: true } });
  return visit !== null && isTested(services, visit.slug);
}
