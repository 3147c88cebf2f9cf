import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Fault, FileState } from "#app/curriculum/view.ts";
import { refusedFiles, scenarioFile } from "#app/library/checked.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Whether the scenario's file, as it lies in the repository, could be published at the last start. */
export function fileStateOf(services: Services, slug: string): FileState {
  const refused = refusedFiles(services);
  if (refused === null) return "unknown";
  return refused.some(({ file }) => file === scenarioFile(slug)) ? "refused" : "published";
}

/** Diagnostics as a page shows them. */
export function faultsOf(diagnostics: readonly Diagnostic[]): Fault[] {
  return diagnostics.map(({ file, line, column, severity, code, message }) => ({ file, line, column, severity, code, message }));
}
