import { z } from "zod";
import { CHANNELS, FAMILIES, MOODS, OUTCOMES, PHASES, SEATS, SKINS, type Mood } from "#app/core/scenario/scenario.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { standardId } from "#app/core/standards/handbook.ts";
import { keyed, name, text } from "#app/core/text/yaml/shape.ts";

export const MAX_BEATS = 200;
const MAX_REPLIES = 8;
/** A beat of level 1 offers a beginner fewer replies to weigh. */
export const MAX_REPLIES_LEVEL_1 = 4;
/** Far above what any reply should weigh, far below what arithmetic could mind. */
const MAX_POINTS = 20;
const MAX_NAMES = 100;

/** A condition as it is written: exactly one of the keys, which the structural checks make sure of. */
export type WrittenGuard = {
  flag?: string;
  mood?: Mood[];
  seen?: string;
  all?: WrittenGuard[];
  any?: WrittenGuard[];
  not?: WrittenGuard;
};

/** One word is short for a list of one. */
const moods = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.enum(MOODS)).min(1));

const guard: z.ZodType<WrittenGuard> = z.lazy(() =>
  keyed({
    flag: name.optional(),
    mood: moods.optional(),
    seen: name.optional(),
    all: z.array(guard).min(1).max(20).optional(),
    any: z.array(guard).min(1).max(20).optional(),
    not: guard.optional(),
  }),
);

/** One place is short for a list with that default alone. */
const goto = z.preprocess(
  (value) => (typeof value === "string" ? [{ to: value }] : value),
  z.array(keyed({ when: guard.optional(), to: name })).min(1).max(20),
);

const points = z.int().min(-MAX_POINTS).max(MAX_POINTS).optional();

const effect = {
  points: keyed({ attitude: points, efficiency: points, "product-knowledge": points, "problem-solving": points }).default({}),
  because: z.array(standardId).max(8).default([]),
  note: text.optional(),
  mood: z.int().min(-100).max(100).default(0),
  set: z.array(name).max(MAX_NAMES).default([]),
  reveals: z.array(name).max(MAX_NAMES).default([]),
  goto,
};

const reply = keyed({ id: name, say: text.optional(), do: text.optional(), when: guard.optional(), critical: name.optional(), ...effect });

const silence = keyed({ after: z.int().min(1).max(3600), ...effect });

const beat = keyed({
  phase: z.enum(PHASES),
  says: keyed({ calm: text.optional(), irritated: text.optional(), angry: text.optional() }),
  reveals: z.array(name).max(MAX_NAMES).default([]),
  replies: z.array(reply).min(1).max(MAX_REPLIES),
  silence: silence.optional(),
});

const word = z.string().trim().min(1).max(100);

const customer = keyed({
  name: text,
  segment: name,
  patience: z.int().min(1).max(100),
  about: text.optional(),
  portrait: keyed({
    seed: word,
    head: word.optional(),
    skin: z.enum(SKINS).optional(),
    faces: keyed({ calm: word.optional(), irritated: word.optional(), angry: word.optional(), gone: word.optional() }).optional(),
  }).optional(),
});

/** What a scenario file says, as it is written. */
export const scenarioShape = keyed({
  scenario: name,
  title: text,
  brief: text,
  seat: z.enum(SEATS),
  channel: z.enum(CHANNELS),
  family: z.enum(FAMILIES),
  level: z.literal([1, 2, 3]),
  tests: z.array(z.enum(DIMENSIONS)).min(1).max(DIMENSIONS.length),
  customer,
  par: keyed({ turns: z.int().min(1).max(MAX_BEATS), seconds: z.int().min(10).max(7200) }),
  flags: z.array(name).max(MAX_NAMES).default([]),
  facts: z.record(name, keyed({ text })).default({}),
  criticals: z.record(name, keyed({ text, standard: standardId })).default({}),
  standards: keyed({ economy: standardId.optional(), pace: standardId.optional() }).default({}),
  start: name,
  beats: z.record(name, beat),
  endings: z.record(name, keyed({ outcome: z.enum(OUTCOMES), title: text, text })),
  "patience-gone": name,
});

export type WrittenScenario = z.output<typeof scenarioShape>;
export type WrittenReply = z.output<typeof reply>;
export type WrittenSilence = z.output<typeof silence>;

