import type { AppealOutcome, ObjectionOutcome } from "#app/coaching/view.ts";

/** In the order in which they are offered. */
export const OBJECTION_OUTCOMES = ["will-change", "stays"] as const satisfies readonly ObjectionOutcome[];
export const APPEAL_OUTCOMES = ["upheld", "rejected"] as const satisfies readonly AppealOutcome[];
