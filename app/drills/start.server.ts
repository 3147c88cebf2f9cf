import { openPlay } from "#app/core/drill/play/open.ts";
import { appendEvent, EMPTY_HEAD, headAt } from "#app/core/chain.ts";
import type { DrillMode, Opened } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { monthOf } from "#app/core/time/month.ts";
import { contentOf, type PinnedContent } from "#app/drills/sitting/content.server.ts";
import { settleEnd } from "#app/drills/sitting/draft.ts";
import { attemptKeyOf, openKeyOf } from "#app/drills/sitting/keys.ts";
import { SITTING_COLUMNS, sittingOf, type Player, type Sitting } from "#app/drills/sitting/row.server.ts";
import { sceneOf } from "#app/drills/sitting/scene.server.ts";
import { store, storeEvent } from "#app/drills/sitting/store.server.ts";
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
  // A second click of the same person may be quicker.
  return untilFree(`A sitting of ${slug} could not be begun`, async () => {
    const open = await openSitting(services.db, me.id, slug, mode);
    const openContent = open && (await contentOf(services, open));
    return services.db.$transaction(async (tx) => {
      const now = open && (await openSitting(tx, me.id, slug, mode));
      const same = now !== null && now.id === open?.id && openContent !== null;
      if (same && (await isOpen(services, tx, now, openContent))) return ok({ sittingId: now.id });
      if (stale.length > 0) return refuse("facts-stale");
      return content && (await isOnShelf(tx, content)) ? await begin(services, tx, me, content, mode) : refuse("withdrawn");
    });
  });
}

async function openSitting(tx: Tx, person: string, slug: string, mode: DrillMode): Promise<Sitting | null> {
  const row = await tx.sitting.findUnique({ where: { openKey: openKeyOf(person, slug, mode) }, select: SITTING_COLUMNS });
  return row && sittingOf(row);
}

/** Whether time has left the sitting open; one that it has ended is closed. */
async function isOpen(services: Services, tx: Tx, sitting: Sitting, content: PinnedContent): Promise<boolean> {
  const { draft, now } = await sceneOf(services, tx, sitting, content);
  const settled = settleEnd(content.scenario.drill, draft, now);
  if (!settled.play.end) return true;
  await store(services, tx, content, sitting, settled, now);
  return false;
}

/** Looked at inside the transaction that begins a sitting: it may have been withdrawn a moment ago. */
async function isOnShelf(tx: Tx, { scenario: { hash } }: PinnedContent): Promise<boolean> {
  const row = await tx.scenarioVersion.findUnique({ where: { hash }, select: { withdrawnAt: true } });
  return row?.withdrawnAt === null;
}

async function begin(
  services: Services,
  tx: Tx,
  me: Player,
  { scenario, policy, sheet }: PinnedContent,
  mode: DrillMode,
): Promise<Result<Started>> {
  const now = services.clock.now();
  const { slug, hash } = scenario;
  const period = monthOf(now, services.env.bankTz);
  const counted = mode === "assessment" ? { period } : {};
  const former = await tx.sitting.aggregate({ where: { personId: me.id, slug, mode, ...counted }, _max: { attempt: true } });
  const attempt = 1 + (former._max.attempt ?? 0);
  if (mode === "assessment" && attempt > policy.drills.attempts) return refuse("no-attempts-left");
  const { allowance } = await tx.person.findUniqueOrThrow({ where: { id: me.id }, select: { allowance: true } });
  const seed = services.ids.next();
  const rules = scenario.rules.version;
  const sittingId = services.ids.next();
  const whose = { sitting: sittingId, person: me.id, period, attempt };
  const opened: Opened = { kind: "opened", ...whose, scenario: hash, rules, policy: policy.hash, seed, allowance, mode };
  const first = appendEvent(EMPTY_HEAD, opened, now);
  const head = headAt(first);
  await tx.sitting.create({
    data: {
      id: sittingId,
      personId: me.id,
      scenarioHash: hash,
      slug,
      policyHash: policy.hash,
      factsHash: sheet.hash,
      mode,
      period,
      attempt,
      state: "open",
      openKey: openKeyOf(me.id, slug, mode),
      attemptKey: mode === "assessment" ? attemptKeyOf(me.id, slug, period, attempt) : null,
      startedAt: new Date(now),
      pulseAt: new Date(now),
      headSeq: head.seq,
      headHash: head.hash,
      snapshot: canonicalJson(openPlay(scenario.drill, opened, now)),
    },
    select: { id: true },
  });
  await storeEvent(tx, sittingId, first);
  return ok({ sittingId });
}
