import fc from "fast-check";
import { expect, test } from "vitest";
import { parseScenario } from "#app/core/scenario/parse.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { printScenario } from "#tests/support/print-scenario.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { sampleSource, sampleWith } from "#tests/support/sample-scenario.ts";

const parse = (source: string, file = "scenario.yaml") => parseScenario(source, file, sampleHandbook);

/** Where a piece of the changed file stands: what a diagnostic about it must say. */
function placeOf(source: string, piece: string): { line: number; column: number } {
  const before = source.slice(0, source.indexOf(piece)).split("\n");
  if (!source.includes(piece)) throw new Error(`"${piece}" is not in the file`);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

test("the sample is read without a word, and means what it says", () => {
  const { scenario, diagnostics } = parse(sampleSource, "scenarios/drills/lost-card/scenario.yaml");
  expect(diagnostics).toEqual([]);
  expect(scenario).toMatchObject({
    slug: "lost-card",
    hash: hashSource(sampleSource),
    tests: ["attitude", "problem-solving"],
    customer: { patience: 70, about: null, portrait: null },
    economyStandard: "E09",
    paceStandard: "E12",
    patienceGone: "walks-out",
  });
  expect(scenario?.beats["arrives"]?.replies[0]).toEqual({
    id: "comfort", kind: "say", text: { zh: "别着急，我来帮您。", en: "Don't worry, let me help." },
    when: null, critical: null, points: { attitude: 2 }, because: ["A07"], note: { zh: "先安人心。", en: "Calm first." },
    mood: 0, set: ["calmed"], reveals: [], goto: [{ when: null, to: "report" }],
  });
  expect(scenario?.beats["arrives"]?.replies[1]?.goto).toEqual([{ when: { mood: ["irritated"] }, to: "report" }, { when: null, to: "breached" }]);
  expect(scenario?.beats["arrives"]?.silence).toEqual({
    after: 20, points: {}, because: [], note: null, mood: -30, set: [], reveals: [], goto: [{ when: null, to: "report" }],
  });
});

test("line ends and a byte order mark change neither scenario nor places", () => {
  const broken = sampleWith("phase: act", "phase: acts");
  expect(parse(`\uFEFF${sampleSource.replaceAll("\n", "\r\n")}`)).toEqual(parse(sampleSource));
  expect(parse(`\uFEFF${broken.replaceAll("\n", "\r\n")}`)).toEqual(parse(broken));
});

test("what was printed is read back", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const source = printScenario(scenario);
      const read = parse(source);
      expect(read.diagnostics.filter(({ severity, code }) => severity === "error" && code !== "beat-unreachable")).toEqual([]);
      if (read.scenario) expect(read.scenario).toEqual({ ...scenario, hash: hashSource(source) });
    }),
    { numRuns: 40 },
  );
});

