import { fillAll } from "#app/core/facts/fill.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The handbook with the bank's facts as they are now. */
export async function toldHandbook(services: Services): Promise<Handbook> {
  const { facts } = await currentFacts(services);
  return new Map([...(await handbook(services))].map(([id, standard]) => [id, fillAll(standard, facts)]));
}
