import { yuanOf } from "#app/core/money/yuan.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import type { VisitLife } from "#app/core/visit/life.ts";
import { feeKey } from "#app/visits/money/key.ts";

export type StoredFee = {
  readonly key: string;
  readonly fen: number;
  readonly at: Date;
  readonly decision: string | null;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
};

/**
 * Each fee stored of a visit that its events do not say, or say otherwise. Of an approved visit they say all; what a void
 * one earns somebody may have decided since, and what they decided is in the audit log.
 */
export function compareFee(rows: readonly StoredFee[], visitId: string, log: readonly LoggedVisitEvent[], { earned }: VisitLife): string[] {
  const own = rows.find(({ key }) => key === feeKey(visitId));
  const more = rows.filter((row) => row !== own).map(({ fen }) => `another fee of ${yuanOf(fen)} yuan is written down for it`);
  if (earned === 0) return [...(own ? [`a fee of ${yuanOf(own.fen)} yuan is written down for it, its events say none`] : []), ...more];
  if (!own) return [`its fee of ${yuanOf(earned)} yuan is not written down`, ...more];
  const amount = own.fen === earned ? [] : [`its fee is ${yuanOf(own.fen)} yuan, its events say ${yuanOf(earned)}`];
  return [...amount, ...compareDecision(own, log), ...more];
}

function compareDecision({ at, decision, decidedById, decidedAt }: StoredFee, log: readonly LoggedVisitEvent[]): string[] {
  const earning = log.findLast(({ event }) => event.kind === "approved" || event.kind === "voided");
  if (!earning) return [];
  const { event, at: earnedAt } = earning;
  const dated = at.getTime() === earnedAt ? [] : ["its fee is dated otherwise than its events say"];
  if (event.kind !== "approved") return dated;
  const accepted = decision === "accepted" && decidedById === event.actor && decidedAt?.getTime() === earnedAt;
  return accepted ? dated : [...dated, `its fee is not accepted by ${event.actor}, who approved it`];
}
