import { fillText } from "#app/core/facts/fill.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import type { Citing } from "#app/curriculum/facts/view.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Everything published, with the keys of the facts that it names. */
export async function citings(services: Services, facts: Facts): Promise<(Citing & { named: readonly string[] })[]> {
  const [scenarios, forms] = await Promise.all([publishedScenarios(services), publishedForms(services)]);
  return [
    ...scenarios.map(({ slug, drill, named }) => ({ kind: "scenario" as const, slug, title: fillText(drill.scenario.title, facts), named })),
    ...forms.map(({ slug, form, named }) => ({ kind: "form" as const, slug, title: fillText(form.title, facts), named })),
  ];
}

/** How many of them name each key. */
export function countsOf(citing: readonly { readonly named: readonly string[] }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { named } of citing) for (const key of named) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
