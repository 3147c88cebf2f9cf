import { demonstrationAllowed } from "#app/platform/demonstration.ts";
import type { Services } from "#app/platform/services.server.ts";
import { DEMONSTRATION_PASSWORD } from "#app/people/demonstration.ts";

export type DemonstrationOffer = {
  readonly password: string;
  readonly accounts: readonly { readonly account: string; readonly nameZh: string; readonly nameEn: string }[];
};

/** The demonstration accounts that can sign in right now, for the console and the sign-in page; null when there are none. */
export async function demonstrationOffer({ db, env }: Services): Promise<DemonstrationOffer | null> {
  if (!demonstrationAllowed(env)) return null;
  const accounts = await db.person.findMany({
    where: { demonstration: true, leftAt: null },
    orderBy: { id: "asc" },
    select: { account: true, nameZh: true, nameEn: true },
  });
  return accounts.length === 0 ? null : { password: DEMONSTRATION_PASSWORD, accounts };
}
