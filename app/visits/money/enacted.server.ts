import { MOST_FEN } from "#app/core/money/yuan.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import type { VisitLife } from "#app/core/visit/life.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { earnFee } from "#app/visits/money/fee.server.ts";

/** Something bought for a visit that is told, not lived. `fen` above 0; instants in ms since the epoch. */
export type EnactedPurchase = {
  readonly what: string;
  readonly fen: number;
  readonly at: number;
  /** What became of it: refused for that reason, or, null, accepted; left out, nobody has looked. */
  readonly decided?: { readonly by: string; readonly at: number; readonly reason: string | null };
};

type Told = { readonly life: VisitLife; readonly log: readonly LoggedVisitEvent[]; readonly purchases: readonly EnactedPurchase[] };

/** Writes down what a told visit earned by its log, and what was bought for it. What could not have been is a bug and throws. */
export async function storeSpent(services: Pick<Services, "ids">, tx: Tx, { life, log, purchases }: Told): Promise<void> {
  const { visit: visitId } = life.planned;
  const earning = log.find(({ event }) => event.kind === "approved" || event.kind === "voided");
  if (earning) {
    const acceptedBy = earning.event.kind === "approved" ? earning.event.actor : null;
    await earnFee(services, tx, { visitId, fen: life.earned, at: earning.at, acceptedBy });
  }
  if (purchases.length === 0) return;
  const fault = purchases.find((purchase) => !isPossible(life, purchase));
  if (fault) throw new Error(`Visit ${visitId}: ${fault.what} could not be bought for it`);
  await tx.expense.createMany({ data: purchases.map((purchase, place) => rowOf(services, visitId, purchase, place)) });
}

function isPossible({ startedAt, endedAt }: VisitLife, { what, fen, at, decided }: EnactedPurchase): boolean {
  const inTime = startedAt !== null && at >= startedAt && (endedAt === null || at <= endedAt);
  return inTime && what.length > 1 && Number.isInteger(fen) && fen > 0 && fen <= MOST_FEN && (decided === undefined || decided.at >= at);
}

function rowOf({ ids }: Pick<Services, "ids">, visitId: string, { what, fen, at, decided }: EnactedPurchase, place: number) {
  return {
    id: ids.next(),
    visitId,
    kind: "purchase",
    what,
    fen,
    at: new Date(at),
    key: `purchase:${visitId}:${place + 1}`,
    decision: decided ? (decided.reason === null ? "accepted" : "refused") : null,
    reason: decided?.reason ?? null,
    decidedById: decided?.by ?? null,
    decidedAt: decided ? new Date(decided.at) : null,
  };
}
