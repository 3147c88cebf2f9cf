import type { VisitState } from "#app/core/visit/visit.ts";

/** Came to nothing before anybody could read it, so that another visit may make it good. */
export const MENDABLE = ["void", "cancelled", "expired"] as const satisfies readonly VisitState[];

export function isMendable(state: string): state is (typeof MENDABLE)[number] {
  return MENDABLE.some((each) => each === state);
}

/**
 * Why no other visit makes one in this state good: `revisit-declined` (somebody else is sent instead), `revisit-rejected` (it
 * was handed in and is not used), `revisit-going` (it is on its way or has a result); null where one may.
 */
export function whyNoRevisit(state: VisitState): "revisit-declined" | "revisit-rejected" | "revisit-going" | null {
  if (isMendable(state)) return null;
  if (state === "declined") return "revisit-declined";
  return state === "rejected" ? "revisit-rejected" : "revisit-going";
}
