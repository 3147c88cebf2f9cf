import { readStored } from "#app/core/policy/parse.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The policy in force: the highest version, whether the policy file states it or personnel decided it on their page. */
export async function standingsPolicy(services: Services): Promise<StandingsPolicy> {
  const { standings } = await currentPolicy(services);
  const row = await services.db.standingsPolicyVersion.findFirst({ orderBy: { version: "desc" }, select: { policy: true, version: true } });
  return row === null || row.version <= standings.version ? standings : readStored(row.policy);
}