// [what is wrong, piece of the sample, what stands there instead, code, the piece the diagnostic points at, words of the message]
const faults: [string, string, string, string, string, string?][] = [
  ["duplicate key", "level: 2", "level: 2\nlevel: 3", "yaml-duplicate-key", "level: 3"],
  ["bad syntax", "title: { zh: 丢了卡", "title: { zh: \"丢了卡\" 吗", "yaml-syntax", "吗"],
    ["anchor", "level: 2", "level: &two 2", "yaml-alias", "2\ntests"],
  ["alias", "patience: 70", "patience: *two", "yaml-alias", "*two"],
  ["tag", "level: 2", "level: !!int 2", "yaml-tag", "2\ntests"],
  ["own tag", "level: 2", "level: !level 2", "yaml-tag", "2\ntests"],
  ["prototype key", "  card-lost:", "  __proto__:", "yaml-key", "__proto__"],
  ["constructor key", "  card-lost:", "  constructor:", "yaml-key", "constructor"],
  ["number as key", "  card-lost:", "  5:", "yaml-key", "5:"],
  ["list as key", "  card-lost:", "  ? [a]\n  :", "yaml-key", "[a]"],
  ["directive", "scenario: lost-card", "%YAML 1.1\n---\nscenario: lost-card", "yaml-directive", "%YAML"],
  ["second document", "patience-gone: walks-out\n", "patience-gone: walks-out\n---\na: 1\n", "yaml-syntax", "---"],
  ["bytes that are not UTF-8", "zh: 办妥了。", "zh: 办\uFFFD了。", "text-encoding", "\uFFFD了"],
  ["text that runs backward", "en: Half done.", "en: \u202Edone Half.", "text-direction", "\u202E"],
  ["unknown key", "phase: act", "fase: act", "key-unknown", "fase", "“phase”"],
  ["missing key", "phase: act", "phasen: act", "key-missing", "report:\n", "“phase”"],
  ["missing key at the top", "seat: teller\n", "", "key-missing", "scenario:", "“seat”"],
  ["empty key", "seat: teller", "seat:", "value-empty", "seat:"],
  ["missing Chinese", "do: { zh: 挂失, en: Lock the card }", "do: { en: Lock the card }", "language-missing", "do:", "Chinese"],
  ["missing English", "{ zh: 卡丢了, en: The card is lost }", "{ zh: 卡丢了 }", "language-missing", "text: { zh: 卡丢了 }", "English"],
  ["empty text", "en: I have lost my card.", 'en: "  "', "value-empty", '"  "'],
  ["comma in a text", "en: Lock the card }", "en: Lock, the card }", "key-unknown", "the card }", "quotes"],
  ["number as text", "zh: 挂失", "zh: 110", "value-type", "110", "quotes"],
  ["one language as text", "{ zh: 挂失, en: Lock the card }", "Lock it", "value-type", "Lock it", "zh, en"],
  ["unknown word", "phase: act", "phase: actt", "value-unknown", "actt", "“act”"],
  ["unknown level", "level: 2", "level: 4", "value-unknown", "4\n", "1, 2, 3"],
  ["unknown dimension", "tests: [attitude,", "tests: [attitudes,", "value-unknown", "attitudes", "“attitude”"],
  ["half a point", "points: { attitude: 2 }", "points: { attitude: 1.5 }", "value-type", "1.5", "whole number"],
  ["unknown dimension of points", "points: { attitude: 2 }", "points: { atitude: 2 }", "key-unknown", "atitude", "“attitude”"],
  ["patience too high", "patience: 70", "patience: 170", "value-range", "170", "100"],
  ["silence at once", "after: 20", "after: 0", "value-range", "0, mood", "1"],
  ["no replies", "replies:\n      - id: lock", "replies: []\n    silence:\n      - id: lock", "value-range", "[]"],
  ["name form", "id: lock\n", "id: Lock\n", "name-form", "Lock\n"],
  ["name form of a key", "  card-lost:", "  Card:", "name-form", "Card"],
  ["goto name form", "goto: walks-out", "goto: Walks out", "name-form", "Walks out"],
  ["standard form", "because: [A07]", "because: [A7]", "name-form", "A7]"],
  ["two words for a reply", "do: { zh: 挂失", "say: { zh: 挂, en: Lock }\n        do: { zh: 挂失", "reply-words", "id: lock"],
  ["no words for a reply", "        do: { zh: 挂失, en: Lock the card }\n", "", "reply-words", "id: lock"],
  ["two conditions in one", "{ flag: calmed }", "{ flag: calmed, mood: calm }", "guard-form", "{ flag: calmed, mood"],
  ["no condition in one", "{ not: { seen: arrives } }", "{ not: {} }", "guard-form", "{} }"],
  ["a condition of many parts", "{ flag: calmed }", `{ all: [${Array.from({ length: 3 }, () => `{ any: [${"{ flag: calmed }, ".repeat(13)}] }`).join(", ")}] }`, "guard-size", "{ any: [{ all"],
  ["unknown condition", "{ flag: calmed }", "{ flagg: calmed }", "key-unknown", "flagg", "“flag”"],
  ["unknown mood", "{ mood: irritated }", "{ mood: irritable }", "value-unknown", "irritable", "“irritated”"],
  ["goto without default", "{ to: breached }]", "{ when: { mood: [calm, angry] }, to: breached }]", "goto-no-default", "{ when: { mood: [calm"],
  ["goto with an early default", "{ when: { mood: irritated }, to: report }", "{ to: report }", "goto-default-early", "{ to: report }"],
  ["no line at all", "says:\n      calm: { zh: 我的卡丢了。, en: I have lost my card. }", "says: {}", "says-nothing", "says: {}"],
  ["unknown place", "goto: walks-out", "goto: walk-out", "place-unknown", "walk-out", "“walks-out”"],
  ["unknown place in a list", "to: locked }", "to: lockd }", "place-unknown", "lockd", "“locked”"],
  ["unknown start", "start: arrives", "start: arrive", "beat-unknown", "arrive\n", "“arrives”"],
  ["start at an ending", "start: arrives", "start: half", "beat-unknown", "half\n"],
  ["patience leads to a beat", "patience-gone: walks-out", "patience-gone: 'report'", "ending-unknown", "'report'"],
  ["unknown flag set", "set: [calmed]", "set: [calm]", "flag-unknown", "calm]", "“calmed”"],
  ["unknown flag in a guard", "{ flag: calmed }", "{ flag: calm }", "flag-unknown", "calm }", "“calmed”"],
  ["unknown beat in a guard", "{ seen: arrives }", "{ seen: locked }", "beat-unknown", "locked }"],
  ["unknown fact", "reveals: [card-lost]", "reveals: [card-list]", "fact-unknown", "card-list", "“card-lost”"],
  ["unknown critical", "critical: asks-pin", "critical: ask-pin", "critical-unknown", "ask-pin\n        points", "“asks-pin”"],
  ["reply id twice", "id: dismiss", "id: comfort", "reply-id-twice", "comfort\n        say: { zh: 自己", "“arrives”"],
  ["beat and ending of one name", "  half: { outcome", "  report: { outcome: lost, title: { zh: 一, en: One }, text: { zh: 二, en: Two } }\n  half: { outcome", "name-twice", "report: { outcome"],
  ["flag twice", "flags: [calmed]", "flags: [calmed, calmed]", "name-twice", "calmed]\nfacts"],
  ["dimension twice", "tests: [attitude, problem-solving]", "tests: [attitude, problem-solving, attitude]", "name-twice", "attitude]\ncustomer"],
  ["points in an untested dimension", "points: { problem-solving: 3 }", "points: { problem-solving: 3, efficiency: 1 }", "points-untested", "efficiency: 1"],
  ["points without a reason", "        because: [A09]\n", "", "points-unjustified", "points: { attitude: -2 }"],
  ["points without a reason of their dimension", "because: [A09]", "because: [S06]", "points-dimension", "attitude: -2"],
  ["unknown standard", "because: [A09]", "because: [A29]", "standard-unknown", "A29", "“A09”"],
  ["unknown standard of a critical act", "standard: S10", "standard: S90", "standard-unknown", "S90", "“S09”"],
  ["unknown standard of economy", "tests: [attitude, problem-solving]", "tests: [attitude, problem-solving, efficiency]\nstandards: { economy: E99 }", "standard-unknown", "E99"],
  ["economy's standard of another dimension", "tests: [attitude, problem-solving]", "tests: [attitude, problem-solving, efficiency]\nstandards: { pace: A01 }", "standard-dimension", "A01"],
  ["unreachable beat", "  report:\n", "  island:\n    phase: act\n    says: { calm: { zh: 一, en: One } }\n    replies: [{ id: off, say: { zh: 一, en: One }, goto: half }]\n  report:\n", "beat-unreachable", "island"],
];

