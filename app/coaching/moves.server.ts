import type { Move } from "#app/core/drill/sitting.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** The moves of a drill. Only for its owner, or of a drill that whoever asks may read. */
export async function movesOf(tx: Tx, sittingId: string): Promise<readonly Move[]> {
  const { snapshot } = await tx.sitting.findUniqueOrThrow({ where: { id: sittingId }, select: { snapshot: true } });
  // The room of drills alone writes it, from a Play; its `replay` proves that it still is one.
  return (JSON.parse(snapshot) as Play).moves;
}

/** A decision of the trainee's: a reply or a silence. Leaving and running out of time answer no line. */
export function isDecision({ act }: Move): boolean {
  return act.kind === "reply" || act.kind === "silence";
}
