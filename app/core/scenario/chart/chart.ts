import type { Beat, Ending, Reply, Scenario, Silence } from "#app/core/scenario/scenario.ts";

/** The talk as beats and endings with ways between them. Replies that lead to the same place share a way. */
export type Chart = { readonly nodes: readonly ChartNode[]; readonly ways: readonly Way[] };

export type ChartNode = { readonly id: string } & ({ readonly beat: Beat } | { readonly ending: Ending; readonly patienceGone: boolean });

/** All moves that may lead from one place to another, in file order; a move whose goto has conditions is in several ways. */
export type Way = { readonly from: string; readonly to: string; readonly replies: readonly Reply[]; readonly silence: Silence | null };

/** Beats in file order, then endings. Where patience 0 leads is told of the ending, not drawn from every beat. */
export function chartOf(scenario: Scenario): Chart {
  const beats = Object.values(scenario.beats);
  const endings = Object.values(scenario.endings);
  return {
    nodes: [
      ...beats.map((beat) => ({ id: beat.id, beat })),
      ...endings.map((ending) => ({ id: ending.id, ending, patienceGone: ending.id === scenario.patienceGone })),
    ],
    ways: beats.flatMap(waysFrom),
  };
}

function waysFrom({ id, replies, silence }: Beat): Way[] {
  const moves = [...replies, ...(silence ? [silence] : [])];
  const places = [...new Set(moves.flatMap(({ goto }) => goto.map(({ to }) => to)))];
  const leads = (move: Reply | Silence, to: string) => move.goto.some((arm) => arm.to === to);
  return places.map((to) => ({
    from: id,
    to,
    replies: replies.filter((reply) => leads(reply, to)),
    silence: silence && leads(silence, to) ? silence : null,
  }));
}
