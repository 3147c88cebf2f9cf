import fc from "fast-check";
import { expect, it } from "vitest";
import { initialTransition, transition } from "xstate";
import { compile, type DrillMachine } from "#app/core/drill/compile.ts";
import type { DrillValue } from "#app/core/drill/machine/context.ts";
import { replyEvent } from "#app/core/drill/machine/dialogue.ts";
import { placeOf } from "#app/core/drill/play/place.ts";
import type { Timer } from "#app/core/drill/play/play.ts";
import { timersAfter, type Asked } from "#app/core/drill/play/timers.ts";
import { namesInGuards } from "#app/core/scenario/configuration.ts";
import { explore, isReply, type Edge, type Graph } from "#app/core/scenario/explore.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { readingSeconds } from "#app/core/text/reading.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";

const ALLOWANCE = 125;

type Snapshot = ReturnType<typeof initialTransition<DrillMachine>>[0];
/** The machine at a configuration, and the delays that run there; times are told from the entry of the beat. */
type Stand = { readonly snapshot: Snapshot; readonly timers: readonly Timer[] };

function graphOf(scenario: Scenario): Graph {
  const explored = explore(scenario);
  if (!explored.ok) throw new Error(explored.problem.code);
  return explored.value;
}

/** What a machine says of where it stands, in the terms of the exploration. */
function standing(scenario: Scenario, { snapshot, timers }: Stand) {
  const { context } = snapshot;
  // XState derives no precise type from states made of data; the regions are those of `compile`.
  const value = snapshot.value as DrillValue;
  const place = placeOf(value);
  const matter = namesInGuards(scenario);
  return {
    ...place,
    patience: context.patience,
    mood: value.mood,
    flags: context.flags.filter((flag) => matter.flags.has(flag)).sort(),
    seen: context.seen.filter((beat) => matter.seen.has(beat)).sort(),
    due: timers.map(({ due }) => due),
  };
}

/** The same by the exploration; `patience` is told since endings forget it. */
function expected({ scenario, configurations }: Graph, number: number, patience: number, then: ReturnType<typeof standing>) {
  const at = configurations[number];
  if (!at) throw new Error("no such configuration");
  const beat = scenario.beats[at.place];
  if (!beat) return { ending: at.place, patience, mood: moodOf(patience), flags: then.flags, seen: then.seen, due: [] };
  const mood = moodOf(patience);
  const line = mood === "gone" ? undefined : beat.says[mood];
  const due = beat.silence && line ? [Math.round(readingSeconds(line) * 1000) + beat.silence.after * 10 * ALLOWANCE] : [];
  return { beat: at.place, patience: at.patience, mood, flags: [...at.flags].sort(), seen: [...at.seen].sort(), due };
}

/** What the machine makes of a move; a timer left running from the beat before would be seen. */
function moved(machine: DrillMachine, { snapshot, timers }: Stand, { move }: Edge): Stand {
  const type = isReply(move) ? replyEvent(move.id) : (timers[0]?.event ?? "no silence runs here");
  const [next, asked] = transition(machine, snapshot, { type });
  expect(next, type).not.toBe(snapshot);
  return { snapshot: next, timers: timersAfter(timers, asked as readonly Asked[], 0) };
}

/** Compares every move of every configuration; gives how many there were. */
function compareAll(scenario: Scenario): { configurations: number; moves: number } {
  const graph = graphOf(scenario);
  const machine = compile(scenario);
  const [first, asked] = initialTransition(machine, { allowance: ALLOWANCE });
  const stands: Stand[] = [{ snapshot: first, timers: timersAfter([], asked as readonly Asked[], 0) }];
  let moves = 0;
  for (const [number, edges] of graph.edges.entries()) {
    const here = stands[number];
    if (!here) throw new Error("a configuration is reached before its moves are made");
    const { patience } = here.snapshot.context;
    const told = standing(scenario, here);
    expect(told).toEqual(expected(graph, number, patience, told));
    for (const edge of edges) {
      const next = moved(machine, here, edge);
      const there = standing(scenario, next);
      const after = Math.max(0, Math.min(100, patience + edge.move.mood));
      expect(there).toEqual(expected(graph, edge.to, after, there));
      stands[edge.to] ??= next;
      moves += 1;
    }
    shutStay(machine, here, graph, edges);
  }
  expect(stands).toHaveLength(graph.configurations.length);
  return { configurations: graph.configurations.length, moves };
}

/** Replies the exploration holds shut, the machine does not take either. */
function shutStay(machine: DrillMachine, { snapshot }: Stand, { scenario }: Graph, open: readonly Edge[]): void {
  const place = placeOf(snapshot.value as DrillValue);
  const replies = "beat" in place ? (scenario.beats[place.beat]?.replies ?? []) : [];
  for (const reply of replies) {
    if (open.some(({ move }) => move === reply)) continue;
    const [next, asked] = transition(machine, snapshot, { type: replyEvent(reply.id) });
    expect([next.value, next.context, asked]).toEqual([snapshot.value, snapshot.context, []]);
  }
}

/** Random scenarios are compiled one by one; a busy machine takes its time. */
it("the machine makes every move of every configuration that was explored, and no other", { timeout: 240_000 }, () => {
  const seen = { configurations: 0, moves: 0 };
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const { configurations, moves } = compareAll(scenario);
      seen.configurations += configurations;
      seen.moves += moves;
    }),
    { numRuns: 100 },
  );
  expect(seen.moves).toBeGreaterThan(seen.configurations);
  expect(seen.configurations).toBeGreaterThan(500);
});
