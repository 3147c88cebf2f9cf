import { can, canSomewhere, type Thing } from "#app/core/access/can.ts";
import type { BoardKind } from "#app/core/standings/board.ts";
import type { Me } from "#app/platform/session/me.ts";

/** Who looks at boards: all that this room needs to know of a signed-in person. */
export type Reader = Pick<Me, "id" | "grants" | "branchId"> & Partial<Pick<Me, "regionId" | "post">>;

/** A subject of a board, and where its latest result in the quarter was made. */
export type Placed = {
  readonly id: string;
  readonly branchId: string | null;
  readonly regionId: string | null;
  readonly post: string | null;
};

/** Boards are for those who are on them and those who answer for them; not for evaluators, reviewers or trainers. */
export function seesBoards(me: Reader): boolean {
  return holdsOffice(me) || isStaff(me);
}

/** Personnel and managers: their boards hold the rows of their scope. */
export function holdsOffice(me: Reader): boolean {
  return canSomewhere(me, "boards.read");
}

export function isStaff({ grants }: Reader): boolean {
  return grants.some(({ role }) => role === "staff");
}

/** Rows the reader sees by office: personnel those of their scope, managers those of their branch. */
export function reads(me: Reader, { branchId, regionId }: Pick<Placed, "branchId" | "regionId">): boolean {
  return can(me, "boards.read", { branchId, regionId });
}

/** The board of branches is open to everybody who works in one; to others it is as wide as their scope. */
export function seesBranch(me: Reader, place: Pick<Placed, "branchId" | "regionId">): boolean {
  const works = isStaff(me) || me.grants.some(({ role }) => role === "manager");
  return works || reads(me, place);
}

/** Whose explanation the reader may open: by office, one's own, and that of one's own branch; posts are of the whole bank. */
export function opens(me: Reader, kind: BoardKind, subject: Placed): boolean {
  if (kind === "posts") return reads(me, { branchId: null, regionId: null });
  if (reads(me, subject)) return true;
  if (kind === "people") return can(me, "boards.own", { personId: subject.id });
  return kind === "branches" && isStaff(me) && isOwn(me, kind, subject.id);
}

/** The row of the person, or of what the person works in. */
export function isOwn(me: Reader, kind: BoardKind, id: string): boolean {
  const own = { people: me.id, branches: me.branchId, regions: me.regionId, posts: isStaff(me) ? me.post : null }[kind];
  return own === id;
}

/**
 * Whether the reader may know how severe the evaluator of each visit is. Whoever knows a branch from inside could tell
 * by it which visits one evaluator made, and then who that was: so personnel alone, and not of their own branch.
 */
export function knowsSeverity(me: Reader, branch: Placed): boolean {
  const personnel = { ...me, grants: me.grants.filter(({ role }) => role === "hr") };
  const thing: Thing = { branchId: branch.branchId, regionId: branch.regionId };
  return can(personnel, "boards.read", thing) && me.branchId !== branch.id;
}
