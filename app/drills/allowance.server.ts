import type { Player } from "#app/drills/sitting/row.server.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** A person's own time allowance in per cent, 100 by default. Why it was granted is nobody's to read here. */
export async function allowanceOf(tx: Tx, me: Player): Promise<number> {
  const { allowance } = await tx.person.findUniqueOrThrow({ where: { id: me.id }, select: { allowance: true } });
  return allowance;
}