test.each(faults)("error: %s", (_, piece, instead, code, at, words = "") => {
  const source = sampleWith(piece, instead);
  const { scenario, diagnostics } = parse(source);
  expect(scenario).toBeNull();
  const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ severity: "error", file: "scenario.yaml", ...placeOf(source, at) });
  expect(found[0]?.message.en).toContain(words);
  expect(found[0]?.message.zh).toMatch(/\p{Script=Han}/u);
});

const warnings: [string, string, string, string, string][] = [
  ["cited without points", "because: [A09]", "because: [A09, S06]", "standard-without-points", "S06]\n        mood"],
  ["not for talks", "because: [A09]", "because: [A09, A03]", "standard-not-in-talk", "A03"],
  ["flag nobody looks at", "flags: [calmed]", "flags: [calmed, noted]", "flag-unused", "noted"],
  ["flag nobody sets", "        set: [calmed]\n", "", "flag-never-set", "calmed]"],
  ["fact nobody reveals", "    reveals: [card-lost]\n", "", "fact-unused", "card-lost"],
  ["critical act nobody does", "        critical: asks-pin\n", "", "critical-unused", "asks-pin"],
];

test.each(warnings)("warning: %s", (_, piece, instead, code, at) => {
  const source = sampleWith(piece, instead);
  const { scenario, diagnostics } = parse(source);
  expect(scenario).not.toBeNull();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code, severity: "warning", ...placeOf(source, at) });
});

test("of beats without a way to them the head of each chain is named, and one of each ring", () => {
  const island = (id: string, to: string) =>
    `  ${id}:\n    phase: act\n    says: { calm: { zh: 一, en: One } }\n    replies: [{ id: in-${id}, say: { zh: 一, en: One }, goto: ${to} }]\n`;
  const source = sampleWith("endings:\n", `${island("tail", "half")}${island("head", "tail")}${island("one", "two")}${island("two", "one")}endings:\n`);
  expect(parse(source).diagnostics).toMatchObject([
    { code: "beat-unreachable", ...placeOf(source, "head:\n") },
    { code: "beat-unreachable", ...placeOf(source, "one:\n") },
  ]);
});

