import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Diagnostic, Place } from "#app/core/scenario/diagnostic.ts";
import type { Text } from "#app/core/text/text.ts";

/** The way from the root of a document to something in it: keys of mappings and numbers of list items. */
export type Path = readonly (string | number)[];

/** Plain data read from a file, and where each part of it stands there. */
export type Located = {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at a path begins, or its key; if there is no such part, the nearest one around it. */
  placeOf(path: Path, part: "value" | "key"): Place;
};

/** Something noticed in the data, before its place in the file is looked up. */
export type Finding = {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly path: Path;
  readonly part: "value" | "key";
  readonly message: Text;
  readonly witness?: readonly string[];
};

/** An error at a value. */
export function errorAt(path: Path, code: string, message: Text, witness?: readonly string[]): Finding {
  return { code, severity: "error", path, part: "value", message, ...(witness && { witness }) };
}

export function inFile(located: Located, { path, part, ...finding }: Finding): Diagnostic {
  return { ...finding, file: located.file, ...located.placeOf(path, part) };
}

/** Diagnostics in the order of the file. */
export function placed(located: Located, findings: readonly Finding[]): Diagnostic[] {
  return findings.map((finding) => inFile(located, finding)).sort((a, b) => a.line - b.line || a.column - b.column);
}

/** `root` has passed inspection: every key is a string scalar, and there are no aliases. */
export function locate(file: string, value: unknown, root: Node, placeAt: (offset: number) => Place): Located {
  return {
    file,
    value,
    placeOf(path, part) {
      let node: unknown = root;
      let at = offsetOf(root) ?? 0;
      for (const [depth, step] of path.entries()) {
        const found = childOf(node, step);
        if (!found) break;
        node = found.value;
        const wantsKey = part === "key" && depth === path.length - 1;
        at = (wantsKey ? undefined : offsetOf(found.value)) ?? offsetOf(found.key) ?? at;
      }
      return placeAt(at);
    },
  };
}

function childOf(node: unknown, step: string | number): { key: unknown; value: unknown } | null {
  if (isMap(node)) {
    return node.items.find(({ key }) => isScalar(key) && key.value === String(step)) ?? null;
  }
  if (isSeq(node) && typeof step === "number" && step < node.items.length) {
    return { key: node.items[step], value: node.items[step] };
  }
  return null;
}

function offsetOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
