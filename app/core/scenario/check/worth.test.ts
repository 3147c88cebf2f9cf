import { expect, test } from "vitest";
import { checkScenario } from "#app/core/scenario/check.ts";
import { gather } from "#app/core/scenario/check/guess/distribution.ts";
import { anyReply } from "#app/core/scenario/check/guess/guessers.ts";
import { checkGuessing } from "#app/core/scenario/check/guess/unguessable.ts";
import { subjectOf } from "#app/core/scenario/check/subject.ts";
import { courseOf } from "#app/core/scenario/gold.ts";
import { changed, fairSource, placeIn, soundSource } from "#tests/support/fair-scenario.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { sampleSource } from "#tests/support/sample-scenario.ts";

const check = (source: string) => checkScenario(source, "scenario.yaml", sampleHandbook, RULES);
const sound = (...changes: [string, string][]) => changed(soundSource, ...changes);
const GOLD = ["arrives", "comfort", "report", "lock", "locked"];

const lock = "        points: { problem-solving: 3 }\n        because: [S06]\n";
const noPin: [string, string] = ["        points: { problem-solving: -3 }\n        because: [S10]\n", "        points: { attitude: -1 }\n        because: [A09]\n"];
const praise = "      - { id: praise, say: { zh: 您的眼光真好呀。, en: What good taste you have. }, points: { attitude: 5 }, because: [A07], goto: half }\n";
const long = `"${"word ".repeat(40)}"`;

// [what is wrong, the file, code, the piece the diagnostic points at, witness]
const faults: [string, string, string, string, string[]?][] = [
  ["a dimension nothing earns", sound(["points: { problem-solving: 3 }", "points: { problem-solving: -3 }"]), "dimension-no-gain", "problem-solving]\ncustomer"],
  [
    "a dimension nothing loses",
    changed(fairSource, noPin, ["points: { attitude: -2 }\n        because: [A09]", "points: { attitude: -2, problem-solving: 3 }\n        because: [A09, S06]"]),
    "dimension-no-loss", "problem-solving]\ncustomer",
  ],
  ["a dimension decided at one beat", changed(fairSource, noPin), "dimension-one-beat", "problem-solving]\ncustomer"],
  ["gold that must choose", sound(["      - id: lock\n", `${praise}      - id: lock\n`]), "gold-falls-short", "id: lock", GOLD],
  ["a loss that pays", sound(["points: { attitude: -2 }", "points: { attitude: 20 }"]), "loss-pays", "points: { attitude: 20 }", ["arrives", "comfort", "report"]],
  [
    "a silence that pays", sound(["silence: { after: 20", "silence: { after: 20, points: { attitude: 9 }, because: [A07]"]),
    "silence-pays", "silence: {", ["arrives"],
  ],
  ["a par of too few replies", sound(["turns: 2", "turns: 1"]), "gold-beyond-par", "1, seconds", GOLD],
  ["a par too short to read", sound(["seconds: 120", "seconds: 10"], ['"Don\'t worry, let me help."', long]), "par-short", "10 }"],
  ["a silence too short to read", sound(["after: 20", "after: 2"]), "silence-short", "2, mood", ["arrives"]],
  ["the first is always right", sampleSource, "guess-first", "beats:", GOLD],
  ["the longest is always right", sound(["for her. }", "for her right away. }"]), "guess-longest", "beats:", GOLD],
  [
    "nearly everything is right",
    sound(noPin, ["        critical: asks-pin\n", ""], ["mood: -30\n        goto: [{ when: { mood: calm }, to: report }, { to: breached }]", "goto: report"], ["points: { attitude: -1 }", "points: { attitude: 2 }"], ["points: { attitude: -2 }", "points: { attitude: -1 }"], ["points: { attitude: 2 }\n        because: [A07]", "points: { attitude: 2, problem-solving: 1 }\n        because: [A07, S06]"]),
    "guess-random", "beats:",
  ],
  [
    "nothing said is right enough", sound([lock, `${lock}        note: { zh: 好, en: Good }\n`], ["endings:\n  locked", "    silence: { after: 20, points: { problem-solving: 2 }, because: [S06], goto: half }\nendings:\n  locked"]),
    "guess-silent", "beats:", ["arrives", "silence", "report", "silence", "half"],
  ],
  ["a fraud that cannot go wrong", sound(["family: service", "family: fraud"], ["outcome: breach", "outcome: lost"]), "fraud-no-breach", "endings:"],
  [
    "a fraud without a red line near",
    sound(["family: service", "family: fraud"], ["        critical: asks-pin\n", ""], ["outcome: breach", "outcome: lost"]),
    "fraud-critical-far", "fraud",
  ],
];

test.each(faults)("error: %s", (_, source, code, at, way) => {
  const found = check(source).diagnostics.filter((diagnostic) => diagnostic.code === code);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ severity: "error", ...placeIn(source, at) });
  expect(found[0]?.witness).toEqual(way);
  expect(found[0]?.message.zh).toMatch(/\p{Script=Han}/u);
});

test("a fraud with a red line near and a breach behind it is one", () => {
  expect(check(sound(["family: service", "family: fraud"])).diagnostics).toEqual([]);
});

test("efficiency without scripted points is always at stake", () => {
  expect(check(sound(["tests: [attitude,", "tests: [efficiency, attitude,"])).diagnostics).toEqual([]);
});

test("what pace and economy are worth keeps a loss from paying", () => {
  const dearer = sound(["points: { attitude: -2 }", "points: { attitude: 20 }"]);
  const paced = changed(dearer, ["tests: [attitude,", "tests: [efficiency, attitude,"]);
  const codes = (source: string) => check(source).diagnostics.map(({ code }) => code);
  expect([codes(dearer).includes("loss-pays"), codes(paced).includes("loss-pays")]).toEqual([true, false]);
});

test.each([
  ["one much longer than another", sound(["先替您挂失。", "挂失"]), "length-uneven", "自己打电话吧。"],
  ["the best mostly longest", sound(["for her. }", "for her right away. }"]), "longest-is-best", "beats:"],
])("warning: %s", (_, source, code, at) => {
  const found = check(source).diagnostics.filter((diagnostic) => diagnostic.code === code);
  expect(found).toMatchObject([{ severity: "warning", ...placeIn(source, at) }]);
});

test("sums are followed up to a number of them", () => {
  const { scenario } = check(soundSource);
  const found = scenario && courseOf(scenario, RULES);
  if (!found?.ok) throw new Error("the sample has a gold course");
  const course = found.value;
  let chance = 0;
  const follow = (limit: number) => gather(course.graph, course.order, anyReply(course.graph), () => 1, (end) => (chance += end.chance), limit);
  expect([follow(4), chance]).toEqual([false, 0]);
  expect([follow(1000), chance]).toEqual([true, 1]);
  const [unknown] = checkGuessing({ ...subjectOf(course.graph), rules: RULES, course, guessing: null });
  expect(unknown).toMatchObject({ code: "too-many-points", path: ["beats"] });
});