test("the folder's name is the scenario's", () => {
  const { diagnostics } = parse(sampleSource, "scenarios/drills/lost-cart/scenario.yaml");
  expect(diagnostics).toMatchObject([{ code: "slug-folder", line: 1, column: 11 }]);
});

test("limits: bytes, beats, replies", () => {
  expect(parse(`${sampleSource}# ${"x".repeat(256 * 1024)}`).diagnostics).toMatchObject([{ code: "file-too-large", line: 1, column: 1 }]);

  const reply = (id: string) => `      - { id: ${id}, say: { zh: 一, en: One }, goto: half }\n`;
  const five = sampleWith("level: 2", "level: 1").replace("      - id: lock\n", `${["a", "b", "c"].map(reply).join("")}      - id: lock\n`);
  expect(parse(five).diagnostics).toMatchObject([{ code: "reply-limit", ...placeOf(five, "id: dismiss") }]);
  const nine = sampleWith("      - id: lock\n", `${["a", "b", "c", "d", "e", "f", "g"].map(reply).join("")}      - id: lock\n`);
  expect(parse(nine).diagnostics).toMatchObject([{ code: "value-range", ...placeOf(nine, "- { id: a") , column: 7 }]);

  const beat = (i: number) => `  more-${i}: { phase: act, says: { calm: { zh: 一, en: One } }, replies: [{ id: go-${i}, say: { zh: 一, en: One }, goto: half }] }\n`;
  const many = sampleWith("endings:\n", `${Array.from({ length: 199 }, (_, i) => beat(i)).join("")}endings:\n`);
  expect(parse(many).diagnostics).toMatchObject([{ code: "beat-limit", ...placeOf(many, "more-198") }]);
});

test("a file of nothing but signs is refused before it is composed", () => {
  expect(parse(`{${":,".repeat(60_000)}}`).diagnostics).toMatchObject([{ code: "file-too-large", line: 1 }]);
});

test("a file of nothing but mistakes lists some of them", () => {
  const keys = Array.from({ length: 500 }, (_, i) => `key-${i}: 1\n`).join("");
  expect(parse(keys).diagnostics.filter(({ code }) => code === "key-unknown")).toHaveLength(50);
  expect(parse("a: 1\n".repeat(500)).diagnostics).toHaveLength(50);
});

test("a tab that indents is called one", () => {
  const { diagnostics } = parse("scenario: a\nbeats:\n\tarrives: 1\n");
  expect(diagnostics[0]).toMatchObject({ code: "yaml-syntax", line: 3, column: 1 });
  expect(diagnostics[0]?.message.en).toContain("tab");
});

test("an empty file says so", () => {
  for (const source of ["", "\n\n", "# nothing yet\n", "~"]) {
    expect(parse(source).diagnostics).toMatchObject([{ code: "file-empty", line: 1, column: 1 }]);
  }
});

test.each(["[", "- ", "{a: ", "? ", "[a,", "a:\n "])("nesting without end is refused, not followed: %j", (piece) => {
  const source = piece === "a:\n " ? Array.from({ length: 400 }, (_, i) => `${" ".repeat(i)}a:\n`).join("") : piece.repeat(40_000);
  expect(parse(source).diagnostics.map(({ code }) => code)).toEqual(["yaml-too-deep"]);
});

test("whatever text is given, the answer is a scenario or an error with a place in it", { timeout: 60_000 }, () => {
  const lines = sampleSource.split("\n");
  const torn = fc.tuple(fc.nat(lines.length - 1), fc.nat(40), fc.string({ maxLength: 6 }), fc.nat(3)).map(([row, column, inserted, dropped]) =>
    lines.map((line, i) => (i === row ? line.slice(0, column) + inserted + line.slice(column + dropped) : line)).join("\n"),
  );
  fc.assert(
    fc.property(fc.oneof(torn, fc.string({ maxLength: 80 })), (source) => {
      const { scenario, diagnostics } = parse(source);
      expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
      const rows = source.split(/\r\n|\r|\n/);
      for (const { line, column } of diagnostics) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(rows.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((rows[line - 1]?.length ?? 0) + 2);
      }
    }),
    { numRuns: 300 },
  );
});
