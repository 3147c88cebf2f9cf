import { paths } from "#app/paths.ts";
import { demonstrationOffer } from "#app/people/demonstration.server.ts";
import type { Use } from "#app/people/demonstration/use.ts";
import { offerFirstAdministrator } from "#app/people/first-administrator.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What the accounts of one kind are for, on the console. */
const PURPOSES: Readonly<Record<Use, string>> = {
  practice: "to be trained",
  visits: "to visit and to review",
  lead: "to lead, see and run",
};

/** What to tell whoever started the server: where it is and how to get in. */
export async function welcome(services: Services, url: string): Promise<string[]> {
  const home = services.env.publicOrigin ?? url;
  const lines = ["", `Counterpart is at ${home}`, `Its data is in ${services.env.databaseUrl ? "PostgreSQL" : services.env.dataDir}. Ctrl+C stops it.`];
  const offer = await demonstrationOffer(services);
  if (offer) {
    lines.push("", `Demonstration accounts, all with the password ${offer.password}:`);
    for (const { use, accounts } of offer.groups) lines.push(`  ${PURPOSES[use].padEnd(24)}${accounts.map(({ account }) => account).join("  ")}`);
  }
  const link = await offerFirstAdministrator(services);
  if (link) {
    lines.push("", "Nobody administers this database yet. This link, good once and for 24 hours, makes the first administrator:");
    lines.push(`  ${new URL(paths.welcome(link.token), home).href}`);
  }
  return [...lines, ""];
}
