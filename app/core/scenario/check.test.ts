import fc from "fast-check";
import { expect, test } from "vitest";
import { checkScenario } from "#app/core/scenario/check.ts";
import { printScenario } from "#tests/support/print-scenario.ts";
import { worthwhileScenario } from "#tests/support/random-scenario.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { changed, fairSource, placeIn, soundSource } from "#tests/support/fair-scenario.ts";
import { sampleSource } from "#tests/support/sample-scenario.ts";

const check = (source: string) => checkScenario(source, "scenario.yaml", sampleHandbook, RULES);

/** The fair sample with pieces replaced, each of which must stand there exactly once. */
const sample = (...changes: [string, string][]) => changed(fairSource, ...changes);

test("a sound scenario is reported with its gold course", () => {
  expect(check(soundSource).diagnostics).toEqual([]);
  expect(check(soundSource).report).toEqual({
    beats: 2,
    replies: 4,
    configurations: 7,
    endings: ["locked", "half", "walks-out", "breached"],
    gold: { way: ["arrives", "comfort", "report", "lock", "locked"], turns: 2, total: 100, readingSeconds: (25 * 60) / 220 },
    earned: { attitude: { gold: 2, best: 2, worst: -2 }, "problem-solving": { gold: 3, best: 3, worst: -3 } },
    // Random: a right first reply and a right second one, or points that come to nothing.
    guessing: { random: 25, first: 0, longest: 0, silent: 0 },
  });
});

test("an ending nothing leads to is a warning, patience-gone excepted", () => {
  const { diagnostics } = check(fairSource);
  expect(diagnostics).toMatchObject([{ code: "ending-never-reached", severity: "warning", ...placeIn(fairSource, "breached: {") }]);
  const polite = sample(["goto: walks-out", "goto: half"], ["{ when: { mood: irritated }", "{ when: { mood: calm }"]);
  expect(check(polite).diagnostics).toEqual([]);
});

test("a fault of structure is all that is said until it is mended", () => {
  const { scenario, diagnostics, report } = check(sample(["goto: walks-out", "goto: nowhere"]));
  expect({ scenario, report }).toEqual({ scenario: null, report: null });
  expect(diagnostics.map(({ code }) => code)).toEqual(["place-unknown"]);
});

const beat = (id: string, goto: string) =>
  `  ${id}:\n    phase: act\n    says: { calm: { zh: 一, en: One }, irritated: { zh: 一, en: One } }\n    replies: [{ id: in-${id}, say: { zh: 一, en: One }, goto: ${goto} }]\n`;

const faults: [string, string, string, string, string[] | undefined][] = [
  [
    "a loop", changed(sampleSource, ["goto: walks-out", "goto: arrives"], ["        mood: -20\n", ""]).replace("says:\n      calm: { zh: 我", "says:\n      irritated: { zh: 我, en: I }\n      calm: { zh: 我"),
    "loop", "arrives\nendings", ["arrives", "comfort", "report", "dismiss", "arrives", "comfort", "report", "dismiss", "arrives"],
  ],
  [
    "a loop by silence", sample(["    silence: { after: 20, mood: -30, goto: report }", "    silence: { after: 20, goto: arrives }"]),
    "loop", "arrives }\n  report", ["arrives", "silence", "arrives", "silence", "arrives"],
  ],
  [
    "a mood without a line", sample(["      irritated: { zh: 快点。, en: Hurry up. }\n", ""]),
    "line-missing", "says:\n      calm: { zh: 现在", ["arrives", "silence", "report"],
  ],
  [
    "no reply open", sample(["- id: lock\n", "- id: lock\n        when: { flag: calmed }\n"], ["- id: dismiss\n", "- id: dismiss\n        when: { mood: calm }\n"]),
    "no-reply-open", "replies:\n      - id: lock", ["arrives", "silence", "report"],
  ],
  [
    "only critical replies open", sample(["- id: lock\n", "- id: lock\n        when: { flag: calmed }\n"], ["- id: dismiss\n", "- id: dismiss\n        critical: asks-pin\n"]),
    "only-critical-open", "replies:\n      - id: lock", ["arrives", "silence", "report"],
  ],
  [
    "a reply that is never open", sample(["- id: lock\n", "- id: lock\n        when: { mood: gone }\n"]),
    "reply-never-open", "{ mood: gone }", undefined,
  ],
  [
    "a beat that is never reached", sample(["endings:\n", `${beat("aside", "deeper")}${beat("deeper", "half")}endings:\n`], ["goto: walks-out", "goto: [{ when: { all: [{ flag: calmed }, { mood: angry }] }, to: aside }, { to: walks-out }]"]),
    "beat-never-reached", "aside:\n", undefined,
  ],
  [
    "a breach without a critical reply", sample(["goto: walks-out", "goto: breached"], ["{ when: { mood: irritated }, to: report }", "{ when: { mood: calm }, to: half }"]),
    "breach-uncritical", "breach, title", ["arrives", "comfort", "report", "dismiss", "breached"],
  ],
  [
    "nothing resolved", sample(["outcome: resolved", "outcome: partly-resolved"]),
    "no-resolved-ending", "endings:\n", undefined,
  ],
  [
    "gold that does not resolve", sample(["to: locked }, { to: half }", "to: half }, { to: locked }"]),
    "gold-not-resolved", "[{ when: { any", ["arrives", "comfort", "report", "lock", "half"],
  ],
];

