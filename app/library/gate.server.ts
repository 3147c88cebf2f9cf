import type { Rules } from "#app/core/drill/rules.ts";
import { weigh, weighAmong, type Verdict } from "#app/core/scenario/gate.ts";
import { hashSource } from "#app/core/text/hash.ts";
import type { SourceFile } from "#app/library/content.server.ts";
import { namedFacts } from "#app/library/facts.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { libraryOf } from "#app/library/library.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * What the publish gate says of a scenario's text, by the handbook, the fact sheet, the policy and the library as they are now: its
 * structure, its worth, that it is none of the other published slugs again, and that the golden sittings given hold. It
 * may be published if no diagnostic is an error. Up to a second of work for a text not seen before; not for transactions.
 */
export async function gateScenario(services: Services, written: SourceFile, goldens: readonly SourceFile[] = []): Promise<Verdict> {
  const policy = await currentPolicy(services);
  const verdict = await weighedAlone(services, written, policy.rules);
  const others = (await publishedScenarios(services)).map(({ drill }) => drill.scenario);
  return weighAmong(verdict, written, { goldens, others }, policy);
}

/** What is proven of the text alone; the same text is proven once, whoever asks. */
export async function weighedAlone(services: Services, written: SourceFile, rules: Rules): Promise<Verdict> {
  const { checked } = libraryOf(services);
  // Whether a file lies in the right folder is proven too, and whether its facts are on the sheet.
  const named = await namedFacts(services);
  const key = [hashSource(written.source), rules.version, named.key, written.file].join(" ");
  const known = checked.get(key) ?? weigh(written, await handbook(services), rules, named.facts);
  checked.set(key, known);
  return known;
}
