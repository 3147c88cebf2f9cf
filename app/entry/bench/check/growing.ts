import type { Beat, Effect, Reply, Scenario } from "#app/core/scenario/scenario.ts";

const LINE = { zh: "一", en: "One" };
const SAYS = { calm: LINE, irritated: LINE, angry: LINE };

/**
 * A talk whose size is known: at each of so many beats in turn a flag is set or not, and the last beat asks for all of
 * them. It has 2^(beats + 1) + 1 configurations.
 */
export function growingScenario(beats: number): Scenario {
  const flags = Array.from({ length: beats }, (_, i) => `flag-${i}`);
  const steps = flags.map((flag, i) => beatOf(`step-${i}`, [replyOf(`no-${i}`, `step-${i + 1}`, -1, []), replyOf(`yes-${i}`, `step-${i + 1}`, 1, [flag])]));
  const all = { all: flags.map((flag) => ({ flag })) };
  const last = replyOf("last", "done", 1, []);
  const end = beatOf(`step-${beats}`, [{ ...last, goto: [{ when: all, to: "done" }, { when: null, to: "half-done" }] }]);
  const ending = (id: string, outcome: "resolved" | "partly-resolved" | "lost") => ({ id, outcome, title: LINE, text: LINE });
  return {
    slug: "growing", hash: `growing ${beats}`, title: LINE, brief: LINE, seat: "teller", channel: "branch", family: "service", level: 1, tests: ["attitude"],
    customer: { name: LINE, segment: "mass", patience: 70, about: null, portrait: null },
    par: { turns: beats + 1, seconds: 600 }, flags, start: "step-0",
    beats: Object.fromEntries([...steps, end].map((beat) => [beat.id, beat])),
    endings: { done: ending("done", "resolved"), "half-done": ending("half-done", "partly-resolved"), gone: ending("gone", "lost") },
    patienceGone: "gone", facts: {}, criticals: {}, economyStandard: "E09", paceStandard: "E12",
  };
}

function beatOf(id: string, replies: readonly Reply[]): Beat {
  return { id, phase: "act", says: SAYS, reveals: [], replies, silence: null };
}

function replyOf(id: string, to: string, attitude: number, set: readonly string[]): Reply {
  const effect: Effect = { points: { attitude }, because: ["A07"], note: null, mood: 0, set, reveals: [], goto: [{ when: null, to }] };
  return { id, kind: "say", text: LINE, when: null, critical: null, ...effect };
}
