import type { Text } from "#app/core/text/text.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";

export type Member = { readonly id: string; readonly name: Text };

/**
 * Among whom a branch's amount is divided: the staff who stood for it when the period was frozen, and those who work in it
 * now where it had nobody on the board. Never the one who divides.
 */
export async function membersOf({ db }: { readonly db: Db | Tx }, snapshotId: string, branchId: string, divider: string): Promise<Member[]> {
  const rows = await db.snapshotRow.findMany({ where: { snapshotId, board: "people", measure: "total", branchId }, select: { subject: true } });
  const stood = rows.map(({ subject }) => subject);
  const where = stood.length > 0 ? { id: { in: stood } } : { branchId, leftAt: null, grants: { some: { role: "staff" } } };
  const people = await db.person.findMany({ where: { AND: [where, { id: { not: divider } }] }, select: { id: true, nameZh: true, nameEn: true }, orderBy: { id: "asc" } });
  return people.map(({ id, nameZh, nameEn }) => ({ id, name: { zh: nameZh, en: nameEn } }));
}
