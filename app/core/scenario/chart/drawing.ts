import { chartOf, type ChartNode, type Way } from "#app/core/scenario/chart/chart.ts";
import { aboutOf, cut, kindOf, replyLine, wayLabel } from "#app/core/scenario/chart/label.ts";
import { layersOf, type Slot } from "#app/core/scenario/chart/layers.ts";
import { placeLayers, type Box, type Placed } from "#app/core/scenario/chart/place.ts";
import type { ChartWords } from "#app/core/scenario/chart/words.ts";
import type { Outcome, Scenario } from "#app/core/scenario/scenario.ts";

/** Sizes in pixels; columns are those of 12-pixel type that fit into a box. */
export const LINE = 18;
export const PAD = 10;
const BEAT = { width: 300, columns: 43 } as const;
const ENDING = { width: 210, columns: 29 } as const;
/** Boxes in a row: a drawing may be long, but must be read without going from side to side. */
const BEATS_ACROSS = 3;
const ENDINGS_ACROSS = 4;
/** Ways that begin together and still leave each other room for a label. */
const CROWD = 3;

/** A beat or an ending as it is drawn; the first line is its name, the second what it is. */
export type DrawnBox = Box & { readonly id: string; readonly outcome: Outcome | null; readonly lines: readonly string[] };

/** A way as it is drawn: its curve as SVG writes it, and its label, centred at x on the baseline y. */
export type DrawnWay = {
  readonly from: string;
  readonly to: string;
  readonly curve: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Only silence leads this way. */
  readonly silent: boolean;
  /** The gold course takes this way. */
  readonly gold: boolean;
};

/** A scenario as a drawing, in pixels. */
export type Drawing = { readonly width: number; readonly height: number; readonly boxes: readonly DrawnBox[]; readonly ways: readonly DrawnWay[] };

/**
 * Beats with their replies by number, endings below them, and ways labelled with the numbers.
 * @param gold ids of the replies of the gold course, which is drawn stronger
 */
export function drawingOf(scenario: Scenario, words: ChartWords, gold: ReadonlySet<string> = new Set()): Drawing {
  const { nodes, ways } = chartOf(scenario);
  const lines = new Map(nodes.map((node) => [node.id, linesOf(node, words)]));
  const endings = new Set(Object.keys(scenario.endings));
  const places = [scenario.start, ...nodes.map(({ id }) => id).filter((id) => id !== scenario.start)];
  const layers = layersOf(places, ways, { across: BEATS_ACROSS, last: endings, lastAcross: ENDINGS_ACROSS });
  const placed = placeLayers(layers, ({ id, toward }) =>
    toward === null ? { width: (endings.has(id) ? ENDING : BEAT).width, height: (lines.get(id)?.length ?? 0) * LINE + 2 * PAD } : { width: 8, height: 0 },
  );
  const boxOf = new Map([...placed.boxes].map(([slot, box]) => [slot.id, box]));
  const plan = { placed, boxOf, routes: layers.routes };
  return {
    width: placed.width,
    height: placed.height,
    boxes: nodes.map((node) => drawnBox(node, boxOf.get(node.id), lines.get(node.id) ?? [])),
    ways: ways.map((way, i) => ({
      ...drawnWay(plan, way, i),
      label: wayLabel(way, scenario.beats[way.from]?.replies ?? [], words),
      silent: way.replies.length === 0,
      gold: way.replies.some(({ id }) => gold.has(id)),
    })),
  };
}

function linesOf(node: ChartNode, words: ChartWords): string[] {
  const { columns } = "beat" in node ? BEAT : ENDING;
  const head = [node.id, kindOf(node, words), cut(aboutOf(node, words), columns)];
  if (!("beat" in node)) return head;
  const { replies, silence } = node.beat;
  const waits = silence ? [`${words.silence} ${silence.after} s`] : [];
  return [...head, ...replies.map((reply, i) => cut(replyLine(reply, i + 1, words), columns)), ...waits];
}

