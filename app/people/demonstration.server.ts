import { demonstrationAllowed } from "#app/platform/demonstration.ts";
import type { Services } from "#app/platform/services.server.ts";
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from "#app/people/demonstration.ts";
import { USES, useOf } from "#app/people/demonstration/use.ts";
import type { Use } from "#app/people/demonstration/use.ts";

export type DemonstrationAccount = { readonly account: string; readonly nameZh: string; readonly nameEn: string };

export type DemonstrationOffer = {
  readonly password: string;
  /** By what one signs in for, in the order in which they are shown; none is empty. */
  readonly groups: readonly { readonly use: Use; readonly accounts: readonly DemonstrationAccount[] }[];
};

/** The demonstration accounts that can sign in right now, for the console and the sign-in page; null when there are none. */
export async function demonstrationOffer({ db, env }: Services): Promise<DemonstrationOffer | null> {
  if (!demonstrationAllowed(env)) return null;
  const people = await db.person.findMany({
    where: { demonstration: true, leftAt: null, passwordHash: { not: null } },
    orderBy: { id: "asc" },
    select: { account: true, nameZh: true, nameEn: true, grants: { select: { role: true } } },
  });
  const inOrder = people.sort((one, other) => placeOf(one.account) - placeOf(other.account));
  const groups = USES.flatMap((use) => {
    const its = inOrder.filter(({ grants }) => useOf(grants.map(({ role }) => role)) === use);
    const accounts = its.map(({ account, nameZh, nameEn }) => ({ account, nameZh, nameEn }));
    return accounts.length > 0 ? [{ use, accounts }] : [];
  });
  return groups.length > 0 ? { password: DEMONSTRATION_PASSWORD, groups } : null;
}

/** Related accounts stand together in the list of people; those of an older list come first. */
function placeOf(account: string): number {
  return demonstrationPeople.findIndex((person) => person.account === account);
}
