import type { VisitScore } from "#app/core/form/score.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { VisitLife } from "#app/core/visit/life.ts";

/** True where standings would count the two scores differently: in the total, a dimension, the premises, or a failure. */
function countsDifferently(a: VisitScore, b: VisitScore): boolean {
  return canonicalJson(counted(a)) !== canonicalJson(counted(b));
}

function counted({ total, premises, failed, dimensions }: VisitScore) {
  return { total, premises, failed, dimensions: DIMENSIONS.map((dimension) => dimensions[dimension]?.score ?? null) };
}

/**
 * What standings hold of a visit: the score published first, and where an appeal made them count it differently, the one
 * restated, which counts instead. Null: nothing.
 */
export function observedIn({ publishedAt, excluded, score, formerScore }: VisitLife): { first: VisitScore | null; restated: VisitScore | null } {
  if (publishedAt === null || excluded !== null || !score) return { first: null, restated: null };
  const moved = formerScore !== null && countsDifferently(formerScore, score);
  return { first: formerScore ?? score, restated: moved ? score : null };
}
