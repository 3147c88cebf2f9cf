import { paths } from "#app/paths.ts";
import { demonstrationOffer } from "#app/people/demonstration.server.ts";
import { offerFirstAdministrator } from "#app/people/first-administrator.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What to tell whoever started the server: where it is and how to get in. */
export async function welcome(services: Services, url: string): Promise<string[]> {
  const home = services.env.publicOrigin ?? url;
  const lines = ["", `Counterpart is at ${home}`, `Its data is in ${services.env.databaseUrl ? "PostgreSQL" : services.env.dataDir}. Ctrl+C stops it.`];
  const offer = await demonstrationOffer(services);
  if (offer) {
    lines.push("", `Demonstration accounts, all with the password ${offer.password}:`);
    for (const { account, nameZh, nameEn } of offer.accounts) lines.push(`  ${account.padEnd(12)}${nameEn} · ${nameZh}`);
  }
  const link = await offerFirstAdministrator(services);
  if (link) {
    lines.push("", "Nobody administers this database yet. This link, good once and for 24 hours, makes the first administrator:");
    lines.push(`  ${new URL(paths.welcome(link.token), home).href}`);
  }
  return [...lines, ""];
}