function drawnBox(node: ChartNode, box: Box | undefined, lines: readonly string[]): DrawnBox {
  if (!box) throw new Error(`${node.id} was not placed`);
  return { ...box, id: node.id, outcome: "ending" in node ? node.ending.outcome : null, lines };
}

type Plan = { readonly placed: Placed; readonly boxOf: ReadonlyMap<string, Box>; readonly routes: readonly (readonly Slot[])[] };

/** From the lower edge of what stands higher to the upper edge of what stands lower, through the points between. */
function drawnWay(plan: Plan, way: Way, number: number) {
  const route = plan.routes[number] ?? [];
  const boxes = route.flatMap((slot) => plan.placed.boxes.get(slot) ?? []);
  const down = route[0]?.id === way.from;
  const points = boxes.flatMap((box, i) => {
    const atEnd = i === 0 || i === boxes.length - 1;
    const x = Math.round(box.x + box.width * (atEnd ? portOf(plan, number, i === 0) : 0.5));
    const [top, bottom] = [{ x, y: box.y }, { x, y: box.y + box.height }];
    if (!atEnd) return [top, bottom];
    return i === 0 ? [bottom] : [top];
  });
  const path = down ? points : points.toReversed();
  const curve = path.map(({ x, y }, i) => {
    const before = path[i - 1];
    if (!before) return `M${x} ${y}`;
    if (before.x === x) return `V${y}`;
    const middle = Math.round((before.y + y) / 2);
    return `C${before.x} ${middle} ${x} ${middle} ${x} ${y}`;
  });
  return { from: way.from, to: way.to, curve: curve.join(""), ...labelPlace(plan, number, down, { first: path[0], last: path.at(-1) }) };
}

type Point = { readonly x: number; readonly y: number };

/** At the beginning of the way, or at its end where many ways begin together and only this one arrives. */
function labelPlace({ routes }: Plan, number: number, down: boolean, { first, last }: { first?: Point | undefined; last?: Point | undefined }): Point {
  const beginsAt = (route: readonly Slot[] | undefined) => (down ? route?.[0] : route?.at(-1))?.id;
  const arrivesAt = (route: readonly Slot[] | undefined) => (down ? route?.at(-1) : route?.[0])?.id;
  const own = routes[number];
  const together = routes.map((route, i) => ({ route, i })).filter(({ route }) => beginsAt(route) === beginsAt(own));
  const alone = routes.filter((route) => arrivesAt(route) === arrivesAt(own)).length === 1;
  if (together.length > CROWD && alone && last) return { x: last.x, y: down ? last.y - 12 : last.y + 18 };
  // Neighbours' numbers stand at two heights, so that they do not run into each other.
  const lift = together.findIndex(({ i }) => i === number) % 2 === 0 ? 0 : 14;
  const { x, y } = first ?? { x: 0, y: 0 };
  return { x, y: down ? y + 16 + lift : y - 8 - lift };
}

/** Ways at the same edge of a box share it evenly, in the order of where they come from; those that come together share a place. */
function portOf({ boxOf, routes }: Plan, number: number, lowerEdge: boolean): number {
  const endOf = (route: readonly Slot[] | undefined) => (lowerEdge ? route?.[0] : route?.at(-1))?.id ?? "";
  const nextOf = (route: readonly Slot[] | undefined) => (lowerEdge ? route?.[1] : route?.at(-2))?.id ?? "";
  const id = endOf(routes[number]);
  const centre = (next: string) => {
    const box = boxOf.get(next) ?? boxOf.get(id);
    return box ? box.x + box.width / 2 : 0;
  };
  const own = (route: readonly Slot[], i: number) => (lowerEdge ? `${nextOf(route)} ${i}` : nextOf(route));
  const there = new Map(routes.flatMap((route, i) => (endOf(route) === id ? [[own(route, i), centre(nextOf(route))] as const] : [])));
  const keys = [...there].sort(([, a], [, b]) => a - b).map(([key]) => key);
  return (keys.indexOf(own(routes[number] ?? [], number)) + 1) / (keys.length + 1);
}
