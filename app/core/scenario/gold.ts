import { configurationKey } from "#app/core/scenario/configuration.ts";
import type { ByDimension } from "#app/core/scenario/dimension.ts";
import { goldTables, mostOf, type Tables } from "#app/core/scenario/backward.ts";
import { explore, isAllowed, isReply, type Graph } from "#app/core/scenario/explore.ts";
import { orderOf } from "#app/core/scenario/order.ts";
import type { Reply, Scenario } from "#app/core/scenario/scenario.ts";
import { beatAt, follow, openReplies, startOf, type Configuration } from "#app/core/scenario/step.ts";
import { worthOfPoint, type Worth } from "#app/core/scenario/worth.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { readingTicks } from "#app/core/text/reading.ts";

/** What a configuration still promises to one who plays on as gold would. */
export type Prospect = {
  /** Good(c): a resolved or partly-resolved ending is in reach by open non-critical replies alone. */
  readonly good: boolean;
  /** Id of gold's reply here; null at an ending. */
  readonly gold: string | null;
  /** G_d(c): points gold still takes from here, for each tested dimension; 0 at endings. */
  readonly points: ByDimension<number>;
  /** T(c): replies gold still makes from here; 0 at endings. */
  readonly turns: number;
  /** Time to read the line and the open replies, in ticks of 1/220 s; 0 at endings. */
  readonly reading: number;
};

/** All that grading needs to know of a course: what each standing of a scenario promises. */
export type Outlook = {
  readonly scenario: Scenario;
  /** How many configurations it knows. */
  readonly size: number;
  /** B_d: the most each tested dimension can earn from start to an ending by open non-critical replies and silences. */
  readonly best: ByDimension<number>;
  /** Reading time of all configurations on gold's way from the start, in ticks of 1/220 s. */
  readonly reading: number;
  /** Of any standing in a talk, with all its flags and seen beats or restricted. One out of reach is a bug. */
  at(configuration: Configuration): Prospect;
};

/** The gold policy of a scenario under the rules it is pinned to, and everything it was found by. */
export type Course = Outlook & {
  readonly graph: Graph;
  /** Configurations so ordered that all a configuration leads to comes before it. */
  readonly order: readonly number[];
  readonly tables: Tables;
  /** u_d on a common scale of whole numbers. */
  readonly worth: Worth;
};

/**
 * Explores a scenario and finds its gold course, exactly (whole numbers throughout). Refused with
 * `too-many-configurations`, `loop`, or `stuck` where a configuration has no open reply but critical ones.
 * Source: scoring rules, "A drill".
 */
export function courseOf(scenario: Scenario, rules: Rules): Result<Course> {
  const explored = explore(scenario);
  return explored.ok ? courseThrough(explored.value, rules) : explored;
}

export function courseThrough(graph: Graph, rules: Rules): Result<Course> {
  const { scenario } = graph;
  const ordered = orderOf(graph);
  if ("loop" in ordered) return refuse("loop", { place: graph.configurations[ordered.loop[0] ?? 0]?.place ?? "" });
  const stuck = graph.configurations.find((at, i) => isStuck(graph, i) && beatAt(scenario, at));
  if (stuck) return refuse("stuck", { place: stuck.place });
  const best = Object.fromEntries(scenario.tests.map((dimension) => [dimension, mostOf(graph, ordered.order, dimension)[0] ?? 0]));
  const worth = worthOfPoint(best, rules);
  const tables = goldTables(graph, ordered.order, worth);
  const at = prospects(scenario, graph.numbers, tables);
  const reading = goldWalk(scenario, at, startOf(scenario)).reduce((sum, { from }) => sum + at(from).reading, 0);
  return ok({ scenario, size: graph.configurations.length, best, reading, at, graph, order: ordered.order, tables, worth });
}

/** What is worth keeping of a course once it is checked: a small part of what it was found by. */
export function outlookOf({ scenario, size, best, reading, at }: Course): Outlook {
  return { scenario, size, best, reading, at };
}

/** A function of its own, so that what it gives holds on to nothing but what it needs. */
function prospects(scenario: Scenario, numbers: Graph["numbers"], { good, gold, points, turns }: Tables): Outlook["at"] {
  const found = new Map<number, Prospect>();
  return (configuration) => {
    const number = numbers.get(configurationKey(scenario, configuration));
    if (number === undefined) throw new Error(`${scenario.slug}: this standing at "${configuration.place}" cannot be reached`);
    const known = found.get(number) ?? prospect(scenario, { good, gold, points, turns }, number, configuration);
    found.set(number, known);
    return known;
  };
}

function isStuck(graph: Graph, number: number): boolean {
  return !graph.edges[number]?.some(({ move }) => isReply(move) && isAllowed(move));
}

function prospect(scenario: Scenario, tables: Omit<Tables, "value">, number: number, at: Configuration): Prospect {
  const gold = tables.gold[number]?.move;
  return {
    good: tables.good[number] === 1,
    gold: gold && isReply(gold) ? gold.id : null,
    points: Object.fromEntries([...tables.points].map(([dimension, sums]) => [dimension, sums[number] ?? 0])),
    turns: tables.turns[number] ?? 0,
    reading: readingAt(scenario, at),
  };
}

/** Reading time of the customer's line in the present mood and of the open replies, in ticks of 1/220 s. */
function readingAt(scenario: Scenario, at: Configuration): number {
  const beat = beatAt(scenario, at);
  if (!beat) return 0;
  const mood = moodOf(at.patience);
  const line = mood === "gone" ? undefined : beat.says[mood];
  return readingTicks(...(line ? [line] : []), ...openReplies(scenario, at).map(({ text }) => text));
}

/** Gold's replies from a standing to the ending, each with the standing it is made at. */
export function goldWalk(
  scenario: Scenario,
  prospectAt: Course["at"],
  from: Configuration,
): { from: Configuration; reply: Reply; to: Configuration }[] {
  const walk = [];
  for (let at = from, { gold } = prospectAt(at); gold !== null; { gold } = prospectAt(at)) {
    const reply = beatAt(scenario, at)?.replies.find(({ id }) => id === gold);
    if (!reply) throw new Error(`gold's reply "${gold}" is not at "${at.place}"`);
    const to = follow(scenario, at, reply);
    walk.push({ from: at, reply, to });
    at = to;
  }
  return walk;
}
