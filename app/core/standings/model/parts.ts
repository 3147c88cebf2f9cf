import type { Part } from "#app/core/standings/board.ts";
import type { Design } from "#app/core/standings/model/design.ts";
import { intAt } from "#app/core/standings/numbers.ts";

/**
 * The parts into which subjects fall when each is tied to the sources, and then to the evaluators, it was observed
 * with; a factor whose graph is one part is left out. Between parts an effect and the subjects it met cannot be told
 * apart within subjects: only the assumption that subjects of all parts come from one population compares them.
 * Source: Weeks & Williams (1964), A note on the determination of connectedness, Technometrics 6.
 */
export function unconnectedParts(design: Design): Part[] {
  return [...partsBy(design, "source", design.sourceColumns), ...partsBy(design, "evaluator", design.evaluatorColumns)];
}

function partsBy(design: Design, factor: Part["factor"], columns: Int32Array): Part[] {
  const { subjects, sources, evaluators } = design;
  const parent = Int32Array.from({ length: subjects.length + design.width }, (_, node) => node);
  for (let i = 0; i < subjects.length; i += 1) {
    for (let o = intAt(design.starts, i); o < intAt(design.starts, i + 1); o += 1) {
      if (intAt(columns, o) >= 0) parent[find(parent, subjects.length + intAt(columns, o))] = find(parent, i);
    }
  }
  const [names, first] = factor === "source" ? [sources, 1] : [evaluators, 1 + sources.length];
  const parts = new Map<number, { factor: Part["factor"]; levels: string[]; subjects: string[] }>();
  for (const [j, name] of names.entries()) {
    const root = find(parent, subjects.length + first + j);
    const part = parts.get(root) ?? { factor, levels: [], subjects: [] };
    parts.set(root, part);
    part.levels.push(name);
  }
  if (parts.size < 2) return [];
  for (const [i, subject] of subjects.entries()) parts.get(find(parent, i))?.subjects.push(subject);
  return [...parts.values()];
}

/** The part's own node, halving the path to it on the way. */
function find(parent: Int32Array, node: number): number {
  let here = node;
  while (intAt(parent, here) !== here) {
    parent[here] = intAt(parent, intAt(parent, here));
    here = intAt(parent, here);
  }
  return here;
}
