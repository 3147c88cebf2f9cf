import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DIMENSIONS, type Dimension, type Points } from "#app/core/scenario/dimension.ts";
import { courseOf, goldWalk, type Course } from "#app/core/scenario/gold.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import type { Reply, Scenario, Silence } from "#app/core/scenario/scenario.ts";
import { applyReply, beatAt, follow, openReplies, startOf, type Configuration } from "#app/core/scenario/step.ts";
import { worthOf } from "#app/core/scenario/worth.ts";
import { TICKS_PER_SECOND } from "#app/core/text/reading.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { sampleSource, sampleWith } from "#tests/support/sample-scenario.ts";

function course(scenario: Scenario): Course {
  const found = courseOf(scenario, RULES);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

function scenarioOf(source: string): Scenario {
  const { scenario, diagnostics } = parseScenario(source, "scenario.yaml", sampleHandbook);
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

const movesAt = (scenario: Scenario, at: Configuration): (Reply | Silence)[] => {
  const silence = beatAt(scenario, at)?.silence;
  return [...openReplies(scenario, at), ...(silence ? [silence] : [])];
};

const isCritical = (move: Reply | Silence) => "critical" in move && move.critical !== null;

/** L_d = G_d(c) − p_d − G_d(c′). */
function lossOf(scenario: Scenario, { at }: Course, from: Configuration, move: Reply | Silence, to: Configuration): Points {
  return Object.fromEntries(
    scenario.tests.map((d) => [d, (at(from).points[d] ?? 0) - (move.points[d] ?? 0) - (at(to).points[d] ?? 0)]),
  );
}

function* randomWalk(scenario: Scenario, choices: readonly number[]) {
  let from = startOf(scenario);
  for (let i = 0; ; i += 1) {
    const moves = movesAt(scenario, from);
    const move = moves[(choices[i % choices.length] ?? 0) % (moves.length || 1)];
    if (!move) return;
    const to = follow(scenario, from, move);
    yield { from, move, to };
    from = to;
  }
}

const choices = fc.array(fc.nat(11), { minLength: 1, maxLength: 12 });

describe("on random scenarios", { timeout: 60_000 }, () => {
  test("losses telescope: G_d(start) − Σ L_d is what was achieved", () => {
    fc.assert(
      fc.property(randomScenario, choices, (scenario, chosen) => {
        const gold = course(scenario);
        const achieved: Record<string, number> = {};
        const left: Record<string, number> = { ...gold.at(startOf(scenario)).points };
        for (const { from, move, to } of randomWalk(scenario, chosen)) {
          const loss = lossOf(scenario, gold, from, move, to);
          for (const d of scenario.tests) {
            achieved[d] = (achieved[d] ?? 0) + (move.points[d] ?? 0);
            left[d] = (left[d] ?? 0) - (loss[d] ?? 0);
          }
        }
        expect(achieved).toEqual(left);
      }),
      { numRuns: 300 },
    );
  });

  test("no allowed reply that keeps what gold must keep is worth more than gold's: Σ u_d·L_d ≥ 0", () => {
    fc.assert(
      fc.property(randomScenario, choices, (scenario, chosen) => {
        const gold = course(scenario);
        for (const { from, move, to } of randomWalk(scenario, chosen)) {
          if (!("id" in move) || isCritical(move) || (gold.at(from).good && !gold.at(to).good)) continue;
          expect(worthOf(gold.worth, lossOf(scenario, gold, from, move, to)) >= 0n).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("gold's own walk loses nothing, takes T(start) replies and ends well if any walk can", () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const gold = course(scenario);
        const start = startOf(scenario);
        const walk = goldWalk(scenario, gold.at, start);
        for (const { from, reply, to } of walk) {
          expect(applyReply(scenario, from, reply)).toEqual(to);
          expect(reply.critical).toBeNull();
          expect(Object.values(lossOf(scenario, gold, from, reply, to)).filter((lost) => lost !== 0)).toEqual([]);
        }
        expect(walk).toHaveLength(gold.at(start).turns);
        expect(gold.at(walk.at(-1)?.to ?? start)).toMatchObject({ gold: null, turns: 0, good: gold.at(start).good, reading: 0 });
        expect(gold.reading).toBe(walk.reduce((sum, { from }) => sum + gold.at(from).reading, 0));
      }),
      { numRuns: 300 },
    );
  });

  test("B_d, Good, gold, G and T are those of trying every way out", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const ways = everyWay(scenario, 4000);
        fc.pre(ways !== null);
        compared += 1;
        const gold = course(scenario);
        expect(gold.best).toEqual(Object.fromEntries(scenario.tests.map((d) => [d, Math.max(...ways.map((way) => sum(way, d)))])));
        const { good, points, turns } = gold.at(startOf(scenario));
        const best = bestWay(scenario, ways, gold.best);
        expect({ good, points, turns, walk: goldWalk(scenario, gold.at, startOf(scenario)).map(({ reply }) => reply.id) }).toEqual(best);
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

type Way = { moves: (Reply | Silence)[]; standings: Configuration[] };

const sum = (way: Way, d: Dimension) => way.moves.reduce((total, move) => total + (move.points[d] ?? 0), 0);

/** Every way from the start to an ending without a critical reply, in file order; null if there are more than `most`. */
function everyWay(scenario: Scenario, most: number): Way[] | null {
  const done: Way[] = [];
  const extend = (way: Way): boolean => {
    const at = way.standings.at(-1) ?? startOf(scenario);
    if (!beatAt(scenario, at)) return done.push(way) <= most;
    return movesAt(scenario, at)
      .filter((move) => !isCritical(move))
      .every((move) => extend({ moves: [...way.moves, move], standings: [...way.standings, follow(scenario, at, move)] }));
  };
  return extend({ moves: [], standings: [startOf(scenario)] }) ? done : null;
}

/** Gold by its definition: all ways by replies alone that never throw Good away; fractions compared by cross-multiplying. */
function bestWay(scenario: Scenario, ways: readonly Way[], best: Course["best"]) {
  const ownWays = ways.filter(({ moves }) => moves.every((move) => "id" in move));
  const endsWell = (way: Way) => ["resolved", "partly-resolved"].includes(scenario.endings[way.standings.at(-1)?.place ?? ""]?.outcome ?? "");
  const standing = (at: Configuration | undefined) => JSON.stringify([at?.place, at?.patience, [...(at?.flags ?? [])].sort(), [...(at?.seen ?? [])].sort()]);
  const goodStandings = new Set(ownWays.filter(endsWell).flatMap(({ standings }) => standings.map(standing)));
  const keepsGood = ({ standings }: Way) =>
    standings.every((at, i) => i === 0 || !goodStandings.has(standing(standings[i - 1])) || goodStandings.has(standing(at)));
  // Σ w·s·p/B over the product of all B, an exact whole number.
  const product = DIMENSIONS.reduce((all, d) => all * BigInt(Math.max(best[d] ?? 1, 1)), 1n);
  const value = (way: Way) =>
    scenario.tests.reduce((total, d) => {
      const most = best[d] ?? 0;
      if (most <= 0) return total;
      const share = d === "efficiency" ? 60 : 100;
      return total + (BigInt(RULES.weights[d] * share) * BigInt(sum(way, d)) * product) / BigInt(most);
    }, 0n);
  const better = (a: Way, b: Way) => value(a) > value(b) || (value(a) === value(b) && a.moves.length < b.moves.length);
  const winner = ownWays.filter(keepsGood).reduce((first, next) => (better(next, first) ? next : first));
  return {
    good: goodStandings.has(standing(startOf(scenario))),
    points: Object.fromEntries(scenario.tests.map((d) => [d, sum(winner, d)])),
    turns: winner.moves.length,
    walk: winner.moves.map((move) => ("id" in move ? move.id : "silence")),
  };
}

describe("on the sample", () => {
  test("the table by hand", () => {
    const scenario = scenarioOf(sampleSource);
    const { best, worth, at, graph, reading } = course(scenario);
    expect(best).toEqual({ attitude: 2, "problem-solving": 3 });
    // w_A / B_A : w_S / B_S = 30/2 : 25/3 = 9 : 5
    expect(worth).toEqual({ attitude: 9n, "problem-solving": 5n });
    const start = startOf(scenario);
    expect(at(start)).toMatchObject({ good: true, gold: "comfort", points: { attitude: 2, "problem-solving": 3 }, turns: 2 });
    const nudged = { place: "report", patience: 40, flags: [], seen: ["arrives"] };
    expect(at(nudged)).toMatchObject({ good: true, gold: "lock", points: { attitude: 0, "problem-solving": 3 }, turns: 1 });
    expect(at({ ...start, place: "walks-out" })).toEqual({ good: false, gold: null, points: { attitude: 0, "problem-solving": 0 }, turns: 0, reading: 0 });
    // start; report calm with the flag, and irritated after ask-pin or silence; four endings, breached reached by no arm
    expect(graph.configurations.map(({ place, patience }) => `${place} ${patience}`)).toEqual([
      "arrives 70", "report 70", "report 40", "locked 0", "walks-out 0", "half 0",
    ]);
    // English is longer: line 5 + replies 5 and 4; then 2 + 3 and 4.
    expect(at(start).reading).toBe(14 * 60);
    expect(reading / TICKS_PER_SECOND).toBeCloseTo((23 * 60) / 220, 12);
  });

  test("a standing that cannot be reached is a bug", () => {
    const scenario = scenarioOf(sampleSource);
    expect(() => course(scenario).at({ ...startOf(scenario), patience: 33 })).toThrow("cannot be reached");
  });

  test("efficiency's points weigh six tenths", () => {
    const source = sampleSource
      .replace("tests: [attitude, problem-solving]", "tests: [attitude, problem-solving, efficiency]")
      .replace("points: { problem-solving: 3 }", "points: { problem-solving: 3, efficiency: 2 }")
      .replace("because: [S06]", "because: [S06, E09]");
    // 30·1/2 : 25·1/3 : 20·0.6/2 = 45 : 25 : 18
    expect(course(scenarioOf(source)).worth).toEqual({ attitude: 45n, "problem-solving": 25n, efficiency: 18n });
  });

  test("a dimension that cannot earn weighs nothing", () => {
    const found = course(scenarioOf(sampleWith("points: { problem-solving: 3 }", "points: { problem-solving: -3 }")));
    expect(found.best).toEqual({ attitude: 2, "problem-solving": 0 });
    expect(found.worth).toEqual({ attitude: 1n, "problem-solving": 0n });
  });

  test("ties go to fewer replies, then to file order", () => {
    const pair = (a: string, b: string) => sampleWith("      - id: ask-pin", `      - id: twin\n        say: { zh: 您好, en: Hello }\n        points: { ${a} }\n        because: [A07, S06]\n        goto: ${b}\n      - id: ask-pin`);
    const first = (source: string) => {
      const scenario = scenarioOf(source);
      return course(scenario).at(startOf(scenario));
    };
    expect(first(pair("attitude: 2", "report")).gold).toBe("comfort");
    expect(first(pair("attitude: 2, problem-solving: 3", "half"))).toMatchObject({ gold: "twin", turns: 1 });
    expect(first(pair("attitude: 2, problem-solving: 4", "walks-out")).gold).toBe("comfort");
  });

  test("a loop and a beat with critical replies alone are refused", () => {
    const looping = scenarioOf(sampleWith("goto: walks-out", "goto: report").replace("mood: -20\n", "mood: 0\n"));
    expect(courseOf(looping, RULES)).toEqual({ ok: false, problem: { code: "loop", params: { place: "report" } } });
    const stuck = scenarioOf(sampleSource.replace("        mood: -20\n", "        critical: asks-pin\n").replace("- id: lock\n", "- id: lock\n        critical: asks-pin\n"));
    expect(courseOf(stuck, RULES)).toEqual({ ok: false, problem: { code: "stuck", params: { place: "report" } } });
  });
});
