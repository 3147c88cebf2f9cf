import { appendEvent, EMPTY_HEAD, headAt } from "#app/core/chain.ts";
import { openPlay } from "#app/core/drill/play/open.ts";
import type { TimedEvent } from "#app/core/drill/presence.ts";
import type { Drill } from "#app/core/drill/play/play.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { PinnedContent } from "#app/drills/sitting/content.server.ts";
import { draftOf, record, settleEnd, type Draft } from "#app/drills/sitting/draft.ts";
import { attemptKeyOf, openKeyOf } from "#app/drills/sitting/keys.ts";
import { marksOf } from "#app/drills/sitting/marks.ts";
import { SITTING_COLUMNS, sittingOf, type Sitting } from "#app/drills/sitting/row.server.ts";
import { sceneOf } from "#app/drills/sitting/scene.server.ts";
import { store, storeEvent } from "#app/drills/sitting/store.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Whose sittings of what: at most one of a kind is open at a time. */
export type Kind = { readonly personId: string; readonly slug: string; readonly mode: DrillMode };

/** The open sitting of a kind, which time may have ended since. */
export async function findOpen(tx: Tx, { personId, slug, mode }: Kind): Promise<Sitting | null> {
  const row = await tx.sitting.findUnique({ where: { openKey: openKeyOf(personId, slug, mode) }, select: SITTING_COLUMNS });
  return row && sittingOf(row);
}

/** Whether time has left the sitting open; one that it has ended is closed. */
export async function staysOpen(services: Services, tx: Tx, sitting: Sitting, content: PinnedContent): Promise<boolean> {
  const { draft, now } = await sceneOf(services, tx, sitting, content);
  const settled = settleEnd(content.scenario.drill, draft, now);
  if (!settled.play.end) return true;
  await store(services, tx, content, sitting, settled, now);
  return false;
}

/** Looked at inside the transaction that begins a sitting: the version may have been withdrawn a moment ago. */
export async function isOnShelf(tx: Tx, { scenario: { hash } }: PinnedContent): Promise<boolean> {
  const row = await tx.scenarioVersion.findUnique({ where: { hash }, select: { withdrawnAt: true } });
  return row?.withdrawnAt === null;
}

/** Number of the next sitting of a kind; with a period, of those in it. */
export async function nextAttempt(tx: Tx, kind: Kind, period?: string): Promise<number> {
  const former = await tx.sitting.aggregate({ where: { ...kind, ...(period === undefined ? {} : { period }) }, _max: { attempt: true } });
  return 1 + (former._max.attempt ?? 0);
}

/** Stores a new, open sitting by its log: the opening, and what has happened in it already. */
export async function beginSitting(tx: Tx, content: PinnedContent, [first, ...happened]: readonly TimedEvent[]): Promise<void> {
  if (first?.event.kind !== "opened") throw new Error("A sitting begins with its opening");
  const { scenario, policy, sheet } = content;
  const { sitting: id, person: personId, mode, period, attempt } = first.event;
  const opening = appendEvent(EMPTY_HEAD, first.event, first.at);
  const begun = draftOf(openPlay(scenario.drill, first.event, first.at), headAt(opening));
  const { play, head, added } = happened.reduce((draft, timed) => recorded(scenario.drill, draft, timed), begun);
  await tx.sitting.create({
    data: {
      id,
      personId,
      scenarioHash: scenario.hash,
      slug: scenario.slug,
      policyHash: policy.hash,
      factsHash: sheet.hash,
      mode,
      period,
      attempt,
      state: "open",
      openKey: openKeyOf(personId, scenario.slug, mode),
      attemptKey: mode === "assessment" ? attemptKeyOf(personId, scenario.slug, period, attempt) : null,
      startedAt: new Date(play.openedAt),
      pulseAt: new Date(play.now),
      headSeq: head.seq,
      headHash: head.hash,
      snapshot: canonicalJson(play),
      ...marksOf(play),
    },
    select: { id: true },
  });
  for (const logged of [opening, ...added]) await storeEvent(tx, id, logged);
}

function recorded(drill: Drill, draft: Draft, { event, at }: TimedEvent): Draft {
  const next = record(drill, draft, event, at);
  if (!next.ok) throw new Error(`${event.kind} was refused: ${next.problem.code}`);
  return next.value;
}
