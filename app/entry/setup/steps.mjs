import { build, buildStale } from "./build.mjs";
import { clientsStale, generateClients } from "./clients.mjs";
import { dependenciesStale, installDependencies } from "./dependencies.mjs";

/**
 * What has to be made before the app can run, in order; nothing that is up to date.
 * @param {{ tools: boolean, build: boolean }} need tools: also what checks and tests use; build: also the pages
 * @returns {Promise<{ label: string, work: () => Promise<void> }[]>}
 */
export async function setupSteps(need) {
  const install = await dependenciesStale(need);
  const steps = [];
  if (install) steps.push({ label: "Installing packages (some minutes where the database driver has to be compiled)", work: () => installDependencies(need) });
  if (install || (await clientsStale())) steps.push({ label: "Generating the database clients", work: generateClients });
  // Generated clients lie under app/, so making them may make the build stale.
  if (need.build && (steps.length > 0 || (await buildStale()))) {
    steps.push({ label: "Building the pages (about half a minute)", work: async () => ((await buildStale()) ? build() : undefined) });
  }
  return steps;
}
