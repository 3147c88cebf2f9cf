import { assign, setup, transition, type SnapshotFrom } from "xstate";
import { said } from "#app/core/posted/notice.ts";
import { ok, refuse, type Problem, type Result } from "#app/core/result.ts";
import { isDay } from "#app/core/time/day.ts";

/** Where a payout stands: 待发放 → 已发放, or 已作废. */
export const PAYOUT_STATES = ["made", "paid", "cancelled"] as const;
export type PayoutState = (typeof PAYOUT_STATES)[number];

/** One event of a payout's log; `actor` is a person's id. */
export type PayoutEvent =
  /** `lines`: hash of the lines, which the payroll's file is written from. */
  | { readonly kind: "make"; readonly actor: string; readonly lines: string; readonly total: number }
  /** Paid on that day, YYYY-MM-DD, under that reference of the payroll's. */
  | { readonly kind: "pay"; readonly actor: string; readonly on: string; readonly reference: string }
  | { readonly kind: "cancel"; readonly actor: string; readonly reason: string };

/** All that a payout's events tell. */
export type PayoutLife = { readonly state: PayoutState; readonly by: string; readonly lines: string; readonly on: string | null; readonly reference: string | null; readonly reason: string | null };

/** What a deed depends on besides the log: the day of the bank, YYYY-MM-DD. */
export type PayoutFacts = { readonly today: string };

type Context = Omit<PayoutLife, "state">;
type Asked = { readonly type: PayoutEvent["kind"]; readonly event: PayoutEvent; readonly facts: PayoutFacts | null };

const payouts = setup({
  // The casts are XState's own idiom: it takes the types from values that are never looked at.
  types: { context: {} as Context, events: {} as Asked },
  guards: {
    isPaid: ({ context, event: { event, facts } }) => event.kind === "pay" && event.actor !== context.by && said(event.reference) && isDay(event.on) && (facts === null || event.on <= facts.today),
    isReasoned: ({ event: { event } }) => event.kind === "cancel" && said(event.reason),
  },
  actions: {
    make: assign(({ event: { event } }) => (event.kind === "make" ? { by: event.actor, lines: event.lines } : {})),
    pay: assign(({ event: { event } }) => (event.kind === "pay" ? { on: event.on, reference: event.reference } : {})),
    cancel: assign(({ event: { event } }) => (event.kind === "cancel" ? { reason: event.reason } : {})),
  },
});

/** A payout's life: it is paid once, by word of somebody who did not make it, or cancelled, and neither is taken back. */
const payoutMachine = payouts.createMachine({
  id: "payout",
  initial: "new",
  context: { by: "", lines: "", on: null, reference: null, reason: null },
  states: {
    new: { on: { make: { target: "made", actions: "make" } } },
    made: { on: { pay: { target: "paid", guard: "isPaid", actions: "pay" }, cancel: { target: "cancelled", guard: "isReasoned", actions: "cancel" } } },
    paid: {},
    cancelled: {},
  },
});

type Snapshot = SnapshotFrom<typeof payoutMachine>;
type Told = Context & { readonly state: PayoutState | "new" };

const NEW: Told = { state: "new", by: "", lines: "", on: null, reference: null, reason: null };
const machineAt = ({ state, ...context }: Told): Snapshot => payoutMachine.resolveState({ value: state, context });
const lifeIn = ({ value, context }: Snapshot): Told => {
  // The machine has no nested states.
  const state = value as Told["state"];
  return { state, ...context };
};

function toldBy(events: readonly PayoutEvent[]): Told {
  let at = machineAt(NEW);
  for (const event of events) {
    const asked: Asked = { type: event.kind, event, facts: null };
    if (!at.can(asked)) throw new Error(`A payout is ${String(at.value)} and its log says ${event.kind}`);
    [at] = transition(payoutMachine, at, asked);
  }
  return lifeIn(at);
}

/** What a payout's log says of it. Throws on a log that no machine would have written, also on an empty one. */
export function payoutLifeOf(events: readonly PayoutEvent[]): PayoutLife {
  const { state, ...life } = toldBy(events);
  if (state === "new") throw new Error("A payout begins with being made");
  return { state, ...life };
}

/** What a payout is after one more event. Refuses `payout-paid`, `payout-cancelled`, `payout-own`, `payout-reference`, `text-missing`. */
export function decidePayout(events: readonly PayoutEvent[], event: PayoutEvent, facts: PayoutFacts): Result<PayoutLife> {
  const told = toldBy(events);
  const at = machineAt(told);
  const asked: Asked = { type: event.kind, event, facts };
  if (at.can(asked)) {
    const { state, ...life } = lifeIn(transition(payoutMachine, at, asked)[0]);
    if (state !== "new") return ok({ state, ...life });
  }
  return { ok: false, problem: inTheWay(told, event) };
}

function inTheWay({ state, by }: Told, event: PayoutEvent): Problem {
  const problem = (code: string): Problem => refuse(code).problem;
  if (state === "cancelled") return problem("payout-cancelled");
  if (state === "paid" || event.kind === "make") return problem("payout-paid");
  if (event.kind === "cancel") return problem("text-missing");
  return problem(event.actor === by ? "payout-own" : "payout-reference");
}
