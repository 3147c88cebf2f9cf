import { LineCounter, isAlias, isNode, parseDocument, visit } from "yaml";
import type { Document } from "yaml";
import type { Diagnostic, Place } from "#app/core/scenario/diagnostic.ts";
import { ok, type Result } from "#app/core/result.ts";

/** A file's content, and where each part of it is written. */
export type PlacedYaml = {
  readonly content: unknown;
  /** Where the value at that path stands, or the nearest thing around it. */
  placeOf(path: readonly PropertyKey[]): Place;
};

/** Reads a small YAML file without aliases and tags; what is not YAML is an error at its place. */
export function readYaml(source: string, file: string): Result<PlacedYaml, Diagnostic[]> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: "core", uniqueKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings].map(
    (error): Diagnostic => ({
      code: "policy-syntax",
      severity: "error",
      file,
      ...place(error.pos[0]),
      message: { zh: `这里不是正确的 YAML:${error.code}。`, en: `This is not proper YAML: ${error.code}.` },
    }),
  );
  if (problems.length > 0) return { ok: false, problem: problems };
  const alias = firstAlias(document);
  if (alias !== null) return { ok: false, problem: [aliasProblem(file, place(alias))] };
  return ok({ content: document.toJS(), placeOf: (path) => place(offsetOf(document, path)) });
}

function firstAlias(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && node.anchor === undefined) return undefined;
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function aliasProblem(file: string, place: Place): Diagnostic {
  const message = { zh: "请把值直接写出来,不用别名(& 和 *)。", en: "Write the value out; aliases (& and *) are not read." };
  return { code: "policy-syntax", severity: "error", file, ...place, message };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
