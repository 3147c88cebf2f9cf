import { fillAll } from "#app/core/facts/fill.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import type { Asked } from "#app/handbook/asked.ts";
import { searchHandbook } from "#app/handbook/search.server.ts";
import type { HandbookView } from "#app/handbook/view.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The standards, all or those asked for, with the bank's facts in their words. */
export async function handbookView(services: Services, { dimension, words }: Asked): Promise<HandbookView> {
  const book = await handbook(services);
  const { facts } = await currentFacts(services);
  const told = fillAll([...book.values()], facts);
  const found = words === "" ? told : searchHandbook(book, told, words);
  const exercised = (await publishedScenarios(services)).map(({ drill }) => exercisedStandards(drill.scenario));
  const standards = found
    .filter((each) => dimension === null || each.dimension === dimension)
    .map(({ id, dimension: its, title, rule }) => ({ id, dimension: its, title, rule, drills: exercised.filter((ids) => ids.has(id)).length }));
  return { standards, of: book.size };
}
