import { takeUp } from "#app/core/drill/play/take-up.ts";
import type { TimedEvent } from "#app/core/drill/presence.ts";
import type { Opened, SittingEvent } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { monthOf } from "#app/core/time/month.ts";
import { attemptStanding } from "#app/drills/sitting/attempts.server.ts";
import { beginSitting, findOpen, isOnShelf, nextAttempt, staysOpen } from "#app/drills/sitting/begin.server.ts";
import { changeSitting, type Changed } from "#app/drills/sitting/change.server.ts";
import { contentOf, type PinnedContent } from "#app/drills/sitting/content.server.ts";
import { settleEnd } from "#app/drills/sitting/draft.ts";
import type { Player, Sitting } from "#app/drills/sitting/row.server.ts";
import type { Started } from "#app/drills/start.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** `turn`: moves made before the decision that is to be made again. */
export type AgainPost = { readonly sittingId: string; readonly turn: number };

/** A former sitting, its events, and what a practice of its version is pinned to now. */
type Former = { readonly sitting: Sitting; readonly log: readonly TimedEvent[]; readonly content: PinnedContent };

/**
 * Begins a practice from a decision of one's own finished practice, or of an assessment whose better replies are shown:
 * the same version, what happened before that decision at the same pace, and on from there. It is not ranked. Asked
 * twice, there is one. Refuses `not-found`, `not-over`, `not-revealed`, `no-such-turn`, `version-withdrawn`, and
 * `already-open` where another practice of that scenario is not finished.
 */
export async function takeUpAgain(services: Services, me: Player, { sittingId, turn }: AgainPost): Promise<Result<Started>> {
  const ended = await changeSitting(services, me, sittingId, ({ content, draft, now }) => ok(settleEnd(content.scenario.drill, draft, now)));
  if (!ended.ok) return ended;
  if (!ended.value.draft.play.end) return refuse("not-over");
  if (!(await isRevealed(services, ended.value))) return refuse("not-revealed");
  const former = await formerOf(services, ended.value.sitting);
  const kind = { personId: me.id, slug: former.sitting.slug, mode: "practice" } as const;
  // A second click of the same person may be quicker.
  return untilFree(`Sitting ${sittingId} could not be taken up again`, async () => {
    const open = await findOpen(services.db, kind);
    const openContent = open && (await contentOf(services, open));
    return services.db.$transaction(async (tx) => {
      const now = open && openContent && (await findOpen(tx, kind));
      if (now && now.id === open.id && (await staysOpen(services, tx, now, openContent))) {
        const { from } = now.play.opened;
        return from?.sitting === sittingId && from.turn === turn ? ok({ sittingId: now.id }) : refuse("already-open", { slug: kind.slug });
      }
      return (await isOnShelf(tx, former.content)) ? await begin(services, tx, former, turn) : refuse("version-withdrawn", { slug: kind.slug });
    });
  });
}

/** What a practice showed is shown at once; what an assessment showed, after the last attempt. */
async function isRevealed(services: Services, { sitting, draft, now }: Changed): Promise<boolean> {
  if (draft.play.opened.mode === "practice") return true;
  const { attempts } = (await currentPolicy(services)).drills;
  return (await attemptStanding(services, attempts, sitting, now)).revealed;
}

async function formerOf(services: Services, sitting: Sitting): Promise<Former> {
  const { hash: policyHash } = await currentPolicy(services);
  const { hash: factsHash } = await currentFacts(services);
  const content = await contentOf(services, { scenarioHash: sitting.scenarioHash, policyHash, factsHash });
  const rows = await services.db.sittingEvent.findMany({ where: { sittingId: sitting.id }, orderBy: { seq: "asc" }, select: { at: true, body: true } });
  // This room alone writes them; `replay` proves that they still are what it wrote.
  const log = rows.map(({ at, body }) => ({ at: at.getTime(), event: JSON.parse(body) as SittingEvent }));
  return { sitting, log, content };
}

async function begin(services: Services, tx: Tx, { sitting, log, content }: Former, turn: number): Promise<Result<Started>> {
  const now = services.clock.now();
  const { personId, slug, play } = sitting;
  const [sittingId, seed] = [services.ids.next(), services.ids.next()];
  const opened: Opened = {
    ...play.opened,
    sitting: sittingId,
    period: monthOf(now, services.env.bankTz),
    attempt: await nextAttempt(tx, { personId, slug, mode: "practice" }),
    policy: content.policy.hash,
    seed,
    mode: "practice",
    from: { sitting: sitting.id, turn },
  };
  const taken = takeUp(content.scenario.drill, log, turn, opened, now);
  if (!taken.ok) return taken;
  await beginSitting(tx, content, taken.value);
  return ok({ sittingId });
}
