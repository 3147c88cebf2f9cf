import { hasErrors, type Diagnostic, printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";
import { readContent, type SourceFile } from "#app/library/content.server.ts";
import { libraryOf, type RefusedFile } from "#app/library/library.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { publishScenario } from "#app/library/publish-scenario.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What publishing did; `refused` files changed nothing, and what was published before goes on being served. */
export type Publication = {
  readonly published: readonly { readonly slug: string; readonly version: number }[];
  readonly refused: readonly RefusedFile[];
};

/**
 * Publishes what is new in the content folder: the policy, then every scenario with a new content hash that passes
 * the gate. Run at every start; a second run changes nothing. Throws only where there is no policy at all.
 */
export async function publishLibrary(services: Services): Promise<Publication> {
  const library = libraryOf(services);
  const content = await readContent(library.folder);
  const refused: RefusedFile[] = [];
  const note = ({ file }: Pick<SourceFile, "file">, diagnostics: readonly Diagnostic[]) => {
    report(services, diagnostics);
    if (hasErrors(diagnostics)) refused.push({ file, diagnostics });
  };
  if (content.policy) note(content.policy, await publishPolicy(services, content.policy));
  const { rules } = await currentPolicy(services);

  const standards = content.standards ?? { file: "standards.yaml", source: "" };
  const { handbook, diagnostics } = parseHandbook(standards.source, standards.file);
  note(standards, diagnostics);
  // Nothing can be checked without the handbook; what is published already needs no check.
  const published = [];
  for (const file of handbook ? content.drills : []) {
    const outcome = await publishScenario(services, file, handbook ?? new Map(), rules);
    note(file, outcome.diagnostics);
    if (outcome.version !== null) published.push({ slug: file.folder, version: outcome.version });
  }
  library.refused = refused;
  services.log.info({ published, refused: refused.map(({ file }) => file) }, "The library is published");
  return { published, refused };
}

function report({ log }: Services, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const line = printDiagnostic(diagnostic, "en");
    if (diagnostic.severity === "error") log.error(line);
    else log.warn(line);
  }
}
