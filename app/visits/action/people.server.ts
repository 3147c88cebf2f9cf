import type { Tx } from "#app/platform/db/database.ts";
import { colleagueOf } from "#app/visits/action/row.server.ts";
import type { ColleagueView } from "#app/visits/view/action.ts";

/** More people than any branch has. */
const MOST_PEOPLE = 300;

/** Who can own a plan of a branch: everybody who works there. */
export async function ownersAt(tx: Tx, branchId: string): Promise<ColleagueView[]> {
  const rows = await tx.person.findMany({
    where: { branchId, leftAt: null },
    orderBy: { id: "asc" },
    take: MOST_PEOPLE,
    select: { id: true, nameZh: true, nameEn: true, leftAt: true },
  });
  return rows.map(colleagueOf);
}

export async function isOwnerAt(tx: Tx, branchId: string, personId: string): Promise<boolean> {
  return (await tx.person.count({ where: { id: personId, branchId, leftAt: null } })) > 0;
}

/** What somebody is called, in both languages. */
export async function nameOf(tx: Tx, personId: string) {
  const { nameZh: zh, nameEn: en } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { nameZh: true, nameEn: true } });
  return { zh, en };
}
