import { mermaidOf } from "#app/core/scenario/chart/mermaid.ts";
import { svgOf } from "#app/core/scenario/chart/svg.ts";
import { exportNames, machineJson } from "#app/core/scenario/export/machine.ts";
import { machineModule } from "#app/core/scenario/export/module.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { LANGUAGES } from "#app/core/text/text.ts";
import { fileNames } from "#app/curriculum/script/file-names.ts";
import { versionsOf } from "#app/curriculum/rows.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { chartWords } from "#app/words/chart-words.ts";

/** A file to be kept: its text and its media type. */
export type KeptFile = { readonly type: string; readonly text: string };

/**
 * One of the files in which a published version can be taken along: its source, its chart, its machine for XState.
 * Refuses `not-found`.
 * @param file one of `fileNames`
 */
export async function versionFile(services: Services, slug: string, hash: string, file: string): Promise<Result<KeptFile>> {
  const row = (await versionsOf(services, slug)).find((each) => each.hash === hash);
  if (!row) return refuse("not-found");
  const { scenario } = (await scenarioByHash(services, hash)).drill;
  const { machine, module } = exportNames(slug);
  if (file === machine) return ok({ type: "application/json", text: machineJson(scenario) });
  if (file === module) return ok({ type: "text/javascript", text: machineModule(scenario) });
  for (const language of LANGUAGES) {
    const { source, svg, mermaid } = fileNames(slug, language);
    if (file === source) return ok({ type: "application/yaml", text: await sourceOf(services, hash) });
    if (file === svg) return ok({ type: "image/svg+xml", text: svgOf(scenario, chartWords(language)) });
    if (file === mermaid) return ok({ type: "text/plain", text: mermaidOf(scenario, chartWords(language)) });
  }
  return refuse("not-found");
}

/** The text as it was published, line ends normalised. */
async function sourceOf({ db }: Services, hash: string): Promise<string> {
  return (await db.scenarioVersion.findUniqueOrThrow({ where: { hash }, select: { source: true } })).source;
}
