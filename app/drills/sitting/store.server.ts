import type { LoggedEvent } from "#app/core/drill/sitting.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { closingOf } from "#app/drills/sitting/closing.ts";
import type { PinnedContent } from "#app/drills/sitting/content.server.ts";
import type { Draft } from "#app/drills/sitting/draft.ts";
import type { Sitting } from "#app/drills/sitting/row.server.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** Rows of the event table; `turn` is there for reading with the eye, the body tells all. */
export function eventRows(sittingId: string, events: readonly LoggedEvent[]) {
  return events.map(({ seq, at, event, prevHash, hash }) => ({
    sittingId,
    seq,
    at: new Date(at),
    kind: event.kind,
    turn: event.kind === "replied" ? event.turn : null,
    body: canonicalJson(event),
    prevHash,
    hash,
  }));
}

/**
 * Stores a draft: one update and one insert. False, and nothing is stored, where the sitting is no longer as it was
 * read: then whoever came first decided, and the caller looks again.
 */
export async function store(
  tx: Tx,
  content: PinnedContent,
  sitting: Sitting,
  draft: Draft,
  pulseAt: number,
): Promise<boolean> {
  const { count } = await tx.sitting.updateMany({
    where: { id: sitting.id, headSeq: sitting.head.seq },
    data: {
      headSeq: draft.head.seq,
      headHash: draft.head.hash,
      snapshot: canonicalJson(draft.play),
      pulseAt: new Date(Math.max(pulseAt, sitting.pulseAt)),
      ...closingOf(content, draft.play),
    },
  });
  if (count === 0) return false;
  await tx.sittingEvent.createMany({ data: eventRows(sitting.id, draft.added) });
  return true;
}
