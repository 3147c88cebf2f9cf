import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { goldenShape } from "#app/core/drill/golden/parse.ts";
import { factsShape } from "#app/core/facts/shape.ts";
import { caseShape } from "#app/core/form/case/parse.ts";
import { goldenVisitShape } from "#app/core/form/golden/parse.ts";
import { formShape } from "#app/core/form/shape.ts";
import { policyShape } from "#app/core/policy/parse.ts";
import { scenarioShape } from "#app/core/scenario/shape.ts";
import { handbookShape } from "#app/core/standards/handbook.ts";
import { editorSchema } from "#app/core/text/yaml/editor-schema.ts";

/** A kind of content file: its schema `scenarios/schema/<name>.json`, and where its files lie below `scenarios`. */
export type SchemaKind = { readonly name: string; readonly title: string; readonly shape: z.ZodType; readonly files: RegExp };

export const KINDS: readonly SchemaKind[] = [
  { name: "standards", title: "The handbook of standards", shape: handbookShape, files: /^standards\.yaml$/ },
  { name: "facts", title: "The bank's fact sheet", shape: factsShape, files: /^facts\.yaml$/ },
  { name: "policy", title: "The bank's policy", shape: policyShape, files: /^policy\.yaml$/ },
  { name: "scenario", title: "A scenario", shape: scenarioShape, files: /^drills\/[^/]+\/scenario\.yaml$/ },
  { name: "sitting", title: "A golden sitting of a scenario", shape: goldenShape, files: /^drills\/[^/]+\/golden\/[^/]+\.yaml$/ },
  { name: "form", title: "A visit form", shape: formShape, files: /^visits\/[^/]+\/form\.yaml$/ },
  { name: "visit", title: "A worked visit of a form", shape: goldenVisitShape, files: /^visits\/[^/]+\/golden\/[^/]+\.yaml$/ },
  { name: "case", title: "A case that evaluators are tried on", shape: caseShape, files: /^visits\/[^/]+\/cases\/[^/]+\.yaml$/ },
];

/** The text of a schema file. */
export function schemaText({ shape, title }: SchemaKind): string {
  return `${JSON.stringify(editorSchema(shape, title), null, 2)}\n`;
}

/** The line that names an editor the schema of a content file, which stands first in it. */
export function namingLine(file: string): string {
  const kind = KINDS.find(({ files }) => files.test(file));
  if (!kind) throw new Error(`No schema is for scenarios/${file}.`);
  return `# yaml-language-server: $schema=${path.posix.relative(path.posix.dirname(file), `schema/${kind.name}.json`)}\n`;
}

/** The text of a content file with its naming line first; nothing else changes. */
export function named(file: string, source: string): string {
  return namingLine(file) + source.replace(/^# yaml-language-server: .*\n/, "");
}

/** All content files below a folder, by their path in it; what is to be started from has no name yet and is none. */
export function contentFiles(folder: string): string[] {
  const found = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const files = found.map((file) => file.split(path.sep).join("/"));
  return files.filter((file) => file.endsWith(".yaml") && !file.startsWith("starter/")).sort();
}
