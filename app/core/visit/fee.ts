import type { Planned, VisitEvent, VisitStep } from "#app/core/visit/event.ts";

/** What a visit's events say of its fee. Amounts in fen. */
export type FeeLife = {
  /** What it is to earn, as last arranged. */
  readonly fee: number;
  /** Whoever is to go has accepted it for that, and has not said no since. */
  readonly agreed: boolean;
  /** What it has earned; 0 until it was approved or declared void. */
  readonly earned: number;
};

export function plannedFee({ fee = 0 }: Pick<Planned, "fee">): FeeLife {
  return { fee, agreed: false, earned: 0 };
}

/** The same after one more event, and nothing besides, whatever else was known. @param evaluator who was to go before it */
export function feeAfter({ fee, agreed, earned }: FeeLife, evaluator: string, step: VisitStep): FeeLife {
  const before = { fee, agreed, earned };
  switch (step.kind) {
    case "replanned":
      return { ...before, fee: step.fee ?? before.fee, agreed: before.agreed && step.appointment.evaluator === evaluator };
    case "accepted":
      return { ...before, agreed: true };
    case "declined":
      return { ...before, agreed: false };
    case "approved":
      return { ...before, earned: before.fee };
    case "voided":
      return { ...before, earned: step.fee ?? 0 };
    default:
      return before;
  }
}

/** `fee-agreed`: a fee that was accepted would change; `fee-exceeded`: a visit that came to nothing would earn more than it; null: neither. */
export function feeFault({ fee, agreed }: FeeLife, step: VisitStep): "fee-agreed" | "fee-exceeded" | null {
  if (step.kind === "replanned" && agreed && (step.fee ?? fee) !== fee) return "fee-agreed";
  return step.kind === "voided" && (step.fee ?? 0) > fee ? "fee-exceeded" : null;
}

/** The same of a whole log, or of those events of it that can say it; nothing where there is no plan. */
export function feeIn(events: readonly VisitEvent[]): FeeLife {
  let life = plannedFee({});
  let evaluator = "";
  for (const event of events) {
    life = event.kind === "planned" ? plannedFee(event) : feeAfter(life, evaluator, event);
    if (event.kind === "planned") evaluator = event.evaluator;
    if (event.kind === "replanned") evaluator = event.appointment.evaluator;
  }
  return life;
}
