import type { Weighed } from "#app/core/scenario/check/subject.ts";
import { witness } from "#app/core/scenario/check/subject.ts";
import { isAllowed, isReply, type Edge } from "#app/core/scenario/explore.ts";
import type { Reply, Silence } from "#app/core/scenario/scenario.ts";
import { worthOf, worthOfTempo } from "#app/core/scenario/worth.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";

/**
 * Nothing pays that should not: no silence is worth more than gold's reply (Σ u_d·L_d < 0), and no reply that gives up
 * every good ending is, even after economy and pace are lost by it (Σ u_d·L_d + 0.4·w_E < 0).
 */
export function checkBargains(weighed: Weighed): Finding[] {
  const { graph, course, rules } = weighed;
  const tempo = worthOfTempo(course.best, rules);
  const found = new Map<Reply | Silence, { number: number; edge: Edge }>();
  for (const [number, edges] of graph.edges.entries()) {
    for (const edge of edges) {
      const kind = kindOf(weighed, number, edge);
      if (!kind || found.has(edge.move)) continue;
      const lost = lossOf(weighed, number, edge) * tempo.divisor;
      if (lost + (kind === "gives-up" ? tempo.numerator : 0n) < 0n) found.set(edge.move, { number, edge });
    }
  }
  // What pays only by another move that is found too, later on, is mended by mending that one.
  const follows = ({ edge }: { edge: Edge }) => goldFrom(weighed, edge.to).some((move) => move !== edge.move && found.has(move));
  return [...found.values()].filter((each) => !follows(each)).map(({ number, edge }) => finding(weighed, number, edge.move));
}

/** What gold would still say from a configuration. */
function goldFrom({ course }: Weighed, number: number): (Reply | Silence)[] {
  const moves = [];
  for (let gold = course.tables.gold[number]; gold; gold = course.tables.gold[gold.to]) moves.push(gold.move);
  return moves;
}

function kindOf({ course: { tables } }: Weighed, number: number, { move, to }: Edge): "silence" | "gives-up" | null {
  if (!isReply(move)) return "silence";
  return isAllowed(move) && tables.good[number] === 1 && tables.good[to] !== 1 ? "gives-up" : null;
}

/** Σ u_d · L_d on the scale of the worth. */
function lossOf({ course: { tables, worth } }: Weighed, number: number, { move, to }: Edge): bigint {
  return (tables.value[number] ?? 0n) - worthOf(worth, move.points) - (tables.value[to] ?? 0n);
}

function finding(weighed: Weighed, number: number, move: Reply | Silence): Finding {
  const id = weighed.graph.configurations[number]?.place ?? "";
  const at = (path: Path, code: string, zh: string, en: string): Finding => ({
    ...errorAt(["beats", id, ...path], code, { zh, en }, witness(weighed, number)),
    part: "key",
  });
  return isReply(move)
    ? at(
        ["replies", weighed.scenario.beats[id]?.replies.indexOf(move) ?? 0, "points"],
        "loss-pays",
        "放弃好的结局反而更划算：减少这个应对的分，或给留住客户的应对加分。",
        "Giving up every good ending pays here: take points from this reply or give more to those that keep one.",
      )
    : at(
        ["silence"],
        "silence-pays",
        "不说话反而更划算：把等一等写成一个 do 的应对，这里不要给分。",
        "Saying nothing pays here: write the waiting as a reply with do, and give the silence no points.",
      );
}
