import fc from "fast-check";
import { DIMENSIONS, type Dimension, type Points } from "#app/core/scenario/dimension.ts";
import type { Arm, Beat, Effect, Ending, Guard, Mood, Reply, Scenario } from "#app/core/scenario/scenario.ts";
import { courseOf } from "#app/core/scenario/gold.ts";
import { startOf } from "#app/core/scenario/step.ts";
import { sha256Hex } from "#app/core/text/hash.ts";
import type { Text } from "#app/core/text/text.ts";
import { RULES } from "#tests/support/drill-rules.ts";

const FLAGS = ["checked", "promised", "calmed"];
const FACTS = ["one-fact", "other-fact"];
const ENDINGS = ["settled", "half-settled", "walks-out", "breached"] as const;
const OPEN_ENDINGS = ENDINGS.slice(0, 3);
const LETTER = { attitude: "A", efficiency: "E", "product-knowledge": "P", "problem-solving": "S" } as const;

type GuardDraft = { flag: number } | { mood: Mood[] } | { seen: number } | { all: GuardDraft[] } | { any: GuardDraft[] } | { not: GuardDraft };

const { guard } = fc.letrec<{ guard: GuardDraft }>((tie) => ({
  guard: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    fc.record({ flag: fc.nat(FLAGS.length - 1) }),
    fc.record({ mood: fc.subarray<Mood>(["calm", "irritated", "angry"], { minLength: 1 }) }),
    fc.record({ seen: fc.nat(20) }),
    fc.record({ all: fc.array(tie("guard"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(tie("guard"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie("guard") }),
  ),
}));

const effect = fc.record({
  points: fc.record(
    Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, fc.integer({ min: -3, max: 4 })])) as Record<Dimension, fc.Arbitrary<number>>,
    { requiredKeys: [] },
  ),
  mood: fc.integer({ min: -45, max: 25 }),
  set: fc.subarray(FLAGS),
  reveals: fc.subarray(FACTS),
  words: fc.nat(12),
  back: fc.option(fc.nat(20), { freq: 6 }),
  arms: fc.array(fc.record({ guard, to: fc.nat(20) }), { maxLength: 2 }),
  to: fc.nat(20),
});
type EffectDraft = typeof effect extends fc.Arbitrary<infer D> ? D : never;

