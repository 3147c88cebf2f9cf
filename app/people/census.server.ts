import { ROLES } from "#app/core/access/grant.ts";
import type { Role } from "#app/core/access/grant.ts";
import type { Services } from "#app/platform/services.server.ts";

/** How many people there are and what they are; numbers only. */
export type Census = {
  people: number;
  /** Of them for demonstration. */
  demonstration: number;
  left: number;
  branches: number;
  /** Of them without coordinates. */
  unplaced: number;
  /** People who hold the role somewhere; who holds several counts in each. */
  roles: { role: Role; people: number }[];
};

/** Counts everybody who works here now, and those who have left. */
export async function census({ db, clock }: Services): Promise<Census> {
  const now = new Date(clock.now());
  const here = { OR: [{ leftAt: null }, { leftAt: { gt: now } }] };
  const [people, demonstration, left, branches, unplaced, held] = await Promise.all([
    db.person.count({ where: here }),
    db.person.count({ where: { ...here, demonstration: true } }),
    db.person.count({ where: { leftAt: { lte: now } } }),
    db.branch.count(),
    db.branch.count({ where: { latitude: null } }),
    db.roleGrant.groupBy({ by: ["role", "personId"], where: { person: here } }),
  ]);
  const roles = ROLES.map((role) => ({ role, people: held.filter((each) => each.role === role).length }));
  return { people, demonstration, left, branches, unplaced, roles };
}