test.each(faults)("error: %s", (_, source, code, at, way) => {
  const found = check(source).diagnostics.filter((diagnostic) => diagnostic.code === code);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ severity: "error", ...placeIn(source, at), ...(way && { witness: way }) });
});

test("a trap is reported where it cannot be left, not along the way there", () => {
  const source = sample(
    ["endings:\n", `${beat("hall", "cellar")}${beat("cellar", "pit")}${beat("pit", "cellar")}endings:\n`],
    ["goto: walks-out", "goto: hall"],
  ).replace("        mood: -20\n", "");
  const { diagnostics, report } = check(source);
  expect(report).toBeNull();
  const way = ["arrives", expect.any(String), "report", "dismiss", "hall", "in-hall"];
  expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "no-way-out", ...placeIn(source, "cellar:\n"), witness: [...way, "cellar"] },
    { code: "loop", ...placeIn(source, "cellar }]\nendings"), witness: [...way, "cellar", "in-cellar", "pit", "in-pit", "cellar"] },
  ]);
});

test("warning: a line for a mood that never comes", () => {
  const source = sample(["      irritated: { zh: 快点。, en: Hurry up. }\n", "      irritated: { zh: 快点。, en: Hurry up. }\n      angry: { zh: 走了。, en: Off. }\n"]);
  expect(check(source).diagnostics).toMatchObject([
    { code: "line-unheard", severity: "warning", ...placeIn(source, "angry: {") },
    { code: "ending-never-reached" },
  ]);
});

test("too many standings to prove anything", () => {
  const flags = Array.from({ length: 18 }, (_, i) => `flag-${i}`);
  const beats = flags.map((flag, i) =>
    beat(`step-${i}`, `step-${i + 1}`).replace("}]\n", `}, { id: set-${i}, say: { zh: 一, en: One }, set: [${flag}], goto: step-${i + 1} }]\n`),
  );
  const guard = `{ any: [${flags.map((flag) => `{ flag: ${flag} }`).join(", ")}] }`;
  const source = sample(
    ["flags: [calmed]", `flags: [calmed, ${flags.join(", ")}]`],
    ["endings:\n", `${beats.join("")}${beat("step-18", `[{ when: ${guard}, to: half }, { to: locked }]`)}endings:\n`],
    ["goto: walks-out", "goto: step-0"],
  );
  const { diagnostics, report } = check(source);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([{ code: "too-many-configurations", ...placeIn(source, "beats:") }]);
  expect(report).toBeNull();
}, 60_000);

test("random sound scenarios pass, up to what randomness leaves unused", () => {
  const idle = ["beat-unreachable", "beat-never-reached", "reply-never-open", "no-resolved-ending", "silence-short", "loss-pays"];
  const byChance = (code: string) => idle.includes(code) || /^(gold|guess|dimension|par|silence)-/.test(code);
  fc.assert(
    fc.property(worthwhileScenario, (scenario) => {
      const errors = check(printScenario(scenario)).diagnostics.filter(({ severity }) => severity === "error");
      expect(errors.filter(({ code }) => !byChance(code))).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("whatever a file says, the answer has its places and nothing is thrown", () => {
  const lines = fairSource.split("\n");
  const words = [...new Set(fairSource.match(/[a-z][a-z-]+|-?\d+/g))];
  // Words of the file where others stood, and lines twice or not at all: most are still YAML, and many a scenario.
  const change = fc.record({ row: fc.nat(lines.length - 1), word: fc.constantFrom(...words), nth: fc.nat(8), kind: fc.constantFrom("word", "word", "word", "drop", "twice") });
  const torn = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes
      .reduce((rows, { row, word, nth, kind }) => {
        let seen = 0;
        const swapped = (rows[row] ?? "").replace(/[a-z][a-z-]+|-?\d+/g, (found) => (seen++ === nth ? word : found));
        return rows.toSpliced(row, 1, ...(kind === "word" ? [swapped] : kind === "drop" ? [] : [rows[row] ?? "", rows[row] ?? ""]));
      }, lines)
      .join("\n"),
  );
  fc.assert(
    fc.property(torn, (source) => {
      const { scenario, diagnostics, report } = check(source);
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      if (!scenario || !report) expect(errors.length).toBeGreaterThan(0);
      const rows = source.split("\n");
      for (const { line, column, witness } of diagnostics) {
        expect(rows[line - 1]).toBeDefined();
        expect(column).toBeLessThanOrEqual((rows[line - 1]?.length ?? 0) + 1);
        if (witness) expect(witness[0]).toBe(scenario?.start);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);
