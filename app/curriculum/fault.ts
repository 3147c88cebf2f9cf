import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Fault } from "#app/curriculum/view.ts";

/** Diagnostics as a page shows them. */
export function faultsOf(diagnostics: readonly Diagnostic[]): Fault[] {
  return diagnostics.map(({ file, line, column, severity, code, message }) => ({ file, line, column, severity, code, message }));
}
