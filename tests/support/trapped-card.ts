import type { Beat, Effect, Ending, Reply, Scenario, Silence } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";

/** 20 Chinese characters: 3 seconds of reading; the English word is shorter. */
const LINE: Text = { zh: "字".repeat(20), en: "word" };

function effect(to: Effect["goto"] | string, more: Partial<Effect> = {}): Effect {
  const goto = typeof to === "string" ? [{ when: null, to }] : to;
  return { points: {}, because: [], note: null, mood: 0, set: [], reveals: [], goto, ...more };
}

function reply(id: string, to: Effect["goto"] | string, more: Partial<Reply> = {}): Reply {
  return { id, kind: "say", text: LINE, when: null, critical: null, ...effect(to), ...more };
}

function beat(id: string, phase: Beat["phase"], replies: readonly Reply[], more: Partial<Beat> = {}): Beat {
  return { id, phase, says: { calm: LINE, irritated: LINE, angry: LINE }, reveals: [], replies, silence: null, ...more };
}

function silence(after: number, to: string, more: Partial<Effect>): Silence {
  return { after, ...effect(to, more) };
}

function ending(id: string, outcome: Ending["outcome"]): Ending {
  return { id, outcome, title: LINE, text: LINE };
}

const HELLO = beat(
  "hello",
  "receive",
  [
    reply("warm", "ask", { points: { attitude: 2 }, because: ["A01"], mood: 15 }),
    reply("curt", "ask", { points: { attitude: -1 }, because: ["A04"], mood: -25 }),
    reply("insult", "ask", { points: { attitude: -2 }, because: ["A04"], mood: -60, critical: "insults" }),
  ],
  { silence: silence(10, "hello", { points: { attitude: -1 }, because: ["A01"], mood: -10 }), reveals: ["card-trapped"] },
);

const ASK = beat("ask", "understand", [
  reply("verify", "fix", { points: { "problem-solving": 1 }, because: ["S10"], set: ["verified"] }),
  reply("chat", "chat"),
  reply("give-up", "walks-out"),
]);

const CHAT = beat("chat", "understand", [reply("back", "fix", { set: ["verified"] })]);

const FIX = beat(
  "fix",
  "act",
  [
    reply("explain", [{ when: { mood: ["calm"] }, to: "done" }, { when: null, to: "settled" }], {
      points: { "problem-solving": 3, efficiency: 2 },
      because: ["S06", "E06"],
      when: { flag: "verified" },
      reveals: ["cause"],
    }),
    reply("brush-off", "settled", { points: { attitude: -1, efficiency: 1 }, because: ["A07", "E06"] }),
    reply("leak", "done", {
      points: { "problem-solving": 4, efficiency: 2 },
      because: ["S06", "E06"],
      critical: "discloses",
    }),
  ],
  { silence: silence(20, "fix", { points: { efficiency: -1 }, because: ["E04"], mood: -10 }) },
);

/**
 * A scenario small enough to compute by hand. Patience 55; every line and reply takes 3 s to read; par 72 s.
 * Gold: warm, verify, explain. Best: attitude 2, efficiency 2, problem-solving 1 + 3 = 4. T: hello 3, ask 2, chat 2, fix 1.
 * Reading: hello, ask and fix 3 + 3 · 3 = 12 s each, chat 3 + 3 = 6 s; gold's course 36 s, so shares are twice that.
 */
export const TRAPPED_CARD: Scenario = {
  slug: "trapped-card",
  hash: "c".repeat(64),
  title: LINE,
  brief: LINE,
  seat: "hotline-agent",
  channel: "hotline",
  family: "service",
  level: 1,
  tests: ["attitude", "efficiency", "problem-solving"],
  customer: { name: LINE, segment: "mass", patience: 55, about: null, portrait: null },
  par: { turns: 3, seconds: 72 },
  flags: ["verified"],
  start: "hello",
  beats: { hello: HELLO, ask: ASK, chat: CHAT, fix: FIX },
  endings: {
    done: ending("done", "resolved"),
    settled: ending("settled", "partly-resolved"),
    "walks-out": ending("walks-out", "lost"),
  },
  patienceGone: "walks-out",
  facts: { "card-trapped": { text: LINE }, cause: { text: LINE } },
  criticals: { insults: { text: LINE, standard: "A04" }, discloses: { text: LINE, standard: "S10" } },
  economyStandard: "E09",
  paceStandard: "E12",
};
