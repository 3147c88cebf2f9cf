import type { Language, Text } from "#app/core/text/text.ts";

/** Where something stands in a file; line and column count from 1. */
export type Place = { readonly line: number; readonly column: number };

/**
 * Something a checker noticed. The code is stable. The message says what is wrong and what to do about it.
 * An error keeps a file from being used, a warning does not.
 */
export type Diagnostic = Place & {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly message: Text;
  /** Shortest way to where it happens: the start and the moves made from there. */
  readonly witness?: readonly string[];
};

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** One line an editor can jump from: file:line:column, severity, code, message. */
export function printDiagnostic(diagnostic: Diagnostic, language: Language): string {
  const { file, line, column, severity, code, message, witness } = diagnostic;
  const way = witness ? ` [${witness.join(" → ")}]` : "";
  return `${file}:${line}:${column} ${severity} ${code} ${message[language]}${way}`;
}
