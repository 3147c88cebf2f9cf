import { chartOf, type ChartNode, type Way } from "#app/core/scenario/chart/chart.ts";
import { aboutOf, cut, kindOf, replyLine, wayLabel } from "#app/core/scenario/chart/label.ts";
import { layersOf, type Slot } from "#app/core/scenario/chart/layers.ts";
import { placeLayers, type Box, type Placed } from "#app/core/scenario/chart/place.ts";
import type { ChartWords } from "#app/core/scenario/chart/words.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

const WIDTH = 320;
const ENDING_WIDTH = 220;
const LINE = 18;
const PAD = 10;
/** Columns of 12-pixel type that fit into a box. */
const COLUMNS = 46;
const ENDING_COLUMNS = 30;

const STYLE = `
svg { --ink: #1f2328; --soft: #57606a; --line: #8c959f; --paper: #ffffff; --box: #f6f8fa; font: 12px system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; background: var(--paper) }
@media (prefers-color-scheme: dark) { svg { --ink: #e6edf3; --soft: #9da7b3; --line: #6e7681; --paper: #0d1117; --box: #161b22 } }
text { fill: var(--ink) } .id { font-weight: 600 } .kind { fill: var(--soft) } .label { font-size: 11px; stroke: var(--paper); stroke-width: 4px; paint-order: stroke }
rect { fill: var(--box); stroke: var(--line) } .ending rect { stroke-width: 2 } path { fill: none; stroke: var(--line) } .silent path { stroke-dasharray: 4 4 } marker path { fill: var(--line) }`;

/** A scenario as a drawing for both themes: beats with their replies by number, endings, and ways labelled with the numbers. */
export function svgOf(scenario: Scenario, words: ChartWords): string {
  const { nodes, ways } = chartOf(scenario);
  const lines = new Map(nodes.map((node) => [node.id, linesOf(node, words)]));
  const layers = layersOf([scenario.start, ...nodes.map(({ id }) => id).filter((id) => id !== scenario.start)], ways);
  const sizeOf = ({ id, arrow }: Slot) =>
    arrow === null ? { width: Object.hasOwn(scenario.endings, id) ? ENDING_WIDTH : WIDTH, height: (lines.get(id)?.length ?? 0) * LINE + 2 * PAD } : { width: 12, height: 0 };
  const placed = placeLayers(layers, sizeOf);
  const boxOf = new Map([...placed.boxes].map(([slot, box]) => [slot.id, box]));
  const draw = { placed, boxOf, routes: layers.routes, ways };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${placed.width}" height="${placed.height}" viewBox="0 0 ${placed.width} ${placed.height}" role="img">`,
    `<title>${escaped(scenario.title[words.language])}</title><style>${STYLE}</style>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8Z"/></marker></defs>',
    ...ways.map((way, i) => drawnWay(draw, way, i, wayLabel(way, scenario.beats[way.from]?.replies ?? [], words))),
    ...nodes.map((node) => drawnBox(node, boxOf.get(node.id), lines.get(node.id) ?? [])),
    "</svg>\n",
  ].join("\n");
}

function linesOf(node: ChartNode, words: ChartWords): string[] {
  const columns = "beat" in node ? COLUMNS : ENDING_COLUMNS;
  const head = [node.id, kindOf(node, words), cut(aboutOf(node, words), columns)];
  if (!("beat" in node)) return head;
  const { replies, silence } = node.beat;
  const waits = silence ? [`${words.silence} ${silence.after} s`] : [];
  return [...head, ...replies.map((reply, i) => cut(replyLine(reply, i + 1, words), COLUMNS)), ...waits];
}

function drawnBox(node: ChartNode, box: Box | undefined, lines: readonly string[]): string {
  if (!box) throw new Error(`${node.id} was not placed`);
  const classes = ["id", "kind"];
  const texts = lines.map((line, i) => {
    const style = classes[i] ? ` class="${classes[i]}"` : "";
    return `<text${style} x="${box.x + PAD}" y="${box.y + PAD + LINE * (i + 1) - 5}">${escaped(line)}</text>`;
  });
  const round = "ending" in node ? 16 : 4;
  return `<g class="${"ending" in node ? "ending" : "beat"}"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="${round}"/>${texts.join("")}</g>`;
}

type Drawing = { readonly placed: Placed; readonly boxOf: ReadonlyMap<string, Box>; readonly routes: readonly (readonly Slot[])[]; readonly ways: readonly Way[] };

/** From the lower edge of what stands higher to the upper edge of what stands lower, through the points between. */
function drawnWay({ placed, boxOf, routes, ways }: Drawing, way: Way, number: number, label: string): string {
  const route = routes[number] ?? [];
  const boxes = route.flatMap((slot) => placed.boxes.get(slot) ?? []);
  const down = route[0]?.id === way.from;
  const points = boxes.map((box, i) => {
    const slot = route[i];
    const port = i === 0 || i === boxes.length - 1 ? portOf(box, slot?.id ?? "", number, routes, boxOf, ways) : 0.5;
    return { x: Math.round(box.x + box.width * port), y: i === 0 ? box.y + box.height : box.y };
  });
  const path = down ? points : points.toReversed();
  const curve = path.map(({ x, y }, i) => {
    const before = path[i - 1];
    if (!before) return `M${x} ${y}`;
    const middle = Math.round((before.y + y) / 2);
    return `C${before.x} ${middle} ${x} ${middle} ${x} ${y}`;
  });
  // At the less crowded end there is room for the numbers.
  const atStart = ways.filter(({ from }) => from === way.from).length <= ways.filter(({ to }) => to === way.to).length;
  const end = path.at(atStart ? 0 : -1);
  const text = end ? `<text class="label" text-anchor="middle" x="${end.x}" y="${end.y + (atStart === down ? 16 : -12)}">${escaped(label)}</text>` : "";
  return `<g class="${way.replies.length > 0 ? "way" : "way silent"}"><path d="${curve.join("")}" marker-end="url(#arrow)"/>${text}</g>`;
}

/** Ways at the same edge of a box share it evenly, in the order of where they come from or lead to. */
function portOf(box: Box, id: string, number: number, routes: Drawing["routes"], boxOf: Drawing["boxOf"], ways: readonly Way[]): number {
  const lower = routes[number]?.[0]?.id === id;
  const other = (route: readonly Slot[] | undefined) => (lower ? route?.[1] : route?.at(-2));
  const there = ways.flatMap((_, i) => {
    const route = routes[i];
    const end = lower ? route?.[0] : route?.at(-1);
    if (end?.id !== id) return [];
    const next = boxOf.get(other(route)?.id ?? "") ?? box;
    return [{ i, x: next.x + next.width / 2 }];
  });
  there.sort((a, b) => a.x - b.x || a.i - b.i);
  return (there.findIndex(({ i }) => i === number) + 1) / (there.length + 1);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
