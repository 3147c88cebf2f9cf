import fc from "fast-check";
import { expect, test } from "vitest";
import { configurationKey, namesInGuards } from "#app/core/scenario/configuration.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Arm, Effect, Guard, Reply, Scenario } from "#app/core/scenario/scenario.ts";
import { applyReply, applySilence, beatAt, holds, openReplies, startOf, type Configuration } from "#app/core/scenario/step.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";

const TEXT = { zh: "好", en: "good" };
const NOTHING: Effect = { points: {}, because: [], note: null, mood: 0, set: [], reveals: [], goto: [{ when: null, to: "good" }] };
const reply = (id: string, more: Partial<Reply>): Reply => ({ ...NOTHING, id, kind: "say", text: TEXT, when: null, critical: null, ...more });
const to = (place: string, when: Guard | null = null): Arm => ({ when, to: place });

function scenarioWith(replies: readonly Reply[], patience = 70, silence: Effect | null = null): Scenario {
  const says = { calm: TEXT, irritated: TEXT, angry: TEXT };
  const ending = { outcome: "resolved", title: TEXT, text: TEXT } as const;
  return {
    slug: "sample", hash: "", title: TEXT, brief: TEXT, seat: "teller", channel: "branch", family: "service", level: 1, tests: ["attitude"],
    customer: { name: TEXT, segment: "mass", patience, about: null, portrait: null },
    par: { turns: 1, seconds: 60 }, flags: ["one", "two"], start: "first",
    beats: {
      first: { id: "first", phase: "receive", says, reveals: [], replies, silence: silence && { after: 5, ...silence } },
      second: { id: "second", phase: "act", says, reveals: [], replies: [reply("end", {})], silence: null },
    },
    endings: { good: { id: "good", ...ending }, gone: { id: "gone", ...ending, outcome: "lost" } },
    patienceGone: "gone", facts: {}, criticals: {}, economyStandard: "E09", paceStandard: "E12",
  };
}

const leads = (more: Partial<Reply>, patience?: number) => {
  const scenario = scenarioWith([reply("only", more)], patience);
  return applyReply(scenario, startOf(scenario), scenario.beats["first"]!.replies[0]!);
};

test("mood bands begin at 60, 30 and 1", () => {
  expect([100, 60, 59, 30, 29, 1, 0].map(moodOf)).toEqual(["calm", "calm", "irritated", "irritated", "angry", "angry", "gone"]);
});

test("guards", () => {
  const at = { patience: 40, flags: ["one"], seen: ["first"] };
  const cases: [Guard, boolean][] = [
    [{ flag: "one" }, true], [{ flag: "two" }, false],
    [{ mood: ["calm", "irritated"] }, true], [{ mood: ["angry"] }, false],
    [{ seen: "first" }, true], [{ seen: "second" }, false],
    [{ not: { flag: "two" } }, true], [{ not: { flag: "one" } }, false],
    [{ all: [{ flag: "one" }, { seen: "second" }] }, false], [{ all: [{ flag: "one" }, { seen: "first" }] }, true],
    [{ any: [{ flag: "two" }, { seen: "first" }] }, true], [{ any: [{ flag: "two" }, { seen: "second" }] }, false],
  ];
  expect(cases.map(([guard]) => holds(guard, at))).toEqual(cases.map(([, truth]) => truth));
});

test("patience stays within 0 and 100", () => {
  expect(leads({ mood: 50 }).patience).toBe(100);
  expect(leads({ mood: -30 }).patience).toBe(40);
  expect(leads({ mood: -100 }).patience).toBe(0);
});

test("patience 0 overrides a goto to a beat, not one to an ending", () => {
  expect(leads({ mood: -70, goto: [to("second")] }).place).toBe("gone");
  expect(leads({ mood: -69, goto: [to("second")] }).place).toBe("second");
  expect(leads({ mood: -70, goto: [to("good")] }).place).toBe("good");
});

test("goto sees the mood and flags the reply made, a reply's own guard does not", () => {
  const goto = [to("second", { all: [{ flag: "one" }, { mood: ["irritated"] }] }), to("good")];
  expect(leads({ mood: -20, set: ["one"], goto }).place).toBe("second");
  expect(leads({ mood: 0, set: ["one"], goto }).place).toBe("good");
  const scenario = scenarioWith([reply("open", {}), reply("shut", { set: ["one"], when: { flag: "one" } })]);
  expect(openReplies(scenario, startOf(scenario)).map(({ id }) => id)).toEqual(["open"]);
});

test("the first arm that holds is taken", () => {
  expect(leads({ set: ["one", "two"], goto: [to("second", { flag: "two" }), to("good", { flag: "one" }), to("gone")] }).place).toBe("second");
});

test("a beat is seen once it was left, not yet while it is left for the first time", () => {
  const scenario = scenarioWith([reply("again", { goto: [to("second", { seen: "first" }), to("first")] })]);
  const [again] = openReplies(scenario, startOf(scenario));
  const once = applyReply(scenario, startOf(scenario), again!);
  expect(once).toMatchObject({ place: "first", seen: ["first"] });
  expect(applyReply(scenario, once, again!)).toMatchObject({ place: "second", seen: ["first"] });
});

test("silence moves like a reply, where there is one", () => {
  const none = scenarioWith([reply("only", {})]);
  expect(applySilence(none, startOf(none))).toBeNull();
  const some = scenarioWith([reply("only", {})], 70, { ...NOTHING, mood: -15, goto: [to("second")] });
  expect(applySilence(some, startOf(some))).toEqual({ place: "second", patience: 55, flags: [], seen: ["first"] });
});

test("nothing is open at an ending; a reply of elsewhere and an unknown place are bugs", () => {
  const scenario = scenarioWith([reply("only", {})]);
  const end = { ...startOf(scenario), place: "good" };
  expect(openReplies(scenario, end)).toEqual([]);
  expect(applySilence(scenario, end)).toBeNull();
  expect(() => applyReply(scenario, end, scenario.beats["first"]!.replies[0]!)).toThrow('"only" is not open');
  expect(() => beatAt(scenario, { ...end, place: "nowhere" })).toThrow("nowhere");
});

function restrict(scenario: Scenario, at: Configuration): Configuration {
  const names = namesInGuards(scenario);
  return { ...at, flags: at.flags.filter((flag) => names.flags.has(flag)), seen: at.seen.filter((beat) => names.seen.has(beat)) };
}

test("standings with one key have the same future, whatever else they hold", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomScenario, fc.array(fc.nat(7), { maxLength: 12 }), (scenario, choices) => {
      let full = startOf(scenario);
      let bare = restrict(scenario, full);
      for (const choice of choices) {
        const open = openReplies(scenario, full);
        expect(openReplies(scenario, bare)).toEqual(open);
        const chosen = open[choice % (open.length || 1)];
        if (!chosen) break;
        full = applyReply(scenario, full, chosen);
        bare = restrict(scenario, applyReply(scenario, bare, chosen));
        expect(bare.place).toBe(full.place);
        expect(configurationKey(scenario, full)).toBe(configurationKey(scenario, bare));
        const shuffled = { ...full, flags: [...full.flags].reverse(), seen: [...full.seen].reverse() };
        expect(configurationKey(scenario, shuffled)).toBe(configurationKey(scenario, full));
      }
    }),
  );
});
