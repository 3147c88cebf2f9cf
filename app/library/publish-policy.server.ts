import { parsePolicy } from "#app/core/policy/parse.ts";
import { checkSuccession } from "#app/core/policy/succession.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { hashSource, normaliseSource } from "#app/core/text/hash.ts";
import type { SourceFile } from "#app/library/content.server.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Stores a policy file that is new and may follow the former ones. */
export async function publishPolicy(services: Services, { source, file }: SourceFile): Promise<readonly Diagnostic[]> {
  const hash = hashSource(source);
  const rows = await services.db.policyVersion.findMany({ select: { hash: true, source: true } });
  const { policy, diagnostics } = parsePolicy(source, file);
  if (!policy) return diagnostics;
  const former = rows.flatMap((row) => parsePolicy(row.source, row.hash).policy ?? []);
  const faults = checkSuccession(source, file, policy, former);
  if (faults.length > 0 || rows.some((row) => row.hash === hash)) return faults;
  const createdAt = new Date(services.clock.now());
  try {
    await services.db.policyVersion.create({
      data: { hash, version: policy.drills.version, source: normaliseSource(source), createdAt },
    });
  } catch (error) {
    // Another process that starts at the same time has stored it.
    if (!isTaken(error)) throw error;
  }
  return [];
}
