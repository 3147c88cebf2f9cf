import { assign, setup, transition, type SnapshotFrom } from "xstate";
import { said } from "#app/core/posted/notice.ts";
import { ok, refuse, type Problem, type Result } from "#app/core/result.ts";
import { isDay } from "#app/core/time/day.ts";

/** Where a rule stands: 起草 → 公开征求意见 → 已协商 → 执行中 → 停用. */
export const RULE_STATES = ["drafted", "shown", "consulted", "in-force", "ended"] as const;
export type RuleState = (typeof RULE_STATES)[number];

/** How staff were consulted (职工代表大会 or all staff, then the union or representatives), and how they were informed. */
export const CONSULTED = ["congress", "union", "meeting", "survey"] as const;
export const INFORMED = ["product", "notice", "meeting", "handed"] as const;

/** That staff were consulted and informed: how, on which day (YYYY-MM-DD), and what came of it. */
export type Consultation = {
  readonly consulted: { readonly how: (typeof CONSULTED)[number]; readonly on: string; readonly outcome: string };
  readonly informed: { readonly how: (typeof INFORMED)[number]; readonly on: string };
};

/** One event of a rule's log; `actor` is a person's id. */
export type RuleEvent =
  /** From now on staff can read it, and see what it would have paid them; its words no longer change. */
  | { readonly kind: "show"; readonly actor: string }
  | { readonly kind: "record"; readonly actor: string; readonly consultation: Consultation }
  /** It takes force for periods that begin in that month, YYYY-MM, or later. */
  | { readonly kind: "enact"; readonly actor: string; readonly from: string }
  /** A later version of it took force. */
  | { readonly kind: "supersede"; readonly actor: string; readonly by: number }
  | { readonly kind: "end"; readonly actor: string; readonly reason: string };

/** All that a rule's events tell. */
export type RuleLife = {
  readonly state: RuleState;
  readonly consultation: Consultation | null;
  readonly from: string | null;
  /** Why it was ended by hand. */
  readonly ended: string | null;
};

/** What a deed depends on besides the log: the day of the bank, YYYY-MM-DD, and how much is wrong with the rule's words. */
export type RuleFacts = { readonly today: string; readonly faults: number };

type Context = Omit<RuleLife, "state">;
type Asked = { readonly type: RuleEvent["kind"]; readonly event: RuleEvent; readonly facts: RuleFacts | null };

/** Facts are asked of those who act, never of what is on record. */
const holds = (facts: RuleFacts | null, fact: (facts: RuleFacts) => boolean) => facts === null || fact(facts);
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const rules = setup({
  // The casts are XState's own idiom: it takes the types from values that are never looked at.
  types: { context: {} as Context, events: {} as Asked },
  guards: {
    isFaultless: ({ event: { facts } }) => holds(facts, ({ faults }) => faults === 0),
    isConsulted: ({ event: { event, facts } }) => event.kind === "record" && said(event.consultation.consulted.outcome) && holds(facts, ({ today }) => daysOf(event.consultation).every((day) => isDay(day) && day <= today)),
    isMonth: ({ event: { event } }) => event.kind === "enact" && MONTH.test(event.from),
    isReasoned: ({ event: { event } }) => event.kind === "end" && said(event.reason),
  },
  actions: {
    record: assign(({ event: { event } }) => (event.kind === "record" ? { consultation: event.consultation } : {})),
    enact: assign(({ event: { event } }) => (event.kind === "enact" ? { from: event.from } : {})),
    end: assign(({ event: { event } }) => (event.kind === "end" ? { ended: event.reason } : {})),
  },
});

function daysOf({ consulted, informed }: Consultation): string[] {
  return [consulted.on, informed.on];
}

const end = { target: "ended", guard: "isReasoned", actions: "end" } as const;

/** A rule's life: no way leads into force but past the record of consultation. */
const ruleMachine = rules.createMachine({
  id: "rule",
  initial: "drafted",
  context: { consultation: null, from: null, ended: null },
  states: {
    drafted: { on: { show: { target: "shown", guard: "isFaultless" } } },
    shown: { on: { record: { target: "consulted", guard: "isConsulted", actions: "record" }, end } },
    consulted: { on: { enact: { target: "in-force", guard: "isMonth", actions: "enact" }, end } },
    "in-force": { on: { supersede: "ended", end } },
    ended: {},
  },
});

type Snapshot = SnapshotFrom<typeof ruleMachine>;

const machineAt = ({ state, ...context }: RuleLife): Snapshot => ruleMachine.resolveState({ value: state, context });

const NEW: RuleLife = { state: "drafted", consultation: null, from: null, ended: null };

function lifeIn({ value, context }: Snapshot): RuleLife {
  // The machine has no nested states.
  return { state: value as RuleState, ...context };
}

/** What a rule's log says of it. Throws on a log that no machine would have written. */
export function ruleLifeOf(events: readonly RuleEvent[]): RuleLife {
  let at = machineAt(NEW);
  for (const event of events) {
    const asked: Asked = { type: event.kind, event, facts: null };
    if (!at.can(asked)) throw new Error(`A rule is ${String(at.value)} and its log says ${event.kind}`);
    [at] = transition(ruleMachine, at, asked);
  }
  return lifeIn(at);
}

/**
 * What a rule is after one more event. Refuses with what is in the way: `rule-faults` (count), `rule-not-consulted`,
 * `consultation-missing`, `month-missing`, `reason-missing`, `rule-shown`, `rule-not-shown`, `rule-consulted`, `rule-in-force`, `rule-ended`.
 */
export function decideRule(events: readonly RuleEvent[], event: RuleEvent, facts: RuleFacts): Result<RuleLife> {
  const life = ruleLifeOf(events);
  const at = machineAt(life);
  const asked: Asked = { type: event.kind, event, facts };
  if (at.can(asked)) return ok(lifeIn(transition(ruleMachine, at, asked)[0]));
  return { ok: false, problem: inTheWay(life, event, facts) };
}

function inTheWay({ state }: RuleLife, { kind }: RuleEvent, { faults }: RuleFacts): Problem {
  const problem = (code: string, params?: Problem["params"]): Problem => refuse(code, params).problem;
  if (state === "ended") return problem("rule-ended");
  if (kind === "show") return state === "drafted" ? problem("rule-faults", { count: faults }) : problem("rule-shown");
  if (state === "drafted") return problem("rule-not-shown");
  if (kind === "end") return problem("reason-missing");
  if (kind === "record") return state === "shown" ? problem("consultation-missing") : problem("rule-consulted");
  if (state === "shown") return problem("rule-not-consulted");
  return state === "consulted" ? problem("month-missing") : problem("rule-in-force");
}
