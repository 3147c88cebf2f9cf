import { can, type Bearer } from "#app/core/access/can.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** What this room knows of a finished drill: whose, of what and when, and never how it went. */
export type Finished = {
  readonly id: string;
  readonly mode: DrillMode;
  readonly slug: string;
  readonly period: string;
  readonly scenarioHash: string;
  readonly factsHash: string | null;
  /** ms since the epoch */
  readonly endedAt: number;
  /** Whether its owner lets coaches read it; an assessment needs no leave. */
  readonly shared: boolean;
  readonly owner: { readonly id: string; readonly name: Text; readonly branchId: string | null; readonly regionId: string | null };
};

const OWNER = { id: true, nameZh: true, nameEn: true, branchId: true, branch: { select: { regionId: true } } } as const;
/** Nothing here says how the drill went; keep it so. */
const COLUMNS = { id: true, mode: true, slug: true, period: true, scenarioHash: true, factsHash: true, endedAt: true, share: true, person: { select: OWNER } } as const;

/** The drill with that id once it is over and stored as such, else null. Whoever calls decides who may know of it. */
export async function finishedDrill(tx: Tx, id: string): Promise<Finished | null> {
  const row = await tx.sitting.findFirst({ where: { id, state: "over" }, select: COLUMNS });
  if (!row?.endedAt) return null;
  const { share, person, endedAt, mode, ...same } = row;
  const owner = { id: person.id, name: { zh: person.nameZh, en: person.nameEn }, branchId: person.branchId, regionId: person.branch?.regionId ?? null };
  return { ...same, mode: mode === "assessment" ? "assessment" : "practice", endedAt: endedAt.getTime(), shared: share !== null, owner };
}

/** A coach reads the assessments and the shared practice of the people in scope, never the own. */
export function mayCoach(me: Bearer, { mode, shared, owner }: Finished): boolean {
  const { id: personId, branchId, regionId } = owner;
  return personId !== me.id && (mode === "assessment" || shared) && can(me, "team.coach", { personId, branchId, regionId });
}

/** One's own finished drill. Refuses `not-found`, and `not-closed` while it is open. */
export async function ownDrill(tx: Tx, me: { readonly id: string }, id: string): Promise<Result<Finished>> {
  const drill = await finishedDrill(tx, id);
  if (drill) return drill.owner.id === me.id ? ok(drill) : refuse("not-found");
  const open = await tx.sitting.count({ where: { id, personId: me.id } });
  return refuse(open > 0 ? "not-closed" : "not-found");
}
