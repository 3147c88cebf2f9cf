import type { Text } from "#app/core/text/text.ts";
import type { Titles } from "#app/coaching/assign/titles.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many titles are said by name. */
const NAMED = 3;

type Row = { readonly personId: string; readonly slug: string; readonly dueOn: string };

/** Who does it, and what names this happening apart from any other. */
export type Telling = { readonly byId: string; readonly key: string; readonly titles: Titles };

/** Tells each person once what of these rows is theirs from now on; with several days, the soonest is said. */
export function tellAssigned(services: Services, tx: Tx, rows: readonly Row[], telling: Telling): Promise<void> {
  return tellEach(services, tx, rows, telling, "assigned");
}

/** Tells each person once which of these rows they need not do any more. */
export function tellUnassigned(services: Services, tx: Tx, rows: readonly Row[], telling: Telling): Promise<void> {
  return tellEach(services, tx, rows, telling, "unassigned");
}

async function tellEach(services: Services, tx: Tx, rows: readonly Row[], { byId, key, titles }: Telling, kind: "assigned" | "unassigned"): Promise<void> {
  const { nameZh: zh, nameEn: en } = await tx.person.findUniqueOrThrow({ where: { id: byId }, select: { nameZh: true, nameEn: true } });
  const said = [...new Set(rows.map(({ personId }) => personId))].map((personId) => {
    const own = rows.filter((row) => row.personId === personId);
    const about = { titles: own.slice(0, NAMED).map(({ slug }): Text => titles.of(slug)), count: own.length, by: { zh, en } };
    const dueOn = own.map((row) => row.dueOn).sort()[0] ?? "";
    const notice = kind === "assigned" ? { kind, dueOn, ...about } : { kind, ...about };
    return { personId, key: `${key}:${personId}`, notice };
  });
  await tell(services, tx, said);
}
