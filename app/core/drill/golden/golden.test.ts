import { describe, expect, it } from "vitest";
import { checkGolden } from "#app/core/drill/golden/check.ts";
import { expectBlock, meets, withExpect } from "#app/core/drill/golden/expect.ts";
import { parseGolden, type Golden } from "#app/core/drill/golden/parse.ts";
import { playGolden, resultOf } from "#app/core/drill/golden/play.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { POLICY, RULES } from "#tests/support/drill-rules.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const STEPS = `# What a tired colleague does.
sitting: middling
steps:
  - { reply: curt, after: 5 }
  - { reply: chat, after: 30 }
  - { reply: back, after: 12 }
  - { silence: true }
  - { reply: explain, after: 20.5 }
`;

const read = (source: string): Golden => {
  const { golden, diagnostics } = parseGolden(source, "golden.yaml");
  if (!golden) throw new Error(diagnostics.map(({ code, line }) => `${code}:${line}`).join(" "));
  return golden;
};

const drill = drillOf(TRAPPED_CARD);
const play = (source: string) => playGolden(drill, RULES, POLICY, read(source));

const result = (source: string) => {
  const graded = play(source);
  if (!graded.ok) throw new Error(graded.problem.code);
  return resultOf(graded.value);
};

describe("a golden sitting", () => {
  it("gives its result to two decimals", () => {
    // Attitude −1 of 2. Efficiency 60 · 1/2 + 20 · (1 − 1/3) + 20 · (1 − 6/72) = 61.667; the silence is within its share.
    // Problem-solving 3 of 4. Total (30 · 0 + 20 · 61.667 + 25 · 75) / 75. Lines: curt 1, chat 3, silence 1.
    expect(result(STEPS)).toEqual({
      ending: "settled",
      outcome: "partly-resolved",
      total: 41.44,
      failed: false,
      dimensions: { attitude: 0, efficiency: 61.67, "problem-solving": 75 },
      losses: 5,
    });
  });

  it("can be left, and can have an allowance", () => {
    const left = "sitting: left\nallowance: 150\nsteps: [{ reply: warm, after: 16 }, { leave: true, after: 3 }]\n";
    expect(read(left)).toMatchObject({ allowance: 150, mode: "practice", expect: null });
    expect(result(left)).toMatchObject({ ending: null, outcome: "left", total: 40 });
  });

  it.each([
    ["a reply that is not open", "steps: [{ reply: warm, after: 1 }, { reply: explain, after: 1 }]", "golden-step", { step: 2, reason: "not-open" }],
    ["a silence where none is written", "steps: [{ reply: warm, after: 1 }, { silence: true }]", "golden-step", { step: 2, reason: "no-silence" }],
    ["a reply after its silence was due", "steps: [{ reply: warm, after: 15 }]", "golden-step", { step: 1, reason: "conflict" }],
    ["a leaving after a silence was due", "steps: [{ leave: true, after: 15 }]", "golden-step", { step: 1, reason: "silence-first" }],
    ["a step after the end", "steps: [{ leave: true, after: 1 }, { silence: true }]", "golden-step", { step: 2, reason: "sitting-over" }],
    ["a sitting without an end", "steps: [{ reply: warm, after: 1 }]", "golden-unfinished", undefined],
  ])("refuses %s", (_, steps, code, params) => {
    expect(play(`sitting: odd\n${steps}\n`)).toMatchObject({ ok: false, problem: params ? { code, params } : { code } });
  });

  it.each([
    ["sitting: odd\nsteps: [{ reply: warm }]\n", "golden-step", 2],
    ["sitting: odd\nsteps:\n  - { reply: warm, after: 1 }\n  - { silence: true, after: 2 }\n", "golden-step", 4],
    ["sitting: odd\nsteps: [{}]\n", "golden-step", 2],
    ["sitting: odd\nsteps: []\n", "value-range", 2],
    ["sitting: odd\nstep: []\n", "key-unknown", 2],
  ])("is refused where it is not written as it should be", (source, code, line) => {
    const { golden, diagnostics } = parseGolden(source, "golden.yaml");
    expect(golden).toBeNull();
    expect(diagnostics.map((each) => [each.code, each.line])).toContainEqual([code, line]);
  });
});

describe("the expect block", () => {
  const known = result(STEPS);

  it("is added to a file that has none, and then reads as what was computed", () => {
    const written = withExpect(STEPS, known);
    expect(written).toBe(STEPS + expectBlock(known));
    expect(read(written).expect).toEqual(known);
  });

  it("is replaced wherever it stands, and nothing else is touched", () => {
    const [head, steps] = STEPS.split("steps:");
    const before = `${head}expect:\n  ending: done\n\n  # guessed\n  total: 3\nsteps:${steps}# the end\n`;
    expect(withExpect(before, known)).toBe(`${head}${expectBlock(known)}steps:${steps}# the end\n`);
    expect(withExpect(withExpect(STEPS, known), known)).toBe(withExpect(STEPS, known));
  });

  it("is met by exactly what it states", () => {
    const { losses: _, ...unstated } = known;
    expect([meets(known, known), meets(known, unstated)]).toEqual([true, true]);
    expect(meets(known, { ...known, losses: 4 })).toBe(false);
    expect(meets(known, { ...known, total: 41.45 })).toBe(false);
    expect(meets(known, { ...known, dimensions: { ...known.dimensions, "product-knowledge": 0 } })).toBe(false);
  });

  it("says null where no ending was reached", () => {
    const left = { ...known, ending: null, outcome: "left" as const, dimensions: {} };
    expect(read(withExpect(STEPS, left)).expect).toEqual(left);
  });
});

describe("the check of a golden file", () => {
  const known = withExpect(STEPS, result(STEPS));
  const check = (source: string) => checkGolden(source, "golden.yaml", drill, RULES, POLICY).map(({ code, line }) => [code, line]);
  const lineOf = (source: string, piece: string) => source.slice(0, source.indexOf(piece)).split("\n").length;

  it("has nothing to say of one that holds", () => {
    expect(check(known)).toEqual([]);
  });

  it.each([
    ["another total", known.replace("total: 41.44", "total: 41.5"), "golden-result", "41.5"],
    ["another score", known.replace("attitude: 0", "attitude: 1"), "golden-result", "1\n"],
    ["another ending", known.replace("ending: settled", "ending: done"), "golden-result", "done"],
    ["another number of losses", known.replace("losses: 5", "losses: 6"), "golden-result", "6\n"],
    ["nothing recorded", STEPS, "golden-unrecorded", "middling"],
    ["a step that cannot be made", known.replace("reply: explain", "reply: warm"), "golden-step", "{ reply: warm"],
    ["steps that come to no end", known.replace("  - { reply: explain, after: 20.5 }\n", ""), "golden-unfinished", "steps:"],
    ["a file that cannot be read", known.replace("steps:", "step:"), "key-unknown", "step:"],
  ])("says where: %s", (_, source, code, piece) => {
    expect(check(source)).toContainEqual([code, lineOf(source, piece)]);
  });
});
