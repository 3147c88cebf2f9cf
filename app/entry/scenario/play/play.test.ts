import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { drillOf } from "#app/core/drill/play/open.ts";
import { playAt } from "#app/entry/scenario/play/play.ts";
import { readerOf } from "#app/entry/scenario/play/scene.ts";
import { openTerminal, type Terminal } from "#app/entry/scenario/play/terminal.ts";
import { NO_INDUCTION } from "#app/core/assignment/induction.ts";
import { DEFAULT_STANDINGS_POLICY } from "#app/core/standings/policy.ts";
import { DEFAULT_VISIT_POLICY } from "#app/core/visit/policy.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";
import { POLICY, RULES } from "#tests/support/drill-rules.ts";
import type { Language } from "#app/core/text/text.ts";

/** The same talk with words to tell its replies apart. */
const SPOKEN: Scenario = {
  ...TRAPPED_CARD,
  beats: Object.fromEntries(
    Object.entries(TRAPPED_CARD.beats).map(([id, beat]) => [id, { ...beat, replies: beat.replies.map((reply) => ({ ...reply, text: { zh: `说${reply.id}。`, en: `Say ${reply.id}.` } })) }]),
  ),
};
const drill = drillOf(SPOKEN);
const policy = { rules: RULES, drills: POLICY, standings: DEFAULT_STANDINGS_POLICY, induction: NO_INDUCTION, visits: DEFAULT_VISIT_POLICY };
const replies = Object.values(SPOKEN.beats).flatMap((beat) => beat.replies);

const NO_FACTS: Facts = new Map();

/**
 * Somebody who chooses replies by their id or types a word, each so many seconds after the last thing that happened,
 * or waits for the silence.
 */
function scripted(language: Language, script: readonly (readonly [word: string, after: number])[]) {
  const printed: string[] = [];
  let now = 1_000_000;
  let next = 0;
  let at = now + (script[0]?.[1] ?? 0) * 1000;
  const numberOf = (word: string) => {
    const text = replies.find(({ id }) => id === word)?.text[language];
    const line = text && printed.findLast((each) => /^ {2}\d {2}/.test(each) && each.includes(text));
    return line ? line.trim().split(" ")[0] ?? "" : word;
  };
  const terminal: Terminal = {
    now: () => now,
    print: (text) => printed.push(text),
    hear(until) {
      const [word] = script[next] ?? [];
      if (word === undefined && until === null) return Promise.resolve({ kind: "end" });
      if (until !== null && (word === undefined || at > until)) {
        now = until;
        if (word === "silence") next += 1;
        at = now + (script[next]?.[1] ?? 0) * 1000;
        return Promise.resolve({ kind: "due" });
      }
      now = at;
      next += 1;
      at = now + (script[next]?.[1] ?? 0) * 1000;
      return Promise.resolve({ kind: "line", text: numberOf(word ?? "") });
    },
  };
  return { terminal, printed };
}

describe("a talk at the terminal", () => {
  it.each(["zh", "en"] as const)("is graded as everywhere, silence included (%s)", async (language) => {
    const { terminal, printed } = scripted(language, [["curt", 5], ["chat", 30], ["back", 12], ["silence", Infinity], ["explain", 20.5]]);
    const grade = await playAt(terminal, drill, policy, readerOf(language, NO_FACTS), "seed");
    const { t } = readerOf(language, NO_FACTS);
    // Worked by hand in the golden sittings' test: the silence falls before the last reply.
    expect(grade.total).toBeCloseTo(41.44, 2);
    expect(grade.decisions.map(({ move }) => move.act.kind)).toEqual(["reply", "reply", "reply", "silence", "reply"]);
    const text = printed.join("\n");
    for (const words of [TRAPPED_CARD.title[language], t("trade.mood.irritated"), t("player.silence"), t("trade.outcome.partly-resolved"), "41.4"]) expect(text).toContain(words);
    for (const { losses, move } of grade.decisions) if (losses.length > 0) expect(text).toContain(t("debrief.steps.number", { turn: move.turn + 1 }));
    for (const { standards } of grade.decisions.flatMap(({ losses }) => losses)) expect(text).toContain(standards.join(", "));
  });

  it("says what the fact sheet says where a text names a fact", async () => {
    const nobody = { zh: "测试", en: "test" };
    const facts: Facts = new Map([["line.bank", { unit: "phone", value: "010-0000-0000", name: nobody, until: "2030-01-01", owner: nobody, basis: null }]]);
    const asking = { ...SPOKEN, brief: { zh: "打{{line.bank}}。", en: "Ring {{line.bank}}." } };
    const { terminal, printed } = scripted("en", [["q", 1]]);
    await playAt(terminal, drillOf(asking), policy, readerOf("en", facts), "seed");
    expect(printed).toContain("Ring 010-0000-0000.");
    expect(printed.join("\n")).not.toContain("{{");
  });

  it("repeats how to answer where a word means nothing, and lets one leave", async () => {
    const { terminal, printed } = scripted("en", [["9", 1], ["what", 1], ["", 1], ["q", 1]]);
    const grade = await playAt(terminal, drill, policy, readerOf("en", NO_FACTS), "seed");
    expect(grade.outcome).toBe("left");
    expect(printed.filter((line) => line.startsWith("Type a number"))).toHaveLength(3);
    expect(printed.filter((line) => /^ {2}1 {2}/.test(line))).toHaveLength(2);
  });

  it("shows the replies in another order to another seed, and in the same to the same", async () => {
    const firstOf = async (seed: string) => {
      const { terminal, printed } = scripted("en", [["q", 1]]);
      await playAt(terminal, drill, policy, readerOf("en", NO_FACTS), seed);
      return printed.find((line) => /^ {2}1 {2}/.test(line));
    };
    const seeds = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const firsts = await Promise.all(seeds.map(firstOf));
    expect(new Set(firsts).size).toBeGreaterThan(1);
    expect(await firstOf("a")).toBe(firsts[0]);
  });
});

describe("a terminal on streams", () => {
  it("hears every line that was piped, then the end; and that nothing came in time", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const terminal = openTerminal(input, output);
    expect(await terminal.hear(terminal.now() + 5)).toEqual({ kind: "due" });
    input.end("1\n2\n");
    expect([await terminal.hear(null), await terminal.hear(null), await terminal.hear(null)]).toEqual([{ kind: "line", text: "1" }, { kind: "line", text: "2" }, { kind: "end" }]);
    terminal.print("said");
    expect(String(output.read())).toBe("said\n");
  });
});
