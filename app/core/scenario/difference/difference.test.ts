import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRADES, gravest, type Grade } from "#app/core/scenario/difference/change.ts";
import { difference } from "#app/core/scenario/difference/difference.ts";
import type { Beat, Guard, Reply, Scenario } from "#app/core/scenario/scenario.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const isText = (value: object): value is { zh: string; en: string } => "zh" in value && "en" in value;

/** The scenario with every text and every name that is only shown replaced. */
function reworded<T>(value: T, word: string): T {
  if (typeof value !== "object" || value === null) return value;
  if (isText(value)) return { ...value, zh: `${value.zh}${word}`, en: `${word} ${value.en}` };
  if (Array.isArray(value)) return value.map((item: unknown) => reworded(item, word)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === "segment" ? word : reworded(part, word)])) as T;
}

const turned = <V>(record: Readonly<Record<string, V>>): Record<string, V> => Object.fromEntries(Object.entries(record).reverse());

function turnedGuard(guard: Guard): Guard {
  if ("mood" in guard) return { mood: guard.mood.toReversed() };
  if ("all" in guard) return { all: guard.all.map(turnedGuard).reverse() };
  if ("any" in guard) return { any: guard.any.map(turnedGuard).reverse() };
  return "not" in guard ? { not: turnedGuard(guard.not) } : guard;
}

const first = (scenario: Scenario): Beat => scenario.beats[scenario.start]!;
const atFirst = (change: (beat: Beat) => Partial<Beat>) => (scenario: Scenario): Scenario => ({
  ...scenario,
  beats: { ...scenario.beats, [scenario.start]: { ...first(scenario), ...change(first(scenario)) } },
});
const atReply = (change: (reply: Reply) => Partial<Reply>) => atFirst(({ replies: [reply, ...others] }) => ({ replies: [{ ...reply!, ...change(reply!) }, ...others] }));
const atEnding = (change: object) => (scenario: Scenario): Scenario => ({
  ...scenario,
  endings: { ...scenario.endings, [scenario.patienceGone]: { ...scenario.endings[scenario.patienceGone]!, ...change } },
});

const other = { zh: "另一句", en: "something else" };
const silence = { after: 17, points: {}, because: [], note: null, mood: 0, set: [], reveals: [], goto: [{ when: null, to: "settled" }] };

/** Every part that can change, the change, and its grade. */
const EDITS: readonly (readonly [string, Grade, (scenario: Scenario) => Scenario])[] = [
  ["scenario title", "cosmetic", (s) => ({ ...s, title: other })],
  ["scenario brief", "cosmetic", (s) => ({ ...s, brief: other })],
  ["scenario seat", "structural", (s) => ({ ...s, seat: "online-agent" })],
  ["scenario channel", "structural", (s) => ({ ...s, channel: "online" })],
  ["scenario family", "structural", (s) => ({ ...s, family: "crisis" })],
  ["scenario level", "structural", (s) => ({ ...s, level: s.level === 1 ? 2 : 1 })],
  ["scenario tests", "scoring", (s) => ({ ...s, tests: s.tests.length > 1 ? s.tests.slice(1) : [...s.tests, s.tests[0] === "attitude" ? "efficiency" : "attitude"] })],
  ["scenario turns", "scoring", (s) => ({ ...s, par: { ...s.par, turns: s.par.turns + 1 } })],
  ["scenario seconds", "scoring", (s) => ({ ...s, par: { ...s.par, seconds: s.par.seconds + 1 } })],
  ["scenario economy", "scoring", (s) => ({ ...s, economyStandard: "E01" })],
  ["scenario pace", "scoring", (s) => ({ ...s, paceStandard: "E01" })],
  ["scenario flags", "structural", (s) => ({ ...s, flags: [...s.flags, "new-flag"] })],
  ["scenario start", "structural", (s) => ({ ...s, start: "nowhere" })],
  ["scenario patienceGone", "structural", (s) => ({ ...s, patienceGone: "nowhere" })],
  ["customer name", "cosmetic", (s) => ({ ...s, customer: { ...s.customer, name: other } })],
  ["customer segment", "cosmetic", (s) => ({ ...s, customer: { ...s.customer, segment: "private" } })],
  ["customer patience", "structural", (s) => ({ ...s, customer: { ...s.customer, patience: s.customer.patience - 1 } })],
  ["customer about", "cosmetic", (s) => ({ ...s, customer: { ...s.customer, about: other } })],
  ["customer portrait", "cosmetic", (s) => ({ ...s, customer: { ...s.customer, portrait: { seed: "somebody", faces: { calm: "smile" } } } })],
  ["beat phase", "structural", atFirst(({ phase }) => ({ phase: phase === "close" ? "act" : "close" }))],
  ["beat angry", "cosmetic", atFirst(({ says }) => ({ says: { ...says, angry: other } }))],
  ["beat calm", "structural", atFirst(({ says: { calm: _, ...says } }) => ({ says }))],
  ["beat reveals", "structural", atFirst(({ reveals }) => ({ reveals: [...reveals, "new-fact"] }))],
  ["reply itself", "structural", atFirst(({ replies }) => ({ replies: [...replies, { ...replies[0]!, id: "new-reply" }] }))],
  ["silence itself", "structural", atFirst((beat) => ({ silence: beat.silence ? null : silence }))],
  ["silence after", "structural", atFirst((beat) => ({ silence: { ...(beat.silence ?? silence), after: 61 } }))],
  ["reply kind", "structural", atReply(({ kind }) => ({ kind: kind === "do" ? "say" : "do" }))],
  ["reply text", "cosmetic", atReply(() => ({ text: other }))],
  ["reply when", "structural", atReply(() => ({ when: { seen: "new-beat" } }))],
  ["reply critical", "scoring", atReply(() => ({ critical: "new-act" }))],
  ["reply points", "scoring", atReply(({ points }) => ({ points: { ...points, attitude: (points.attitude ?? 0) + 1 } }))],
  ["reply because", "scoring", atReply(({ because }) => ({ because: [...because, "P09"] }))],
  ["reply note", "cosmetic", atReply(() => ({ note: other }))],
  ["reply mood", "structural", atReply(({ mood }) => ({ mood: mood + 1 }))],
  ["reply set", "structural", atReply((reply) => ({ set: [...reply.set, "new-flag"] }))],
  ["reply reveals", "structural", atReply(({ reveals }) => ({ reveals: [...reveals, "new-fact"] }))],
  ["reply goto", "structural", atReply(({ goto }) => ({ goto: [{ when: { flag: "new-flag" }, to: "settled" }, ...goto] }))],
  ["ending itself", "structural", (s) => ({ ...s, endings: { ...s.endings, another: { id: "another", outcome: "lost", title: other, text: other } } })],
  ["ending outcome", "structural", atEnding({ outcome: "partly-resolved" })],
  ["ending title", "cosmetic", atEnding({ title: other })],
  ["ending text", "cosmetic", atEnding({ text: other })],
  ["fact itself", "structural", (s) => ({ ...s, facts: { ...s.facts, "new-fact": { text: other } } })],
  ["critical itself", "scoring", (s) => ({ ...s, criticals: { ...s.criticals, "new-act": { text: other, standard: "S10" } } })],
  ["critical standard", "scoring", (s) => ({ ...s, criticals: Object.fromEntries(Object.entries(s.criticals).map(([id, act]) => [id, { ...act, standard: "S99" }])) })],
];

