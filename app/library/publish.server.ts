import type { Rules } from "#app/core/drill/rules.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { hasErrors, type Diagnostic, printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { parseHandbook, type Handbook } from "#app/core/standards/handbook.ts";
import { readContent, readGoldens, type Content, type ContentFile, type SourceFile } from "#app/library/content.server.ts";
import { namedFacts } from "#app/library/facts.server.ts";
import { gateScenario } from "#app/library/gate.server.ts";
import { keepHandbook } from "#app/library/handbook.server.ts";
import { libraryOf, type RefusedFile } from "#app/library/library.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishFacts } from "#app/library/first-sheet.server.ts";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { publishVersion, type Gate } from "#app/library/publish-version.server.ts";
import { formShelf, scenarioShelf, type Shelf } from "#app/library/shelf.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What publishing did; `refused` files changed nothing, and what was published before goes on being served. */
export type Publication = {
  readonly published: readonly { readonly kind: Shelf["kind"]; readonly slug: string; readonly version: number }[];
  readonly refused: readonly RefusedFile[];
};

/**
 * Publishes what is new in the content folder: the policy, the first fact sheet, then every scenario and every visit form with a new content
 * hash that passes its gate. Run at every start; a second run changes nothing. Throws only where there is no policy at all.
 */
export async function publishLibrary(services: Services): Promise<Publication> {
  const content = await readContent(libraryOf(services).folder);
  const refused: RefusedFile[] = [];
  const note = ({ file }: Pick<SourceFile, "file">, diagnostics: readonly Diagnostic[]) => {
    report(services, diagnostics);
    if (hasErrors(diagnostics)) refused.push({ file, diagnostics });
  };
  if (content.policy) note(content.policy, await publishPolicy(services, content.policy));
  const { rules } = await currentPolicy(services);

  if (content.facts) note(content.facts, await publishFacts(services, content.facts));
  const { facts } = await namedFacts(services);
  const standards = content.standards ?? { file: "standards.yaml", source: "" };
  const { handbook, diagnostics } = parseHandbook(standards.source, standards.file, facts);
  note(standards, diagnostics);
  if (handbook) keepHandbook(services, handbook);
  // Nothing can be checked without the handbook; what is published already needs no check.
  const published = [];
  for (const { shelf, gate, files } of handbook ? kindsOf(services, content, { handbook, rules, facts }) : []) {
    for (const file of files) {
      const outcome = await publishVersion(services, shelf, file, gate);
      note(file, outcome.diagnostics);
      if (outcome.version !== null) published.push({ kind: shelf.kind, slug: file.folder, version: outcome.version });
    }
  }
  services.log.info({ published, refused: refused.map(({ file }) => file) }, "The library is published");
  return { published, refused };
}

type Kind = { readonly shelf: Shelf; readonly gate: Gate; readonly files: readonly ContentFile[] };

type Ground = { readonly handbook: Handbook; readonly rules: Rules; readonly facts: Facts | null };

function kindsOf(services: Services, { drills, visits }: Content, { handbook, rules, facts }: Ground): Kind[] {
  const { folder } = libraryOf(services);
  const scenarios: Gate = {
    check: async (written) => (await gateScenario(services, written, await readGoldens(folder, written.folder))).diagnostics,
    rules: rules.version,
  };
  const forms: Gate = {
    check: ({ source, file }) => Promise.resolve(parseForm(source, file, handbook, facts).diagnostics),
    rules: rules.version,
  };
  return [
    { shelf: scenarioShelf(services), gate: scenarios, files: drills },
    { shelf: formShelf(services), gate: forms, files: visits },
  ];
}

function report({ log }: Services, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const line = printDiagnostic(diagnostic, "en");
    if (diagnostic.severity === "error") log.error(line);
    else log.warn(line);
  }
}
