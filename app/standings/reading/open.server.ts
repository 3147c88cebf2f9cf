import type { BoardKind, Measure } from "#app/core/standings/board.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Fitted } from "#app/standings/reading/fitted.ts";
import { fittedOf, materialOf } from "#app/standings/reading/material.server.ts";
import type { Placed } from "#app/standings/reading/reader.ts";

/** A board with all that both of its pages look up. */
export type OpenBoard = Fitted & {
  readonly kind: BoardKind;
  readonly quarter: string;
  readonly policy: StandingsPolicy;
  /** Everybody with a result in the quarter. */
  readonly places: readonly Placed[];
  readonly placed: (subject: string) => Placed;
};

export async function openBoard(services: Services, kind: BoardKind, quarter: string, measure: Measure): Promise<OpenBoard> {
  const { standings: policy } = await currentPolicy(services);
  const material = await materialOf(services, kind, quarter, policy);
  const fitted = fittedOf(material, measure);
  const nowhere = { branchId: null, regionId: null, post: null };
  const placed = (id: string) => material.places.get(id) ?? { id, ...nowhere };
  return { ...fitted, kind, quarter, policy, places: [...material.places.values()], placed };
}
