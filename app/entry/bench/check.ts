import { apart, type Apart } from "#app/entry/bench/check/apart.ts";
import { besideAdjacency, timed } from "#app/entry/bench/check/adjacency.ts";
import { growingScenario } from "#app/entry/bench/check/growing.ts";
import type { Figures, Measurement } from "#app/entry/bench/measure.ts";
import { quantile } from "#app/entry/bench/quantile.ts";
import { libraryFiles, openInspector } from "#app/entry/scenario/inspect.ts";
import { read } from "#app/entry/content/check.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import { guessingOf } from "#app/core/scenario/check/guess/guessing.ts";
import { explore } from "#app/core/scenario/explore.ts";
import { courseThrough } from "#app/core/scenario/gold.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

const ROUNDS = 5;
/** XState's map takes too long for larger ones. */
const MOST_BESIDE = 8000;
/** Of so many hostile files the dearest are shown. */
const DEAREST = 8;
const HOSTILE = "tests/content/gate/hostile/child.ts";

export const check: Measurement = {
  name: "check",
  summary: "the publish gate: configurations a second beside xstate/graph, cost by size, the whole library, hostile files",
  async run(say) {
    const { inspector } = openInspector();
    if (!inspector) throw new Error("The library has errors: npm run scenario:check");
    const scenarios = libraryFiles().flatMap((file) => parseScenario(...read(file), inspector.ground.handbook).scenario ?? []);
    return [...beside(scenarios, say), ...growth(inspector.ground.policy.rules, say), ...(await library(say)), ...(await hostile(say))];
  },
};

/** The smallest, the middle and the largest scenario that both can do in a while. */
function beside(scenarios: readonly Scenario[], say: (line: string) => void): Figures[] {
  const sized = scenarios.map((scenario) => ({ scenario, size: sizeOf(scenario) })).sort((a, b) => a.size - b.size).filter(({ size }) => size <= MOST_BESIDE);
  const chosen = new Set([sized[0], sized[Math.floor(sized.length / 2)], sized.at(-1)]);
  return [...chosen].flatMap((each) => {
    if (!each) return [];
    const { configurations, ours, theirs } = besideAdjacency(each.scenario);
    say(`${each.scenario.slug}: ${ours.toFixed(0)} configurations a second beside ${theirs.toFixed(0)} of xstate/graph`);
    return [{ measured: each.scenario.slug, configurations, "a second": ours, "xstate/graph": theirs, ratio: ours / theirs }];
  });
}

function sizeOf(scenario: Scenario): number {
  const explored = explore(scenario);
  return explored.ok ? explored.value.configurations.length : Infinity;
}

/** Exploring, the gold course and what guessing is worth, of scenarios that double. */
function growth(rules: Rules, say: (line: string) => void): Figures[] {
  return [8, 10, 12, 14, 16].map((beats) => {
    const scenario = growingScenario(beats);
    const rounds = Array.from({ length: ROUNDS + 1 }, () => timed(() => explored(scenario, rules)));
    const configurations = rounds[0]?.value ?? 0;
    const ms = quantile(rounds.slice(1).map((round) => round.ms), 0.5);
    say(`${configurations} configurations: ${ms.toFixed(1)} ms`);
    return { measured: "growing", configurations, "µs each": (1000 * ms) / configurations, ms };
  });
}

function explored(scenario: Scenario, rules: Rules): number {
  const graph = explore(scenario);
  const course = graph.ok ? courseThrough(graph.value, rules) : graph;
  if (!course.ok) throw new Error(`${scenario.slug}: ${course.problem.code}`);
  guessingOf(course.value, rules);
  return course.value.size;
}

async function library(say: (line: string) => void): Promise<Figures[]> {
  const measured = await apart("app/entry/bench/check/library.ts");
  return measured ? [told(measured, say)] : [];
}

/** Each in a process of its own; the dearest in time or memory are kept. */
async function hostile(say: (line: string) => void): Promise<Figures[]> {
  const all: Apart[] = [];
  for (;;) {
    const measured = await apart(HOSTILE, String(all.length), String(all.length + 1));
    if (!measured) break;
    all.push(measured);
  }
  const dearest = all.toSorted((a, b) => b.seconds - a.seconds).slice(0, DEAREST);
  say(`${all.length} hostile files; the others take ${Math.max(...all.filter((one) => !dearest.includes(one)).map(({ seconds }) => seconds)).toFixed(2)} s at most`);
  return dearest.map((measured) => told(measured, say));
}

function told({ name, configurations, seconds, megabytes, idle }: Apart, say: (line: string) => void): Figures {
  say(`${name}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB (idle ${idle.toFixed(0)} MB)`);
  return { measured: name, ...(configurations !== undefined && { configurations }), ms: 1000 * seconds, MB: megabytes, "idle MB": idle };
}
