import { assign, setup, transition, type SnapshotFrom } from "xstate";
import { LEAST_NOTICE, mayObject, maySettle, openIn, said, settledIn, standsLongEnough, type Objection } from "#app/core/posted/notice.ts";
import { ok, refuse, type Problem, type Result } from "#app/core/result.ts";

/** Where an honour stands: 提名 → 公示中 → 已确认, or 撤销. */
export const HONOUR_STATES = ["proposed", "posted", "confirmed", "withdrawn"] as const;
export type HonourState = (typeof HONOUR_STATES)[number];

/** One event of an honour's log; `actor` is a person's id. */
export type HonourEvent =
  /** The notice stands until that day, YYYY-MM-DD, inclusive. */
  | { readonly kind: "post"; readonly actor: string; readonly until: string }
  | { readonly kind: "object"; readonly actor: string; readonly objection: string; readonly text: string }
  | { readonly kind: "settle"; readonly actor: string; readonly objection: string; readonly upheld: boolean; readonly reason: string }
  | { readonly kind: "confirm"; readonly actor: string }
  | { readonly kind: "withdraw"; readonly actor: string; readonly reason: string };

/** All that an honour's events tell. */
export type HonourLife = {
  readonly state: HonourState;
  readonly until: string | null;
  readonly objections: readonly Objection[];
  /** Why it was withdrawn: by hand, or because an objection was upheld. */
  readonly withdrawn: string | null;
};

/** What a deed depends on besides the log. */
export type HonourFacts = {
  /** The day of the bank, YYYY-MM-DD. */
  readonly today: string;
  /** Who is to be honoured, or whose branch: nobody judges an objection about oneself. */
  readonly concerned: readonly string[];
};

type Context = Omit<HonourLife, "state">;
type Asked = { readonly type: HonourEvent["kind"]; readonly event: HonourEvent; readonly facts: HonourFacts | null };

/** Facts are asked of those who act, never of what is on record. */
const holds = (facts: HonourFacts | null, fact: (facts: HonourFacts) => boolean) => facts === null || fact(facts);

const honours = setup({
  // The casts are XState's own idiom: it takes the types from values that are never looked at.
  types: { context: {} as Context, events: {} as Asked },
  guards: {
    isLongEnough: ({ event: { event, facts } }) => event.kind === "post" && holds(facts, ({ today }) => standsLongEnough(today, event.until)),
    isObjection: ({ context, event: { event, facts } }) =>
      event.kind === "object" && said(event.text) && mayObject(context.objections, event.actor, event.objection) && holds(facts, ({ today }) => today <= (context.until ?? "")),
    isUpheld: ({ context, event: { event, facts } }) => event.kind === "settle" && event.upheld && isJudged(context, event, facts),
    isRejected: ({ context, event: { event, facts } }) => event.kind === "settle" && !event.upheld && isJudged(context, event, facts),
    isUncontested: ({ context, event: { facts } }) => openIn(context.objections).length === 0 && holds(facts, ({ today }) => today > (context.until ?? "")),
    isReasoned: ({ event: { event } }) => event.kind === "withdraw" && said(event.reason),
  },
  actions: {
    post: assign(({ event: { event } }) => (event.kind === "post" ? { until: event.until } : {})),
    object: assign(({ context, event: { event } }) => (event.kind === "object" ? { objections: [...context.objections, { id: event.objection, by: event.actor, text: event.text, outcome: null, reason: null }] } : {})),
    settle: assign(({ context, event: { event } }) =>
      event.kind === "settle" ? { objections: settledIn(context.objections, event), withdrawn: event.upheld ? event.reason : context.withdrawn } : {},
    ),
    withdraw: assign(({ event: { event } }) => (event.kind === "withdraw" ? { withdrawn: event.reason } : {})),
  },
});

function isJudged(context: Context, event: HonourEvent & { kind: "settle" }, facts: HonourFacts | null): boolean {
  return maySettle(context.objections, event.actor, event) && holds(facts, ({ concerned }) => !concerned.includes(event.actor));
}

const withdraw = { target: "withdrawn", guard: "isReasoned", actions: "withdraw" } as const;
const settle = [
  { target: "withdrawn", guard: "isUpheld", actions: "settle" },
  { guard: "isRejected", actions: "settle" },
] as const;

/** An honour's life. The guards are the only place that says what may be done when, and by whom not. */
const honourMachine = honours.createMachine({
  id: "honour",
  initial: "proposed",
  context: { until: null, objections: [], withdrawn: null },
  states: {
    proposed: { on: { post: { target: "posted", guard: "isLongEnough", actions: "post" }, withdraw } },
    posted: { on: { object: { guard: "isObjection", actions: "object" }, settle, confirm: { target: "confirmed", guard: "isUncontested" }, withdraw } },
    confirmed: { on: { withdraw } },
    withdrawn: {},
  },
});

type Snapshot = SnapshotFrom<typeof honourMachine>;

const machineAt = ({ state, ...context }: HonourLife): Snapshot => honourMachine.resolveState({ value: state, context });

const NEW: HonourLife = { state: "proposed", until: null, objections: [], withdrawn: null };

function lifeIn({ value, context }: Snapshot): HonourLife {
  // The machine has no nested states.
  return { state: value as HonourState, ...context };
}

/** What an honour's log says of it. Throws on a log that no machine would have written. */
export function honourOf(events: readonly HonourEvent[]): HonourLife {
  let at = machineAt(NEW);
  for (const event of events) {
    const asked: Asked = { type: event.kind, event, facts: null };
    if (!at.can(asked)) throw new Error(`An honour is ${String(at.value)} and its log says ${event.kind}`);
    [at] = transition(honourMachine, at, asked);
  }
  return lifeIn(at);
}

/**
 * What an honour is after one more event. Refuses with what is in the way: `notice-short` (days), `notice-over`,
 * `notice-until` (until), `objections-open` (count), `objection-there`, `objection-own`, `objection-settled`, `text-missing`,
 * `honour-ended`, `honour-not-posted`, `honour-confirmed`.
 */
export function decideHonour(events: readonly HonourEvent[], event: HonourEvent, facts: HonourFacts): Result<HonourLife> {
  const life = honourOf(events);
  const at = machineAt(life);
  const asked: Asked = { type: event.kind, event, facts };
  if (at.can(asked)) return ok(lifeIn(transition(honourMachine, at, asked)[0]));
  return { ok: false, problem: inTheWay(life, event, facts) };
}

function inTheWay({ state, until, objections }: HonourLife, event: HonourEvent, { today, concerned }: HonourFacts): Problem {
  const problem = (code: string, params?: Problem["params"]): Problem => refuse(code, params).problem;
  if (state === "withdrawn") return problem("honour-ended");
  if (event.kind === "withdraw") return problem("text-missing");
  if (event.kind === "post") return state === "proposed" ? problem("notice-short", { days: LEAST_NOTICE }) : problem("honour-moved-on");
  if (state !== "posted") return problem(state === "confirmed" ? "honour-confirmed" : "honour-not-posted");
  if (event.kind === "confirm") {
    const count = openIn(objections).length;
    return count > 0 ? problem("objections-open", { count }) : problem("notice-until", { until: until ?? "" });
  }
  if (event.kind === "object") {
    if (!said(event.text)) return problem("text-missing");
    return today > (until ?? "") ? problem("notice-over") : problem("objection-there");
  }
  const objection = objections.find(({ id }) => id === event.objection);
  if (objection === undefined || objection.outcome !== null) return problem("objection-settled");
  if (objection.by === event.actor || concerned.includes(event.actor)) return problem("objection-own");
  return problem("text-missing");
}
