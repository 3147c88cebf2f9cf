import type { Grade, Part, Value } from "#app/core/scenario/difference/change.ts";
import type { Beat, CriticalAct, Customer, Effect, Ending, Fact, Reply, Scenario, Silence, SpeakingMood } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";

/** A part of a thing: its value, and how grave it is that it changes, comes or goes. */
export type Compared<T> = {
  readonly part: Part;
  readonly grade: Grade;
  /** Where coming or going is graver than changing. */
  readonly gradeOfPresence?: Grade;
  readonly value: (thing: T) => Value | null;
};

const text = (said: Text | null | undefined): Value | null => (said ? { kind: "text", text: said } : null);
const amount = (value: number): Value => ({ kind: "amount", amount: value });
const word = (value: string): Value => ({ kind: "word", word: value });
const name = (value: string | null): Value | null => (value === null ? null : { kind: "names", names: [value] });
/** Names whose order means nothing. */
const set = (names: readonly string[]): Value | null => (names.length === 0 ? null : { kind: "names", names: [...new Set(names)].sort() });

export const SCENARIO: readonly Compared<Scenario>[] = [
  { part: "title", grade: "cosmetic", value: ({ title }) => text(title) },
  { part: "brief", grade: "cosmetic", value: ({ brief }) => text(brief) },
  { part: "seat", grade: "structural", value: ({ seat }) => word(seat) },
  { part: "channel", grade: "structural", value: ({ channel }) => word(channel) },
  { part: "family", grade: "structural", value: ({ family }) => word(family) },
  { part: "level", grade: "structural", value: ({ level }) => amount(level) },
  { part: "tests", grade: "scoring", value: ({ tests }) => set(tests) },
  { part: "turns", grade: "scoring", value: ({ par }) => amount(par.turns) },
  { part: "seconds", grade: "scoring", value: ({ par }) => amount(par.seconds) },
  { part: "economy", grade: "scoring", value: ({ economyStandard }) => name(economyStandard) },
  { part: "pace", grade: "scoring", value: ({ paceStandard }) => name(paceStandard) },
  { part: "flags", grade: "structural", value: ({ flags }) => set(flags) },
  { part: "start", grade: "structural", value: ({ start }) => name(start) },
  { part: "patienceGone", grade: "structural", value: ({ patienceGone }) => name(patienceGone) },
];

export const CUSTOMER: readonly Compared<Customer>[] = [
  { part: "name", grade: "cosmetic", value: (customer) => text(customer.name) },
  { part: "segment", grade: "cosmetic", value: ({ segment }) => word(segment) },
  { part: "patience", grade: "structural", value: ({ patience }) => amount(patience) },
  { part: "about", grade: "cosmetic", value: ({ about }) => text(about) },
  { part: "portrait", grade: "cosmetic", value: ({ portrait }) => portrait && set([portrait.seed, portrait.head ?? "", portrait.skin ?? "", ...Object.entries(portrait.faces ?? {}).map(String)]) },
];

/** Without a line the customer cannot speak in that mood; other words change nothing but what is read. */
const line = (mood: SpeakingMood): Compared<Beat> => ({
  part: mood,
  grade: "cosmetic",
  gradeOfPresence: "structural",
  value: ({ says }) => text(says[mood]),
});

export const BEAT: readonly Compared<Beat>[] = [
  { part: "phase", grade: "structural", value: ({ phase }) => word(phase) },
  line("calm"),
  line("irritated"),
  line("angry"),
  { part: "reveals", grade: "structural", value: ({ reveals }) => set(reveals) },
];

const EFFECT: readonly Compared<Effect>[] = [
  { part: "points", grade: "scoring", value: ({ points }) => (Object.keys(points).length === 0 ? null : { kind: "points", points }) },
  { part: "because", grade: "scoring", value: ({ because }) => set(because) },
  { part: "note", grade: "cosmetic", value: ({ note }) => text(note) },
  { part: "mood", grade: "structural", value: ({ mood }) => amount(mood) },
  { part: "set", grade: "structural", value: (effect) => set(effect.set) },
  { part: "reveals", grade: "structural", value: ({ reveals }) => set(reveals) },
  { part: "goto", grade: "structural", value: ({ goto }) => ({ kind: "ways", arms: goto }) },
];

export const REPLY: readonly Compared<Reply>[] = [
  { part: "kind", grade: "structural", value: ({ kind }) => word(kind) },
  { part: "text", grade: "cosmetic", value: (reply) => text(reply.text) },
  { part: "when", grade: "structural", value: ({ when }) => when && { kind: "guard", guard: when } },
  { part: "critical", grade: "scoring", value: ({ critical }) => name(critical) },
  ...EFFECT,
];

export const SILENCE: readonly Compared<Silence>[] = [{ part: "after", grade: "structural", value: ({ after }) => amount(after) }, ...EFFECT];

export const ENDING: readonly Compared<Ending>[] = [
  { part: "outcome", grade: "structural", value: ({ outcome }) => word(outcome) },
  { part: "title", grade: "cosmetic", value: ({ title }) => text(title) },
  { part: "text", grade: "cosmetic", value: (ending) => text(ending.text) },
];

export const FACT: readonly Compared<Fact>[] = [{ part: "text", grade: "cosmetic", value: (fact) => text(fact.text) }];

export const CRITICAL: readonly Compared<CriticalAct>[] = [
  { part: "text", grade: "cosmetic", value: (critical) => text(critical.text) },
  { part: "standard", grade: "scoring", value: ({ standard }) => name(standard) },
];
