import { openCounts } from "#app/drills/played.server.ts";
import { scenarioFiles } from "#app/library/checked.server.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import { census } from "#app/people/census.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { systemState } from "#app/platform/system.server.ts";

/** What every room and the platform say of themselves, for one page. Reads only. */
export async function systemView(services: Services) {
  const [state, people, open, content] = await Promise.all([
    systemState(services),
    census(services),
    openCounts(services),
    contentState(services),
  ]);
  const { database, jobs, audit } = state;
  const troubles = [!database.ready.ok, audit.fault !== null, content.refused > 0, ...jobs.map(({ failed }) => failed)];
  return { ...state, people, open, content, troubles: troubles.filter(Boolean).length };
}

export type SystemView = Awaited<ReturnType<typeof systemView>>;

async function contentState(services: Services) {
  const [scenarios, forms, policy, files] = await Promise.all([
    publishedScenarios(services),
    publishedForms(services),
    currentPolicy(services),
    scenarioFiles(services),
  ]);
  return {
    scenarios: scenarios.map(({ drill, version }) => ({ title: drill.scenario.title, version })),
    forms: forms.map(({ form, version }) => ({ title: form.title, version })),
    policy: policy.rules.version,
    refused: files.filter(({ state }) => state === "refused").length,
  };
}
