import type { Services } from "#app/platform/services.server.ts";

/** How much waits to be settled by this trainer; what one put oneself waits for somebody else. */
export async function waitingFor({ db }: Services, me: { readonly id: string }): Promise<{ objections: number; appeals: number }> {
  const where = { settledAt: null, personId: { not: me.id } };
  const [objections, appeals] = await Promise.all([db.objection.count({ where }), db.appeal.count({ where })]);
  return { objections, appeals };
}
