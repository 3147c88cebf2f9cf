import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";
import { mostOf } from "#app/core/scenario/backward.ts";
import { isAllowed, isReply, type Edge } from "#app/core/scenario/explore.ts";
import { worthOfTempo } from "#app/core/scenario/worth.ts";
import { policy } from "#tests/content/gate/library.ts";
import { Sheet } from "#tests/content/gate/sheet.ts";
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

/** As many points as can be written for giving up where least is lost by it, economy and pace included. */
export function letItPay(original: Original): Spoilt | null {
  const { tables, worth, best } = original.course;
  const promised = (dimension: Dimension, number: number) => tables.points.get(dimension)?.[number] ?? 0;
  const { numerator, divisor } = worthOfTempo(best, policy.rules);
  const offers = givingUp(original).flatMap(({ number, edge, placed }) =>
    DIMENSIONS.filter((each) => each in edge.move.points).map((dimension) => {
      const price = original.scenario.tests.reduce((sum, each) => {
        const chosen = each === dimension;
        const lost = promised(each, number) - promised(each, edge.to) - (chosen ? MOST_POINTS : (edge.move.points[each] ?? 0));
        // The best that can be had grows by what is offered, at most, and a point is worth less by that.
        const shrunk = chosen ? (best[each] ?? 0) / ((best[each] ?? 0) + MOST_POINTS) : 1;
        return sum + Number(worth[each] ?? 0n) * shrunk * lost;
      }, Number(numerator) / Number(divisor));
      return { placed, dimension, price };
    }),
  );
  const cheapest = offers.sort((a, b) => a.price - b.price)[0];
  if (!cheapest || cheapest.price >= 0) return null;
  const { path } = cheapest.placed;
  return spoilt(new Sheet(original.source).set([...path, "points", cheapest.dimension], String(MOST_POINTS)), [...path, "points"], "key");
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
