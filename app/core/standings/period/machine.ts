import { assign, setup, transition, type SnapshotFrom } from "xstate";
import { ok, refuse, type Problem, type Result } from "#app/core/result.ts";
import { isOver, type PeriodKey } from "#app/core/standings/period/calendar.ts";
import type { PeriodEvent, PeriodFacts, PeriodLife, PeriodState } from "#app/core/standings/period/period.ts";

/* A period's life as an XState machine. The guards here are the only place that says what may be done when. */

type Context = Omit<PeriodLife, "state"> & { readonly key: PeriodKey };
type Asked = { readonly type: PeriodEvent["kind"]; readonly event: PeriodEvent; readonly facts: PeriodFacts | null };

/** A shorter reason says nothing. */
const LEAST_REASON = 2;

/** Facts are asked of those who act, never of what is on record. */
const holds = (facts: PeriodFacts | null, fact: (facts: PeriodFacts) => boolean) => facts === null || fact(facts);
const reasonOf = (event: PeriodEvent) => ("reason" in event ? event.reason.trim() : "");

const periods = setup({
  // The casts are XState's own idiom: it takes the types from values that are never looked at.
  types: { context: {} as Context, events: {} as Asked, input: {} as { key: PeriodKey } | undefined },
  guards: {
    isOver: ({ context, event: { event, facts } }) => event.kind === "close" && holds(facts, ({ today }) => isOver(context.key, today) && event.until >= today),
    isReasoned: ({ event: { event } }) => reasonOf(event).length >= LEAST_REASON,
    isHeard: ({ context, event: { facts } }) => holds(facts, ({ today, openAppeals }) => today > (context.until ?? "") && openAppeals === 0),
    isMaking: ({ context, event: { event } }) => "snapshot" in event && event.snapshot === context.making,
    isChanged: ({ context, event: { event, facts } }) => context.making === null && reasonOf(event).length >= LEAST_REASON && holds(facts, ({ changedSince }) => changedSince > 0),
    isSettled: ({ context }) => context.making === null,
  },
  actions: {
    close: assign(({ event: { event } }) => ({ until: event.kind === "close" ? event.until : null })),
    reopen: assign({ until: null, failure: null }),
    make: assign(({ event: { event } }) => ({ making: "snapshot" in event ? event.snapshot : null, failure: null })),
    seal: assign(({ context, event: { event } }) => ({ making: null, snapshots: "snapshot" in event ? [...context.snapshots, event.snapshot] : context.snapshots })),
    fail: assign(({ event: { event } }) => ({ making: null, failure: event.kind === "fail" ? event.reason : null })),
  },
});

const again = {
  restate: { guard: "isChanged", actions: "make" },
  reseal: { guard: "isMaking", actions: "seal" },
  fail: { guard: "isMaking", actions: "fail" },
} as const;

const periodMachine = periods.createMachine({
  id: "period",
  initial: "open",
  // XState makes a trial actor without input before every pure transition.
  context: ({ input }) => ({ key: input?.key ?? "", until: null, making: null, snapshots: [], failure: null }),
  states: {
    open: { on: { close: { target: "closing", guard: "isOver", actions: "close" } } },
    closing: {
      on: {
        reopen: { target: "open", guard: "isReasoned", actions: "reopen" },
        freeze: { target: "freezing", guard: "isHeard", actions: "make" },
      },
    },
    freezing: {
      on: {
        seal: { target: "frozen", guard: "isMaking", actions: "seal" },
        fail: { target: "closing", guard: "isMaking", actions: "fail" },
      },
    },
    frozen: { on: { ...again, pay: { target: "paid", guard: "isSettled" } } },
    paid: { on: again },
  },
});

type Snapshot = SnapshotFrom<typeof periodMachine>;

const NEW: PeriodLife = { state: "open", until: null, making: null, snapshots: [], failure: null };

const machineAt = (key: PeriodKey, { state, ...life }: PeriodLife): Snapshot => periodMachine.resolveState({ value: state, context: { key, ...life } });

const apply = (at: Snapshot, event: PeriodEvent, facts: PeriodFacts | null): Snapshot => transition(periodMachine, at, { type: event.kind, event, facts })[0];

/** What a period's log says of it. Throws on a log that no machine would have written. */
export function lifeOf(key: PeriodKey, events: readonly PeriodEvent[]): PeriodLife {
  let at = machineAt(key, NEW);
  for (const event of events) {
    if (!at.can({ type: event.kind, event, facts: null })) throw new Error(`${key} is ${String(at.value)} and its log says ${event.kind}`);
    at = apply(at, event, null);
  }
  return lifeIn(at);
}

function lifeIn({ value, context: { until, making, snapshots, failure } }: Snapshot): PeriodLife {
  // The machine has no nested states.
  return { state: value as PeriodState, until, making, snapshots, failure };
}

/**
 * What a period is after one more event. Refuses with a code that says what is in the way: `period-not-over`,
 * `appeals-before-today`, `reason-missing`, `appeals-until` (until), `appeals-open` (count), `period-freezing`,
 * `period-frozen`, `period-not-frozen`, `period-paid`, `period-open`, `nothing-changed`, `period-moved-on`.
 */
export function decidePeriod(key: PeriodKey, events: readonly PeriodEvent[], event: PeriodEvent, facts: PeriodFacts): Result<PeriodLife> {
  const life = lifeOf(key, events);
  const at = machineAt(key, life);
  if (at.can({ type: event.kind, event, facts })) return ok(lifeIn(apply(at, event, facts)));
  return { ok: false, problem: problemOf(key, life, event, facts) };
}

const problem = (code: string, params?: Problem["params"]): Problem => refuse(code, params).problem;

function problemOf(key: PeriodKey, life: PeriodLife, event: PeriodEvent, facts: PeriodFacts): Problem {
  const { state, until, making } = life;
  if (event.kind === "close") {
    if (state === "closing") return problem("period-closing");
    if (state !== "open") return problem(state === "freezing" ? "period-freezing" : "period-frozen");
    return isOver(key, facts.today) ? problem("appeals-before-today") : problem("period-not-over");
  }
  if (state === "freezing" || making !== null) return problem("period-freezing");
  if (event.kind === "restate" || event.kind === "pay") {
    if (state !== "frozen" && state !== "paid") return problem("period-not-frozen");
    if (event.kind === "pay") return problem("period-paid");
    return reasonOf(event).length < LEAST_REASON ? problem("reason-missing") : problem("nothing-changed");
  }
  if (state === "frozen" || state === "paid") return problem("period-frozen");
  if (state === "open") return problem("period-open");
  if (event.kind === "reopen") return problem("reason-missing");
  if (event.kind === "freeze") return facts.today <= (until ?? "") ? problem("appeals-until", { until: until ?? "" }) : problem("appeals-open", { count: facts.openAppeals });
  return problem("period-moved-on");
}

/** What people may do to a period now; the rest is the job's. */
export function deedsIn(key: PeriodKey, life: PeriodLife, facts: PeriodFacts): ReadonlySet<PeriodEvent["kind"]> {
  const at = machineAt(key, life);
  const tried: PeriodEvent[] = [
    { kind: "close", actor: "", until: facts.today },
    { kind: "reopen", actor: "", reason: "--" },
    { kind: "freeze", actor: "", snapshot: "" },
    { kind: "restate", actor: "", reason: "--", snapshot: "" },
  ];
  return new Set(tried.filter((event) => at.can({ type: event.kind, event, facts })).map(({ kind }) => kind));
}
