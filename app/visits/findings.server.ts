import type { Finding } from "#app/core/practice/finding.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What visits published lately found wanting at a branch, by standard. Empty for whoever has no branch. */
export async function branchFindings(_services: Services, _branchId: string | null): Promise<Finding[]> {
  return [];
}
