import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutOff, onCycles } from "#app/core/campaign/bridges.ts";
import { graphParts, type Edge } from "#app/core/campaign/parts.ts";
import { names } from "#tests/support/campaigns.ts";

const anyEdges = fc.array(fc.record({ place: fc.constantFrom(...names("x", 7)), evaluator: fc.constantFrom(...names("x", 6)) }), { maxLength: 14 });
const without = (edges: readonly Edge[], left: number) => edges.filter((_, i) => i !== left);
const partOf = (edges: readonly Edge[], side: "places" | "evaluators", id: string) => graphParts(edges).find((part) => part[side].includes(id));

describe("parts", () => {
  test("are what hangs together, and only that", () => {
    const edges = [["b2", "e1"], ["b1", "e1"], ["b1", "e3"], ["b3", "e2"]].map(([place, evaluator]) => ({ place: place!, evaluator: evaluator! }));
    expect(graphParts(edges)).toEqual([{ places: ["b1", "b2"], evaluators: ["e1", "e3"] }, { places: ["b3"], evaluators: ["e2"] }]);
    expect(graphParts([])).toEqual([]);
  });

  test("hold both ends of every visit, share nothing, and none can be cut without cutting a visit", () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const parts = graphParts(edges);
        for (const { place, evaluator } of edges) expect(parts.filter(({ places, evaluators }) => places.includes(place) || evaluators.includes(evaluator))).toHaveLength(1);
        for (const { places, evaluators } of parts) {
          const reached = new Set([places[0]]);
          for (let i = 0; i < edges.length; i += 1) {
            for (const one of edges) if (edges.some((other) => other.evaluator === one.evaluator && reached.has(other.place))) reached.add(one.place);
          }
          expect([...reached].sort()).toEqual(places);
          expect(evaluators).toEqual([...new Set(edges.filter(({ place }) => reached.has(place)).map(({ evaluator }) => evaluator))].sort());
        }
      }),
    );
  });

  test("come apart without a visit that is on no cycle, and by as many evaluators as is said", () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const cut = cutOff(edges);
        for (const [i, { place, evaluator }] of edges.entries()) {
          const rest = without(edges, i);
          const theirs = partOf(rest, "evaluators", evaluator);
          const its = partOf(rest, "places", place);
          const together = theirs !== undefined && theirs.places.includes(place);
          expect(onCycles(edges).has(i)).toBe(together);
          expect(cut[i]).toBe(together ? 0 : Math.min(theirs?.evaluators.length ?? 1, its?.evaluators.length ?? 0));
        }
      }),
    );
  });
});
