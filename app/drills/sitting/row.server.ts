import type { Head } from "#app/core/chain.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import type { Signs } from "#app/drills/sitting/draft.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** A stored sitting. Times in ms since the epoch. */
export type Sitting = {
  readonly id: string;
  readonly personId: string;
  readonly slug: string;
  readonly scenarioHash: string;
  readonly policyHash: string;
  readonly factsHash: string | null;
  readonly period: string;
  readonly attempt: number;
  readonly startedAt: number;
  readonly pulseAt: number;
  readonly head: Head;
  readonly play: Play;
};

export const SITTING_COLUMNS = {
  id: true,
  personId: true,
  slug: true,
  scenarioHash: true,
  policyHash: true,
  factsHash: true,
  period: true,
  attempt: true,
  startedAt: true,
  pulseAt: true,
  headSeq: true,
  headHash: true,
  snapshot: true,
} as const;

export type SittingRow = Pick<
  NonNullable<Awaited<ReturnType<Tx["sitting"]["findUnique"]>>>,
  keyof typeof SITTING_COLUMNS
>;

export function sittingOf({ headSeq, headHash, snapshot, startedAt, pulseAt, ...row }: SittingRow): Sitting {
  return {
    ...row,
    startedAt: startedAt.getTime(),
    pulseAt: pulseAt.getTime(),
    head: { seq: headSeq, hash: headHash },
    // This room alone writes it, from a Play; `replay` proves that it still is one.
    play: JSON.parse(snapshot) as Play,
  };
}

/**
 * The sitting with that id if it is this person's; somebody else's is as good as none.
 * Raw, because every reply and every sign of life begins with it: twice as fast as through the client's models.
 */
export async function readOwn(tx: Tx, personId: string, id: string): Promise<Sitting | null> {
  const [row] = await tx.$queryRaw<SittingRow[]>`
    SELECT "id", "personId", "slug", "scenarioHash", "policyHash", "factsHash", "period", "attempt", "startedAt", "pulseAt",
           "headSeq", "headHash", "snapshot"
    FROM "Sitting"
    WHERE "id" = ${id} AND "personId" = ${personId}`;
  return row ? sittingOf(row) : null;
}

/** Signs of the page. Whether the one cut of an assessment is used is looked up only when a cut may be beginning. */
export async function signsOf(tx: Tx, sitting: Sitting, lostAfterSeconds: number, now: number): Promise<Signs> {
  const { play, pulseAt } = sitting;
  const asked = play.opened.mode === "assessment" && now - pulseAt > lostAfterSeconds * 1000;
  const cutUsed = asked && (await tx.sittingEvent.count({ where: { sittingId: sitting.id, kind: "paused" } })) > 0;
  return { cutUsed, pulseAt };
}

/** Who plays: all that this room needs to know of a signed-in person. */
export type Player = { readonly id: string };
