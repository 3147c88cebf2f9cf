import { keptInDrill } from "#app/core/figures/drill.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import type { LoggedEvent } from "#app/core/drill/sitting.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { closingOf } from "#app/drills/sitting/closing.ts";
import type { PinnedContent } from "#app/drills/sitting/content.server.ts";
import type { Draft } from "#app/drills/sitting/draft.ts";
import { marksOf } from "#app/drills/sitting/marks.ts";
import type { Sitting } from "#app/drills/sitting/row.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { writeObservation } from "#app/platform/observations.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * Stores a draft: one update and one insert for each event, nearly always one; more only at the end. False, and
 * nothing is stored, where the sitting is no longer as it was read: then whoever came first decided, and the caller
 * looks again.
 *
 * Raw, because this is what every reply waits for: through the client's models these two statements cost as much
 * again as the rest of a reply.
 */
export async function store(
  services: Services,
  tx: Tx,
  content: PinnedContent,
  sitting: Sitting,
  draft: Draft,
  pulseAt: number,
): Promise<boolean> {
  const { play, head, added } = draft;
  const alive = new Date(Math.max(pulseAt, sitting.pulseAt));
  const written = await tx.$executeRaw`
    UPDATE "Sitting"
    SET "headSeq" = ${head.seq}, "headHash" = ${head.hash}, "snapshot" = ${canonicalJson(play)}, "pulseAt" = ${alive}, "hints" = ${marksOf(play).hints}
    WHERE "id" = ${sitting.id} AND "headSeq" = ${sitting.head.seq}`;
  if (written === 0) return false;
  for (const logged of added) await storeEvent(tx, sitting.id, logged);
  if (play.end) await close(services, tx, content, sitting, play);
  return true;
}

/** The end of a sitting and, of an assessment, what standings count: neither is there without the other. */
async function close(services: Services, tx: Tx, content: PinnedContent, sitting: Sitting, play: Play): Promise<void> {
  const closing = closingOf(content, play);
  if (!closing) throw new Error(`Sitting ${sitting.id} is not over`);
  const { grade, columns } = closing;
  await tx.sitting.update({ where: { id: sitting.id }, data: columns, select: { id: true } });
  if (play.opened.mode === "practice") return;
  const { id: sourceId, personId, slug, scenarioHash: contentHash, period } = sitting;
  const at = columns.endedAt.getTime();
  const standards = keptInDrill(content.scenario.drill.scenario, content.scenario.rules, grade);
  await writeObservation(services, tx, { kind: "drill", sourceId, personId, slug, contentHash, period, at, score: grade, standards });
}

/** `kind` and `turn` are there for reading with the eye; the body tells all. */
export async function storeEvent(tx: Tx, sittingId: string, { seq, at, event, prevHash, hash }: LoggedEvent): Promise<void> {
  const turn = "turn" in event ? event.turn : null;
  await tx.$executeRaw`
    INSERT INTO "SittingEvent" ("sittingId", "seq", "at", "kind", "turn", "body", "prevHash", "hash")
    VALUES (${sittingId}, ${seq}, ${new Date(at)}, ${event.kind}, ${turn}, ${canonicalJson(event)}, ${prevHash}, ${hash})`;
}
