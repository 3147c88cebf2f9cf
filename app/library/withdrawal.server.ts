import { fillText } from "#app/core/facts/fill.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Text } from "#app/core/text/text.ts";
import { name } from "#app/core/text/yaml/shape.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** How a scenario stands: withdrawn as a whole, or open to be begun. */
export type Standing = {
  readonly slug: string;
  readonly title: Text;
  /** The last version, and where it came from. */
  readonly version: number;
  readonly origin: "repository" | "upload";
  /** ms since the epoch; null while it is open. */
  readonly withdrawnAt: number | null;
};

/** The last version of a scenario, withdrawn or not; null where none was ever published. */
export async function standingOf(services: Services, slug: string): Promise<Standing | null> {
  // An address may hold signs that no database takes.
  if (!name.safeParse(slug).success) return null;
  const row = await services.db.scenarioVersion.findFirst({
    where: { slug },
    orderBy: { version: "desc" },
    select: { hash: true, version: true, origin: true, withdrawnAt: true },
  });
  if (row === null) return null;
  const { drill } = await scenarioByHash(services, row.hash);
  const origin = row.origin === "upload" ? "upload" : "repository";
  const title = fillText(drill.scenario.title, (await currentFacts(services)).facts);
  return { slug, title, version: row.version, origin, withdrawnAt: row.withdrawnAt?.getTime() ?? null };
}

/**
 * Takes a scenario with all its versions off the shelf: nobody begins it any more, open sittings go on to their end.
 * Asked twice, it is done once. Refuses `not-found`.
 */
export function withdrawScenario(services: Services, actorId: string, slug: string): Promise<Result<{ withdrawn: boolean }>> {
  const withdrawnAt = new Date(services.clock.now());
  return mark(services, { actorId, slug, deed: "scenario-withdrawn", from: { withdrawnAt: null }, to: { withdrawnAt } });
}

/** Puts a withdrawn scenario back as it was, its last version on the shelf. Refuses `not-found`. */
export function putScenarioBack(services: Services, actorId: string, slug: string): Promise<Result<{ withdrawn: boolean }>> {
  return mark(services, { actorId, slug, deed: "scenario-put-back", from: { withdrawnAt: { not: null } }, to: { withdrawnAt: null } });
}

type Mark = {
  readonly actorId: string;
  readonly slug: string;
  readonly deed: "scenario-withdrawn" | "scenario-put-back";
  readonly from: { withdrawnAt: null | { not: null } };
  readonly to: { withdrawnAt: Date | null };
};

function mark(services: Services, { actorId, slug, deed, from, to }: Mark): Promise<Result<{ withdrawn: boolean }>> {
  return services.db.$transaction(async (tx) => {
    const last = await tx.scenarioVersion.findFirst({
      where: { slug },
      orderBy: { version: "desc" },
      select: { version: true, withdrawnAt: true },
    });
    if (last === null) return refuse("not-found");
    const withdrawn = deed === "scenario-withdrawn";
    // A version published after a withdrawal is open while the earlier ones are not: only the last one counts.
    if ((last.withdrawnAt !== null) === withdrawn) return ok({ withdrawn });
    await tx.scenarioVersion.updateMany({ where: { slug, ...from }, data: to });
    await appendAudit(services, tx, { actorId, deed, subject: slug, detail: { version: last.version } });
    return ok({ withdrawn });
  });
}
