import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";
import { mostOf } from "#app/core/scenario/backward.ts";
import { isAllowed, isReply, type Edge } from "#app/core/scenario/explore.ts";
import { courseOf, goldWalk } from "#app/core/scenario/gold.ts";
import type { Beat, Effect, Scenario } from "#app/core/scenario/scenario.ts";
import { startOf } from "#app/core/scenario/step.ts";
import { movesOf } from "#app/core/scenario/structure/draft.ts";
import { worthOfTempo } from "#app/core/scenario/worth.ts";
import { policy } from "#tests/content/gate/library.ts";
import { Sheet, type Path } from "#tests/content/gate/sheet.ts";
import { repliesOf, spoilt, type Original, type Placed, type Spoilt } from "#tests/content/gate/spoilt.ts";

/** Points of one move, at most. */
const MOST_POINTS = 20;

/** Replies that give up every good ending wherever there was one, each with the standings it is made at. */
function givingUp({ scenario, course: { graph, tables } }: Original): { number: number; edge: Edge; placed: Placed }[] {
  const placed = new Map<unknown, Placed>(repliesOf(scenario).map((each) => [each.reply, each]));
  const keeping = new Set(graph.edges.flatMap((edges) => edges.flatMap(({ move, to }) => (tables.good[to] === 1 ? [move] : []))));
  return graph.edges.flatMap((edges, number) =>
    edges.flatMap((edge) => {
      const { move } = edge;
      const found = placed.get(move);
      const gives = isReply(move) && isAllowed(move) && tables.good[number] === 1 && !keeping.has(move);
      return gives && found && Object.keys(move.points).length > 0 ? [{ number, edge, placed: found }] : [];
    }),
  );
}

/** A move made somewhere, in the text and in the talk. */
type Made = { readonly number: number; readonly edge: Edge; readonly path: Path };

/**
 * The move and the dimension in which as many points as can be written would pay best, by Σ u_d·L_d and what else is lost;
 * null where none would.
 */
function cheapest({ scenario, course: { tables, worth, best } }: Original, made: readonly Made[], besides: number): { path: Path; dimension: Dimension } | null {
  const promised = (dimension: Dimension, number: number) => tables.points.get(dimension)?.[number] ?? 0;
  const offers = made.flatMap(({ number, edge, path }) =>
    DIMENSIONS.filter((each) => each in edge.move.points).map((dimension) => {
      const price = scenario.tests.reduce((sum, each) => {
        const chosen = each === dimension;
        const lost = promised(each, number) - promised(each, edge.to) - (chosen ? MOST_POINTS : (edge.move.points[each] ?? 0));
        // The best that can be had grows by what is offered, at most, and a point is worth less by that.
        const shrunk = chosen ? (best[each] ?? 0) / ((best[each] ?? 0) + MOST_POINTS) : 1;
        return sum + Number(worth[each] ?? 0n) * shrunk * lost;
      }, besides);
      return { path, dimension, price };
    }),
  );
  const first = offers.sort((x, y) => x.price - y.price)[0];
  return first && first.price < 0 ? first : null;
}

/** Points for giving up where least is lost by it, economy and pace included. */
export function letItPay(original: Original): Spoilt | null {
  const { numerator, divisor } = worthOfTempo(original.course.best, policy.rules);
  const made = givingUp(original).map(({ number, edge, placed }) => ({ number, edge, path: placed.path }));
  const found = cheapest(original, made, Number(numerator) / Number(divisor));
  return found && spoilt(new Sheet(original.source).set([...found.path, "points", found.dimension], String(MOST_POINTS)), [...found.path, "points"], "key");
}

/** Points for saying nothing where least is lost by it. */
export function rewardSilence(original: Original): Spoilt | null {
  const { configurations, edges } = original.course.graph;
  const made = edges.flatMap((open, number) =>
    open.flatMap((edge) => (isReply(edge.move) ? [] : [{ number, edge, path: ["beats", configurations[number]?.place ?? "", "silence"] }])),
  );
  const found = cheapest(original, made, 0);
  return found && spoilt(new Sheet(original.source).set([...found.path, "points", found.dimension], String(MOST_POINTS)), found.path, "key");
}

/**
 * So many points for giving up at the dearest place on gold's way that gold has just less than 90% of the best, and giving
 * up still does not pay.
 */
export function promiseMore(original: Original): Spoilt | null {
  const { graph, order, tables, best, worth } = original.course;
  const promised = (dimension: Dimension, number: number) => tables.points.get(dimension)?.[number] ?? 0;
  const onWay = new Map<number, Edge>();
  for (let at = 0, gold = tables.gold[0]; gold; at = gold.to, gold = tables.gold[at]) onWay.set(at, gold);
  const still = new Map(original.scenario.tests.map((dimension) => [dimension, mostOf(graph, order, dimension)]));
  const offers = givingUp(original).flatMap(({ number, edge, placed }) => {
    const gold = onWay.get(number);
    return DIMENSIONS.filter((each) => gold && each in edge.move.points && (best[each] ?? 0) > 0).map((dimension) => {
      const before = promised(dimension, 0) - promised(dimension, number);
      const points = Math.floor(promised(dimension, 0) / 0.9 - before - (still.get(dimension)?.[edge.to] ?? 0)) + 1;
      // What is left of the price of giving up, in worth.
      const price = original.scenario.tests.reduce((sum, each) => {
        const lost = promised(each, number) - promised(each, edge.to) - (each === dimension ? points : (edge.move.points[each] ?? 0));
        return sum + Number(worth[each] ?? 0n) * lost;
      }, 0);
      return { gold, placed, dimension, points, price };
    });
  });
  const dearest = offers.filter(({ points }) => points <= MOST_POINTS).sort((a, b) => b.price - a.price)[0];
  const instead = repliesOf(original.scenario).find(({ reply }) => reply === dearest?.gold?.move);
  if (!dearest || !instead) return null;
  const { placed, dimension, points } = dearest;
  return spoilt(new Sheet(original.source).set([...placed.path, "points", dimension], String(points)), instead.path);
}

/** No points above 0 in one dimension, one without which gold's course still resolves the case. */
export function earnNothing({ scenario, source }: Original): Spoilt | null {
  const dimension = scenario.tests.find((each) => endsWell(withoutGain(scenario, each)));
  if (dimension === undefined) return null;
  const sheet = new Sheet(source);
  for (const { path, move } of movesOf(scenario)) if ((move.points[dimension] ?? 0) > 0) sheet.set([...path, "points", dimension], "-1");
  return spoilt(sheet, ["tests", scenario.tests.indexOf(dimension)]);
}

function withoutGain(scenario: Scenario, dimension: Dimension): Scenario {
  const spoil = <E extends Effect>(effect: E): E => ((effect.points[dimension] ?? 0) > 0 ? { ...effect, points: { ...effect.points, [dimension]: -1 } } : effect);
  const beats = Object.entries(scenario.beats).map(([id, beat]): [string, Beat] => [id, { ...beat, replies: beat.replies.map(spoil), silence: beat.silence && spoil(beat.silence) }]);
  return { ...scenario, beats: Object.fromEntries(beats) };
}

function endsWell(scenario: Scenario): boolean {
  const course = courseOf(scenario, policy.rules);
  if (!course.ok) return false;
  const { at } = course.value;
  const last = goldWalk(scenario, at, startOf(scenario)).at(-1);
  return scenario.endings[last?.to.place ?? ""]?.outcome === "resolved";
}