const draftScenario = fc.record({
  patience: fc.integer({ min: 5, max: 100 }),
  tests: fc.subarray([...DIMENSIONS], { minLength: 1 }),
  par: fc.record({ turns: fc.integer({ min: 1, max: 9 }), seconds: fc.integer({ min: 20, max: 400 }) }),
  beats: fc.array(
    fc.record({
      words: fc.nat(20),
      reveals: fc.subarray(FACTS),
      replies: fc.array(
        fc.record({
          effect,
          kind: fc.constantFrom("say" as const, "do" as const),
          when: fc.option(guard, { freq: 2 }),
          critical: fc.nat(6).map((n) => n === 0),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      silence: fc.option(fc.record({ effect, after: fc.integer({ min: 1, max: 60 }) })),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});
type ScenarioDraft = typeof draftScenario extends fc.Arbitrary<infer D> ? D : never;

/**
 * Random scenarios that keep the rules of structure: every reachable configuration has an open reply that is not
 * critical, every talk ends, every mood has its line. Going back to an earlier beat happens, bounded by `seen`.
 * They may be silly (nothing to win, no good ending in reach); filter where a test needs more.
 */
export const randomScenario: fc.Arbitrary<Scenario> = draftScenario.map(scenarioFrom);

/** Random scenarios worth playing: a good ending is in reach and every tested dimension has points to earn. */
export const worthwhileScenario: fc.Arbitrary<Scenario> = randomScenario.filter((scenario) => {
  const course = courseOf(scenario, RULES);
  if (!course.ok) throw new Error(`a random scenario was refused: ${course.problem.code}`);
  return course.value.at(startOf(scenario)).good && scenario.tests.every((dimension) => (course.value.best[dimension] ?? 0) > 0);
});

type World = { readonly tests: readonly Dimension[]; readonly beats: readonly string[] };

function scenarioFrom(draft: ScenarioDraft): Scenario {
  const world: World = { tests: draft.tests, beats: draft.beats.map((_, i) => `beat-${i}`) };
  const beats = draft.beats.map((beat, i): Beat => ({
    id: `beat-${i}`,
    phase: (["receive", "understand", "act", "close"] as const)[Math.min(3, i)] ?? "close",
    says: { calm: text(beat.words), irritated: text(beat.words + 1), angry: text(beat.words + 2) },
    reveals: beat.reveals,
    replies: beat.replies.map((reply, j): Reply => {
      const critical = reply.critical && j > 0;
      return {
        id: `beat-${i}-${j}`,
        kind: reply.kind,
        text: text(reply.effect.words),
        when: j > 0 && reply.when ? guardFrom(world, reply.when) : null,
        critical: critical ? "crosses-line" : null,
        ...effectFrom(world, i, reply.effect, critical),
      };
    }),
    silence: beat.silence && { after: beat.silence.after, ...effectFrom(world, i, beat.silence.effect, false) },
  }));
  const endings = ENDINGS.map((id, i): Ending => ({
    id,
    outcome: (["resolved", "partly-resolved", "lost", "breach"] as const)[i] ?? "lost",
    title: text(1),
    text: text(3),
  }));
  return {
    slug: "random",
    hash: sha256Hex(JSON.stringify(draft)),
    title: text(2),
    brief: text(5),
    seat: "teller",
    channel: "branch",
    family: "service",
    level: 3,
    tests: draft.tests,
    customer: { name: text(1), segment: "mass", patience: draft.patience, about: null, portrait: null },
    par: draft.par,
    flags: FLAGS,
    start: "beat-0",
    beats: Object.fromEntries(beats.map((beat) => [beat.id, beat])),
    endings: Object.fromEntries(endings.map((ending) => [ending.id, ending])),
    patienceGone: "walks-out",
    facts: Object.fromEntries(FACTS.map((fact) => [fact, { text: text(2) }])),
    criticals: { "crosses-line": { text: text(3), standard: "S10" } },
    economyStandard: "E09",
    paceStandard: "E12",
  };
}

function effectFrom(world: World, beat: number, draft: EffectDraft, critical: boolean): Effect {
  const points: Points = Object.fromEntries(
    world.tests.flatMap((dimension) => (draft.points[dimension] ? [[dimension, draft.points[dimension]]] : [])),
  );
  const onward = [...world.beats.slice(beat + 1), ...(critical ? ENDINGS : OPEN_ENDINGS)];
  const arms: Arm[] = draft.arms.map(({ guard: when, to }) => ({ when: guardFrom(world, when), to: pick(onward, to) }));
  if (draft.back !== null) {
    const to = pick(world.beats.slice(0, beat + 1), draft.back);
    arms.unshift({ when: { not: { seen: to } }, to });
  }
  return {
    points,
    because: DIMENSIONS.filter((dimension) => dimension in points).map((dimension) => `${LETTER[dimension]}0${1 + (draft.words % 8)}`),
    note: draft.words % 2 ? text(draft.words) : null,
    mood: draft.mood,
    set: draft.set,
    reveals: draft.reveals,
    goto: [...arms, { when: null, to: pick(onward, draft.to) }],
  };
}

function guardFrom(world: World, draft: GuardDraft): Guard {
  if ("flag" in draft) return { flag: pick(FLAGS, draft.flag) };
  if ("mood" in draft) return draft;
  if ("seen" in draft) return { seen: pick(world.beats, draft.seen) };
  if ("not" in draft) return { not: guardFrom(world, draft.not) };
  if ("all" in draft) return { all: draft.all.map((part) => guardFrom(world, part)) };
  return { any: draft.any.map((part) => guardFrom(world, part)) };
}

function pick<T>(from: readonly T[], index: number): T {
  const item = from[index % from.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

function text(words: number): Text {
  return { zh: "您好，".repeat(words + 1), en: "good day ".repeat(words + 1).trim() };
}
