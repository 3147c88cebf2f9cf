import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartOf } from "#app/core/scenario/chart/chart.ts";
import { cut } from "#app/core/scenario/chart/label.ts";
import { layersOf } from "#app/core/scenario/chart/layers.ts";
import { mermaidOf } from "#app/core/scenario/chart/mermaid.ts";
import { placeLayers } from "#app/core/scenario/chart/place.ts";
import { svgOf } from "#app/core/scenario/chart/svg.ts";
import type { ChartWords } from "#app/core/scenario/chart/words.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";

const WORDS: ChartWords = {
  language: "en",
  phase: { receive: "Receive", understand: "Understand", act: "Act", close: "Close" },
  outcome: { resolved: "resolved", "partly-resolved": "partly resolved", lost: "lost", breach: "breach" },
  silence: "silence",
  critical: "critical",
  patienceGone: "patience gone",
};

const movesOf = (scenario: Scenario) =>
  Object.values(scenario.beats).flatMap(({ id, replies, silence }) =>
    [...replies, ...(silence ? [silence] : [])].flatMap((move) => [...new Set(move.goto.map(({ to }) => to))].map((to) => ({ from: id, move, to }))),
  );

/** The names of the elements in the order in which they close; throws where one closes that is not open. */
function elementsOf(svg: string): string[] {
  const open: string[] = [];
  const closed: string[] = [];
  for (const [, slash = "", name = "", alone = ""] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[a-zA-Z][\w:-]*="[^"<]*")*(\/?)>/g)) {
    if (slash && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (slash || alone) closed.push(name);
    else open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join(", ")} stay open`);
  return closed;
}

const count = (text: string, piece: RegExp) => text.match(piece)?.length ?? 0;

describe("the chart of a scenario", () => {
  it("has every beat and ending once, and every move in exactly the ways it may take", () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const { nodes, ways } = chartOf(scenario);
        expect(nodes.map(({ id }) => id)).toEqual([...Object.keys(scenario.beats), ...Object.keys(scenario.endings)]);
        expect(new Set(ways.map(({ from, to }) => `${from} ${to}`)).size).toBe(ways.length);
        const drawn = ways.flatMap(({ from, to, replies, silence }) => [...replies, ...(silence ? [silence] : [])].map((move) => ({ from, move, to })));
        expect(drawn).toHaveLength(movesOf(scenario).length);
        for (const each of movesOf(scenario)) expect(drawn).toContainEqual(each);
      }),
      { numRuns: 50 },
    );
  });

  it("is drawn whole and well-formed, as a picture and as Mermaid", () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const { nodes, ways } = chartOf(scenario);
        const replies = Object.values(scenario.beats).flatMap((beat) => beat.replies);
        const svg = svgOf(scenario, WORDS);
        const elements = elementsOf(svg);
        expect(elements.at(-1)).toBe("svg");
        expect(elements.filter((name) => name === "rect")).toHaveLength(nodes.length);
        expect(count(svg, /marker-end/g)).toBe(ways.length);
        for (const { id } of nodes) expect(svg).toContain(`>${id}</text>`);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        const mermaid = mermaidOf(scenario, WORDS);
        expect(count(mermaid, /^ {2}n\d+ (-->|-\.->)\|"[^"]+"\| n\d+$/gm)).toBe(ways.length);
        expect(count(mermaid, /^ +n\d+(\["|\(\[")/gm)).toBe(nodes.length);
        expect(count(mermaid, /^ {2}subgraph /gm)).toBe(count(mermaid, /^ {2}end$/gm));
        for (const { id } of replies) expect(mermaid).toContain(id);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps signs that would end a text from ending it", () => {
    const [scenario] = fc.sample(randomScenario, { numRuns: 1, seed: 1 });
    const [ending] = Object.values(scenario?.endings ?? {});
    if (!scenario || !ending) throw new Error("no scenario");
    const title = { zh: "甲", en: '<b>&"#1' };
    const odd = { ...scenario, title, endings: { ...scenario.endings, [ending.id]: { ...ending, title } } };
    expect(elementsOf(svgOf(odd, WORDS))).toEqual(elementsOf(svgOf(scenario, WORDS)));
    expect(svgOf(odd, WORDS)).toContain("&lt;b&gt;&amp;&quot;#1</text>");
    expect(mermaidOf(odd, WORDS)).toContain("#lt;b#gt;&#quot;#35;1");
  });
});

const arrows = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 }).map((pairs) => {
  const named = [...new Set(pairs.filter(([a, b]) => a !== b).map(([a, b]) => `p${a} p${b}`))];
  return named.map((pair) => pair.split(" ")).map(([from = "", to = ""]) => ({ from, to }));
});
const PLACES = Array.from({ length: 12 }, (_, i) => `p${i}`);

describe("the layout", () => {
  it("puts every place in one layer, and leads each arrow through every layer between", () => {
    fc.assert(
      fc.property(arrows, (given) => {
        const { rows, routes } = layersOf(PLACES, given);
        expect(rows.flat().filter(({ toward }) => toward === null).map(({ id }) => id).sort()).toEqual([...PLACES].sort());
        const rankOf = new Map(rows.flatMap((row, rank) => row.map((slot) => [slot, rank] as const)));
        routes.forEach((route, i) => {
          const ranks = route.map((slot) => rankOf.get(slot) ?? -1);
          expect(new Set([route[0]?.id, route.at(-1)?.id])).toEqual(new Set([given[i]?.from, given[i]?.to]));
          expect(ranks).toEqual(ranks.map((_, step) => (ranks[0] ?? 0) + step));
        });
      }),
    );
  });

  it("leads every arrow down where none closes a circle", () => {
    fc.assert(
      fc.property(arrows, (given) => {
        const downward = given.filter(({ from, to }) => Number(from.slice(1)) < Number(to.slice(1)));
        const { routes } = layersOf(PLACES, downward);
        expect(routes.map((route) => [route[0]?.id, route.at(-1)?.id])).toEqual(downward.map(({ from, to }) => [from, to]));
      }),
    );
  });

  it("keeps layers narrow, and what stands last below everything else", () => {
    fc.assert(
      fc.property(arrows, fc.integer({ min: 1, max: 4 }), (given, across) => {
        const last = new Set(PLACES.slice(8));
        const onward = given.filter(({ from }) => !last.has(from));
        const { rows } = layersOf(PLACES, onward, { across, last, lastAcross: 2 });
        const placesIn = (row: (typeof rows)[number]) => row.filter(({ toward }) => toward === null).map(({ id }) => id);
        const firstOfLast = rows.findIndex((row) => placesIn(row).some((id) => last.has(id)));
        rows.forEach((row, rank) => {
          const [below, others] = [placesIn(row).filter((id) => last.has(id)), placesIn(row).filter((id) => !last.has(id))];
          expect(below.length).toBeLessThanOrEqual(2);
          expect(others.length).toBeLessThanOrEqual(across);
          // Only what nothing is joined to may stand beside them.
          const joined = others.filter((id) => onward.some(({ from, to }) => from === id || to === id));
          if (rank >= firstOfLast) expect(joined).toEqual([]);
        });
      }),
    );
  });

  it("lets arrows to one place share the points they pass", () => {
    const given = [["p0", "p1"], ["p1", "p2"], ["p2", "p3"], ["p3", "p4"], ["p0", "p4"], ["p1", "p4"]].map(([from = "", to = ""]) => ({ from, to }));
    const { routes } = layersOf(PLACES.slice(0, 5), given);
    expect(routes[4]?.slice(2)).toEqual(routes[5]?.slice(1));
    expect(routes[4]).toHaveLength(5);
  });

  it("lets no two boxes touch, and none leave the picture", () => {
    fc.assert(
      fc.property(arrows, (given) => {
        const layers = layersOf(PLACES, given);
        const { boxes, width, height } = placeLayers(layers, ({ toward }) => (toward === null ? { width: 100, height: 50 } : { width: 10, height: 0 }));
        const all = [...boxes.values()];
        for (const [i, a] of all.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
          for (const b of all.slice(i + 1)) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
        }
      }),
    );
  });
});

it.each([
  ["Hurry up", 8, "Hurry up"],
  ["Hurry up.", 8, "Hurry u…"],
  ["快一点", 6, "快一点"],
  ["快一点", 5, "快一…"],
  ["快一点", 4, "快…"],
])("cuts %j to %i columns", (text, columns, kept) => {
  expect(cut(text, columns)).toBe(kept);
});
