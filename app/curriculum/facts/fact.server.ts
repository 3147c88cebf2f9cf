import type { Fact } from "#app/core/facts/fact.ts";
import { renderFact } from "#app/core/facts/render.ts";
import { stateOfFact } from "#app/core/facts/standing.ts";
import { readTypedFact, typedOf, type FieldFault, type TypedFact } from "#app/core/facts/typed.ts";
import { ok, refuse, type Problem, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import { citings } from "#app/curriculum/facts/cited.server.ts";
import type { FactView } from "#app/curriculum/facts/view.ts";
import { changeFact, type ChangedFact } from "#app/library/change-fact.server.ts";
import { currentFacts, factsFile } from "#app/library/facts.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** One fact as it stands, or as the file proposes it where the sheet has none. Refuses `not-found`. */
export async function factView(services: Services, key: string): Promise<Result<FactView>> {
  const { version, facts } = await currentFacts(services);
  const fact = facts.get(key);
  const known = fact ?? (await proposed(services, key));
  if (!known) return refuse("not-found");
  const cited = (await citings(services, facts)).flatMap(({ named, ...citing }) => (named.includes(key) ? [citing] : []));
  return ok({
    key,
    name: known.name,
    unit: known.unit,
    state: stateOfFact(fact, dayOf(services.clock.now(), services.env.bankTz)),
    reading: fact ? renderFact(fact) : null,
    until: fact?.until ?? null,
    typed: typedOf(known),
    seen: version,
    cited,
  });
}

export type FactPost = { readonly key: string; readonly seen: number; readonly typed: TypedFact };

/** Nothing was saved: a refusal of the whole, or what is wrong at which field. */
export type FactRefusal = Problem & { readonly faults?: readonly FieldFault[] };

/**
 * Saves what was typed as a new version of the sheet. Refuses `not-found`, `fact-unfit` with the faults at their fields,
 * and `fact-overtaken` where somebody else changed this fact since the page was opened.
 */
export async function saveFact(services: Services, me: { readonly id: string }, post: FactPost): Promise<Result<ChangedFact, FactRefusal>> {
  const { key, seen, typed } = post;
  const { facts } = await currentFacts(services);
  const known = facts.get(key) ?? (await proposed(services, key));
  if (!known) return refuse("not-found");
  const read = readTypedFact(key, known, typed);
  if (!read.ok) return { ok: false, problem: { code: "fact-unfit", faults: read.faults } };
  return changeFact(services, me.id, { key, fact: read.fact, seen });
}

async function proposed(services: Services, key: string): Promise<Fact | undefined> {
  return (await factsFile(services))?.get(key);
}
