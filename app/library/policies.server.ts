import type { Rules } from "#app/core/drill/rules.ts";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { libraryOf, type Library, type PinnedPolicy } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The policy with which new sittings begin: the highest version published. Throws where none ever was. */
export async function currentPolicy(services: Services): Promise<PinnedPolicy> {
  const row = await services.db.policyVersion.findFirst({
    orderBy: [{ version: "desc" }, { createdAt: "desc" }],
    select: { hash: true },
  });
  if (row === null) throw new Error("No policy was ever published");
  return policyByHash(services, row.hash);
}

/** A policy that some sitting began with. Throws where the database has none of that hash. */
export async function policyByHash(services: Services, hash: string): Promise<PinnedPolicy> {
  const library = libraryOf(services);
  const known = library.policies.get(hash);
  if (known) return known;
  const row = await services.db.policyVersion.findUnique({ where: { hash } });
  if (row === null) throw new Error(`There is no policy ${hash}`);
  return keep(library, row);
}

/** The scoring rules of that version, from the policy file that stated them. */
export async function rulesOfVersion(services: Services, version: number): Promise<Rules> {
  const library = libraryOf(services);
  const known = library.rules.get(version);
  if (known) return known;
  for (const row of await services.db.policyVersion.findMany({ orderBy: { createdAt: "desc" } })) {
    keep(library, row);
  }
  const found = library.rules.get(version);
  if (!found) throw new Error(`There are no scoring rules of version ${version}`);
  return found;
}

function keep(library: Library, { hash, source }: { hash: string; source: string }): PinnedPolicy {
  const { policy } = parsePolicy(source, `policy ${hash}`);
  if (!policy) throw new Error(`The stored policy ${hash} cannot be read`);
  const pinned = { ...policy, hash };
  library.policies.set(hash, pinned);
  library.rules.set(policy.rules.version, policy.rules);
  return pinned;
}
