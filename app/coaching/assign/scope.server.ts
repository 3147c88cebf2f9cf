import { can, type Bearer } from "#app/core/access/can.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** Where somebody may assign: branches by id, or everywhere, people of no branch among them. */
export type Scope = {
  readonly whole: boolean;
  readonly branches: readonly { readonly id: string; readonly name: Text }[];
};

export async function scopeOf(tx: Tx, me: Bearer): Promise<Scope> {
  const rows = await tx.branch.findMany({ orderBy: [{ regionId: "asc" }, { id: "asc" }] });
  const held = rows.filter(({ id, regionId }) => can(me, "team.assign", { branchId: id, regionId }));
  return { whole: can(me, "team.assign", {}), branches: held.map(({ id, nameZh: zh, nameEn: en }) => ({ id, name: { zh, en } })) };
}

/** Columns of somebody drills are assigned to. */
export const PERSON_COLUMNS = { id: true, account: true, nameZh: true, nameEn: true, post: true, branchId: true } as const;

export type Colleague = {
  readonly id: string;
  readonly account: string;
  readonly name: Text;
  readonly post: string;
  readonly branchId: string | null;
  /** Name of the branch; null for people of none. */
  readonly branch: Text | null;
};

type Row = { id: string; account: string; nameZh: string; nameEn: string; post: string; branchId: string | null };

export function colleagueOf({ branches }: Scope, { nameZh: zh, nameEn: en, ...row }: Row): Colleague {
  return { ...row, name: { zh, en }, branch: branches.find(({ id }) => id === row.branchId)?.name ?? null };
}

/**
 * Whose drills somebody may assign, as a condition on people: in scope, present, with the role of staff; not the own,
 * since nobody assigns to themselves.
 */
export function assignable(me: { readonly id: string }, scope: Scope) {
  return { ...inScope(me, scope), leftAt: null, grants: { some: { role: "staff" } } };
}

/** The same without asking for the role, for what was assigned before. */
export function inScope(me: { readonly id: string }, { whole, branches }: Scope) {
  return { id: { not: me.id }, ...(whole ? {} : { branchId: { in: branches.map(({ id }) => id) } }) };
}
