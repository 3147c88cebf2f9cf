import ts from "typescript";
import { describe, expect, it } from "vitest";
import { inProject, root } from "#app/entry/setup/place.mjs";

const { config } = ts.readConfigFile(inProject("tsconfig.core.json"), ts.sys.readFile);
const core = ts.parseJsonConfigFileContent(config, ts.sys, root);
const snippet = inProject("app/core/snippet.ts");

/** Complaints of the core's own compiler settings about a file of the core with this text, beside all the others. */
function complaints(code: string): string[] {
  const host = ts.createCompilerHost(core.options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => (file === snippet ? code : readFile(file));
  host.fileExists = (file) => file === snippet || fileExists(file);
  host.getSourceFile = (file, options, ...rest) =>
    file === snippet ? ts.createSourceFile(file, code, options) : getSourceFile(file, options, ...rest);
  const program = ts.createProgram([...core.fileNames, snippet], core.options, host);
  const diagnostics = [...program.getSyntacticDiagnostics(program.getSourceFile(snippet)), ...program.getSemanticDiagnostics(program.getSourceFile(snippet))];
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("the core does not compile with", () => {
  const named = ["process", "fetch", "window", "document", "setTimeout", "console", "localStorage", "Buffer", "require", "performance"];

  // One program for all names: each must be reported as unknown.
  const found = complaints(named.map((name) => `${name};`).join("\n"));
  it.each(named)("%s", (name) => {
    expect(found.some((text) => text.startsWith(`Cannot find name '${name}'`))).toBe(true);
  });

  it("but it compiles with what the language itself has", () => {
    expect(complaints("export const mean = (list: readonly number[]) => Math.round(list.reduce((a, b) => a + b, 0) / list.length);")).toEqual([]);
  });
});
