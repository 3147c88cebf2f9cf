import type { Fact, Facts } from "#app/core/facts/fact.ts";
import { renderFact } from "#app/core/facts/render.ts";
import { stateOfFact, type FactState } from "#app/core/facts/standing.ts";
import { dayOf } from "#app/core/time/month.ts";
import { citings, countsOf } from "#app/curriculum/facts/cited.server.ts";
import { sheetChange } from "#app/curriculum/facts/sheet.server.ts";
import type { FactFilter, FactsView, ListedFact, StaleBrief } from "#app/curriculum/facts/view.ts";
import { currentFacts, factsFile, factsFileStrays } from "#app/library/facts.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The bank's fact sheet, and what is named without standing on it; whole, or those asked for. */
export async function factsView(services: Services, asked: FactFilter): Promise<FactsView> {
  const listed = await listedFacts(services);
  return {
    sheet: await sheetChange(services),
    fileStrays: await factsFileStrays(services),
    facts: listed.filter(({ state }) => isAsked(asked, state)),
    counts: {
      all: listed.length,
      stale: listed.filter(({ state }) => isAsked("stale", state)).length,
      soon: listed.filter(({ state }) => isAsked("soon", state)).length,
    },
  };
}

/** What is out of assessment for want of a fact that holds, and which facts are about to expire. */
export async function staleBrief(services: Services): Promise<StaleBrief> {
  const { facts } = await currentFacts(services);
  const listed = new Map((await listedFacts(services)).map((fact) => [fact.key, fact]));
  const stale = (key: string) => isAsked("stale", listed.get(key)?.state ?? "missing");
  const out = (await citings(services, facts)).flatMap(({ named, ...citing }) => {
    const names = named.filter(stale).map((key) => listed.get(key)?.name ?? { zh: key, en: key });
    return names.length > 0 ? [{ ...citing, facts: names }] : [];
  });
  const soon = [...listed.values()].flatMap(({ key, name, until, state }) => (state === "soon" && until !== null ? [{ key, name, until }] : []));
  return { out, soon: soon.sort((a, b) => (a.until < b.until ? -1 : 1)) };
}

async function listedFacts(services: Services): Promise<ListedFact[]> {
  const { facts } = await currentFacts(services);
  const proposed: Facts = (await factsFile(services)) ?? new Map<string, Fact>();
  const counts = countsOf(await citings(services, facts));
  const today = dayOf(services.clock.now(), services.env.bankTz);
  const keys = [...new Set([...facts.keys(), ...proposed.keys(), ...counts.keys()])].sort();
  return keys.map((key) => {
    const fact = facts.get(key);
    const known = fact ?? proposed.get(key);
    return {
      key,
      name: known?.name ?? { zh: key, en: key },
      state: stateOfFact(fact, today),
      reading: fact ? renderFact(fact) : null,
      until: fact?.until ?? null,
      owner: fact?.owner ?? null,
      cited: counts.get(key) ?? 0,
      editable: known !== undefined,
    };
  });
}

function isAsked(asked: FactFilter, state: FactState): boolean {
  if (asked === "all") return true;
  return asked === "soon" ? state === "soon" : state === "expired" || state === "missing";
}