describe("the difference of two versions", () => {
  it("is nothing between a version and itself", () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        expect(difference(scenario, scenario)).toEqual({ changes: [], grade: null });
      }),
    );
  });

  it("is cosmetic where only texts changed, however many", () => {
    fc.assert(
      fc.property(randomScenario, fc.string({ minLength: 1 }), (scenario, word) => {
        const { changes, grade } = difference(scenario, reworded(scenario, word));
        expect(changes.length).toBeGreaterThan(Object.keys(scenario.beats).length);
        expect(new Set(changes.map((change) => change.grade))).toEqual(new Set([grade]));
        expect(grade).toBe("cosmetic");
      }),
    );
  });

  it("is layout alone where the file says the same in another order", () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const beats = Object.fromEntries(Object.entries(scenario.beats).map(([id, beat]) => [id, {
          ...beat,
          replies: beat.replies.map((reply) => ({ ...reply, because: reply.because.toReversed(), when: reply.when && turnedGuard(reply.when) })),
        }]));
        const moved = { ...scenario, hash: "other", beats: turned(beats), endings: turned(scenario.endings), facts: turned(scenario.facts), flags: scenario.flags.toReversed() };
        expect(difference(scenario, moved)).toMatchObject({ changes: [{ part: "layout" }], grade: "cosmetic" });
      }),
    );
  });

  it.each(EDITS)("finds a change of %s, %s", (name, grade, edit) => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        fc.pre(name !== "silence after" || first(scenario).silence !== null);
        const { changes, grade: whole } = difference(scenario, edit(scenario));
        const [kind, part] = name.split(" ");
        expect(changes.map((change) => [change.place.kind, change.part, change.grade])).toEqual([[kind, part, grade]]);
        expect(whole).toBe(grade);
      }),
      { numRuns: 20 },
    );
  });

  it("tells of going what it tells of coming, the other way round", () => {
    fc.assert(
      fc.property(randomScenario, fc.subarray(EDITS.filter(([name]) => !["scenario start", "scenario patienceGone"].includes(name)), { minLength: 1 }), (scenario, edits) => {
        const changed = edits.reduce((before, [, , edit]) => edit(before), scenario);
        const [there, back] = [difference(scenario, changed), difference(changed, scenario)];
        const key = (change: object) => JSON.stringify(change);
        const swapped = back.changes.map(({ before, after, ...change }) => ({ ...change, before: after, after: before }));
        expect(swapped.map(key).sort()).toEqual(there.changes.map(({ before, after, ...change }) => key({ ...change, before, after })).sort());
        expect(there.grade).toBe(back.grade);
      }),
      { numRuns: 60 },
    );
  });

  it("notices replies in another order, and calls it cosmetic", () => {
    const beat = Object.values(TRAPPED_CARD.beats).find(({ replies }) => replies.length > 1);
    if (!beat) throw new Error("no beat with several replies");
    const changed = { ...TRAPPED_CARD, beats: { ...TRAPPED_CARD.beats, [beat.id]: { ...beat, replies: beat.replies.toReversed() } } };
    expect(difference(TRAPPED_CARD, changed).changes).toMatchObject([{ place: { kind: "beat", id: beat.id }, part: "order", grade: "cosmetic" }]);
  });
});

it("calls the whole as grave as its gravest part", () => {
  expect(gravest([])).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...GRADES), { minLength: 1 }), (grades) => {
      const highest = Math.max(...grades.map((grade) => GRADES.indexOf(grade)));
      expect(gravest(grades)).toBe(GRADES[highest]);
    }),
  );
});
