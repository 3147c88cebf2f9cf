import type { StandardShare } from "#app/core/figures/kept.ts";
import type { ByDimension } from "#app/core/scenario/dimension.ts";
import { restatedSource } from "#app/core/standings/source.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { addToSums, storeStandards, summedOf } from "#app/platform/figures/sums.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What standings count of a grade or of a visit's score, which are both of this shape. Scores 0-100, unrounded. */
export type ObservedScore = {
  /** Null where no dimension was assessed: then there is nothing to count. */
  readonly total: number | null;
  /** A dimension that was not assessed is absent, never 0. */
  readonly dimensions: ByDimension<{ readonly score: number }>;
  /** Visits only. */
  readonly premises?: number | null;
  readonly failed: boolean;
};

/** A finished assessment or a published visit, as the room that ends it knows it. */
export type NewObservation = {
  /** Id of the sitting or visit; of a restated visit as `restatedSource` says. */
  readonly sourceId: string;
  /** Slug and content hash of the scenario or form. */
  readonly slug: string;
  readonly contentHash: string;
  /** The month it counts in, YYYY-MM in the bank's time zone. */
  readonly period: string;
  /** When it ended or was published, ms since the epoch. */
  readonly at: number;
  readonly score: ObservedScore;
  /** What it kept of standards; left out, nothing is known of them. */
  readonly standards?: readonly StandardShare[];
} & (
  | { readonly kind: "drill"; readonly personId: string }
  | { readonly kind: "visit"; readonly branchId: string; readonly evaluatorId: string }
);

/**
 * Puts on record what standings are made of, inside the transaction that ends its source, so that both stand or fall
 * together, and takes it into the figures by month. Branch, region and post are those of this moment, whatever moves later.
 * One row for a source: written twice, the first stays. A visit of which nothing was assessed leaves none. Practice must not come here.
 */
export async function writeObservation(services: Pick<Services, "ids" | "clock">, tx: Tx, observed: NewObservation): Promise<void> {
  const { kind, sourceId, slug, contentHash, period, at, score, standards = [] } = observed;
  const { total, premises = null, failed, dimensions } = score;
  if (total === null) return;
  const place = await placeOf(tx, observed);
  const evaluatorId = observed.kind === "visit" ? observed.evaluatorId : null;
  const [attitude, efficiency] = [dimensions.attitude?.score ?? null, dimensions.efficiency?.score ?? null];
  const [knowledge, solving] = [dimensions["product-knowledge"]?.score ?? null, dimensions["problem-solving"]?.score ?? null];
  // Raw: a taken key must be no error, because on PostgreSQL an error would undo the source's ending too.
  const written = await tx.$executeRaw`
    INSERT INTO "Observation" ("id", "kind", "sourceId", "personId", "branchId", "regionId", "post", "slug", "contentHash",
      "evaluatorId", "period", "at", "total", "attitude", "efficiency", "knowledge", "solving", "premises", "failed")
    VALUES (${services.ids.next()}, ${kind}, ${sourceId}, ${place.personId}, ${place.branchId}, ${place.regionId}, ${place.post},
      ${slug}, ${contentHash}, ${evaluatorId}, ${period}, ${new Date(at)}, ${total}, ${attitude}, ${efficiency}, ${knowledge},
      ${solving}, ${premises}, ${failed})
    ON CONFLICT ("sourceId") DO NOTHING`;
  if (written === 0) return;
  const { regionId, branchId, post } = place;
  const summed = { sourceId, kind, period, regionId, branchId, post, failed, scores: { total, attitude, efficiency, knowledge, solving, premises }, standards };
  await storeStandards(tx, [summed]);
  await addToSums(tx, [summed], 1);
  await makeDue(services, tx, sourceId);
}

/** Boards have to take this in, whether or not they had it before. Raw, as above. */
async function makeDue({ clock }: Pick<Services, "clock">, tx: Tx, sourceId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ObservationDue" ("sourceId", "at", "doneAt") VALUES (${sourceId}, ${new Date(clock.now())}, NULL)
    ON CONFLICT ("sourceId") DO UPDATE SET "doneAt" = NULL`;
}

/** Why an observation no longer counts. */
export type Retraction = { readonly sourceId: string; readonly reason: "upheld-appeal" };

/**
 * Takes an observation out of everything that is counted, inside the transaction that found it wrong; it stays on
 * record. Whoever reads observations leaves those out that have a retraction (`NOT_RETRACTED`). Done twice, it is done
 * once. False where the source left no observation.
 */
export async function retractObservation(services: Pick<Services, "clock">, tx: Tx, { sourceId, reason }: Retraction): Promise<boolean> {
  const observed = await tx.observation.count({ where: { sourceId } });
  if (observed === 0) return false;
  // Raw, as above.
  const written = await tx.$executeRaw`
    INSERT INTO "ObservationRetraction" ("sourceId", "reason", "at")
    VALUES (${sourceId}, ${reason}, ${new Date(services.clock.now())})
    ON CONFLICT ("sourceId") DO NOTHING`;
  await makeDue(services, tx, sourceId);
  const summed = written > 0 ? await summedOf(tx, sourceId) : null;
  if (summed) await addToSums(tx, [summed], -1);
  return true;
}

/**
 * Puts a visit's restated score in the place of the one that was counted, inside the transaction that settles its appeal.
 * The old observation is retracted and stays on record; the new one counts in the same month. Done twice, it is done once.
 */
export async function restateObservation(services: Pick<Services, "ids" | "clock">, tx: Tx, observed: NewObservation & { kind: "visit" }): Promise<void> {
  const { sourceId } = observed;
  await retractObservation(services, tx, { sourceId, reason: "upheld-appeal" });
  await writeObservation(services, tx, { ...observed, sourceId: restatedSource(sourceId) });
}

/** What every reader of observations asks for. */
export const NOT_RETRACTED = { retraction: null } as const;

type Place = { personId: string | null; branchId: string | null; regionId: string | null; post: string | null };

async function placeOf(tx: Tx, observed: NewObservation): Promise<Place> {
  if (observed.kind === "visit") {
    const { branchId } = observed;
    const { regionId } = await tx.branch.findUniqueOrThrow({ where: { id: branchId }, select: { regionId: true } });
    return { personId: null, branchId, regionId, post: null };
  }
  const { personId } = observed;
  const { post, branchId, branch } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { post: true, branchId: true, branch: { select: { regionId: true } } },
  });
  return { personId, branchId, regionId: branch?.regionId ?? null, post };
}
