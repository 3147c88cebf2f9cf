import type { DrillMode, Opened } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { monthOf } from "#app/core/time/month.ts";
import { allowanceOf } from "#app/drills/allowance.server.ts";
import { attemptsAllowed } from "#app/drills/sitting/attempts.server.ts";
import { beginSitting, findOpen, isOnShelf, nextAttempt, staysOpen } from "#app/drills/sitting/begin.server.ts";
import { contentOf, type PinnedContent } from "#app/drills/sitting/content.server.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import { currentFacts, staleNow } from "#app/library/facts.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishedScenario } from "#app/library/scenarios.server.ts";
import { standingOf } from "#app/library/withdrawal.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";

export type StartPost = { readonly slug: string; readonly mode: DrillMode };
export type Started = { readonly sittingId: string };

/**
 * Begins a sitting on the latest published version, or returns the one of that mode that is still open: asking twice
 * opens one, and one that is open is gone back to also where the scenario was withdrawn since. Refuses `not-published`,
 * `withdrawn` and, for assessments, `no-attempts-left` (this month) and `facts-stale` (it names a fact that is out of date).
 */
export async function startSitting(services: Services, me: Player, { slug, mode }: StartPost): Promise<Result<Started>> {
  const published = await publishedScenario(services, slug);
  if (!published && !(await standingOf(services, slug))) return refuse("not-published");
  const policy = await currentPolicy(services);
  const { hash: factsHash } = await currentFacts(services);
  const content = published && (await contentOf(services, { scenarioHash: published.hash, policyHash: policy.hash, factsHash }));
  const stale = published && mode === "assessment" ? await staleNow(services, published.named) : [];
  const kind = { personId: me.id, slug, mode };
  // A second click of the same person may be quicker.
  return untilFree(`A sitting of ${slug} could not be begun`, async () => {
    const open = await findOpen(services.db, kind);
    const openContent = open && (await contentOf(services, open));
    return services.db.$transaction(async (tx) => {
      const now = open && (await findOpen(tx, kind));
      const same = now !== null && now.id === open?.id && openContent !== null;
      if (same && (await staysOpen(services, tx, now, openContent))) return ok({ sittingId: now.id });
      if (stale.length > 0) return refuse("facts-stale");
      return content && (await isOnShelf(tx, content)) ? await begin(services, tx, me, content, mode) : refuse("withdrawn");
    });
  });
}

async function begin(services: Services, tx: Tx, me: Player, content: PinnedContent, mode: DrillMode): Promise<Result<Started>> {
  const { scenario, policy } = content;
  const now = services.clock.now();
  const { slug, hash } = scenario;
  const period = monthOf(now, services.env.bankTz);
  const kind = { personId: me.id, slug, mode };
  const attempt = await nextAttempt(tx, kind, mode === "assessment" ? period : undefined);
  if (mode === "assessment" && attempt > (await attemptsAllowed(tx, policy.drills.attempts, { ...kind, period }))) return refuse("no-attempts-left");
  const allowance = await allowanceOf(tx, me);
  const seed = services.ids.next();
  const rules = scenario.rules.version;
  const sittingId = services.ids.next();
  const whose = { sitting: sittingId, person: me.id, period, attempt };
  const opened: Opened = { kind: "opened", ...whose, scenario: hash, rules, policy: policy.hash, seed, allowance, mode };
  await beginSitting(tx, content, [{ event: opened, at: now }]);
  return ok({ sittingId });
}
