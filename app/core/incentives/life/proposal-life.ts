import { assign, setup, transition, type SnapshotFrom } from "xstate";
import { LEAST_NOTICE, mayObject, maySettle, openIn, said, settledIn, standsLongEnough, type Objection } from "#app/core/posted/notice.ts";
import { ok, refuse, type Problem, type Result } from "#app/core/result.ts";

/** Where a proposal of awards stands: 待审批 → 已批准 (the notice begins), or 已退回, or 已撤回. */
export const PROPOSAL_STATES = ["proposed", "approved", "rejected", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** One event of a proposal's log; `actor` is a person's id. */
export type ProposalEvent =
  /** `lines`: hash of the lines, so that what is approved is what was proposed. */
  | { readonly kind: "propose"; readonly actor: string; readonly lines: string; readonly cost: number }
  /** Staff see their awards from now on and may object until that day, YYYY-MM-DD, inclusive. */
  | { readonly kind: "approve"; readonly actor: string; readonly until: string }
  | { readonly kind: "reject"; readonly actor: string; readonly reason: string }
  | { readonly kind: "withdraw"; readonly actor: string; readonly reason: string }
  | { readonly kind: "object"; readonly actor: string; readonly objection: string; readonly text: string }
  | { readonly kind: "settle"; readonly actor: string; readonly objection: string; readonly upheld: boolean; readonly reason: string };

/** All that a proposal's events tell. */
export type ProposalLife = {
  readonly state: ProposalState;
  readonly by: string;
  readonly lines: string;
  readonly until: string | null;
  readonly objections: readonly Objection[];
  /** Why it was rejected or withdrawn. */
  readonly reason: string | null;
};

/** What a deed depends on besides the log. */
export type ProposalFacts = {
  /** The day of the bank, YYYY-MM-DD. */
  readonly today: string;
  /** Whether the one who acts is paid by it: nobody approves what pays themselves, or settles what is said about it. */
  readonly isPaid: boolean;
};

type Context = Omit<ProposalLife, "state">;
type Asked = { readonly type: ProposalEvent["kind"]; readonly event: ProposalEvent; readonly facts: ProposalFacts | null };

const holds = (facts: ProposalFacts | null, fact: (facts: ProposalFacts) => boolean) => facts === null || fact(facts);
const another = (context: Context, { actor }: ProposalEvent) => actor !== context.by;

const proposals = setup({
  // The casts are XState's own idiom: it takes the types from values that are never looked at.
  types: { context: {} as Context, events: {} as Asked },
  guards: {
    // Whoever proposed is known by who they are, whatever role they come in.
    isChecked: ({ context, event: { event, facts } }) => event.kind === "approve" && another(context, event) && holds(facts, ({ today, isPaid }) => !isPaid && standsLongEnough(today, event.until)),
    isRejected: ({ context, event: { event } }) => event.kind === "reject" && another(context, event) && said(event.reason),
    isOwn: ({ context, event: { event } }) => event.kind === "withdraw" && event.actor === context.by && said(event.reason),
    isObjection: ({ context, event: { event, facts } }) => event.kind === "object" && said(event.text) && mayObject(context.objections, event.actor, event.objection) && holds(facts, ({ today }) => today <= (context.until ?? "")),
    isJudged: ({ context, event: { event, facts } }) => event.kind === "settle" && maySettle(context.objections, event.actor, event) && holds(facts, ({ isPaid }) => !isPaid),
  },
  actions: {
    propose: assign(({ event: { event } }) => (event.kind === "propose" ? { by: event.actor, lines: event.lines } : {})),
    approve: assign(({ event: { event } }) => (event.kind === "approve" ? { until: event.until } : {})),
    refuse: assign(({ event: { event } }) => ("reason" in event ? { reason: event.reason } : {})),
    object: assign(({ context, event: { event } }) => (event.kind === "object" ? { objections: [...context.objections, { id: event.objection, by: event.actor, text: event.text, outcome: null, reason: null }] } : {})),
    settle: assign(({ context, event: { event } }) => (event.kind === "settle" ? { objections: settledIn(context.objections, event) } : {})),
  },
});

/** A proposal's life. Only what another person has approved ever reaches the ledger. */
const proposalMachine = proposals.createMachine({
  id: "proposal",
  initial: "new",
  context: { by: "", lines: "", until: null, objections: [], reason: null },
  states: {
    new: { on: { propose: { target: "proposed", actions: "propose" } } },
    proposed: {
      on: {
        approve: { target: "approved", guard: "isChecked", actions: "approve" },
        reject: { target: "rejected", guard: "isRejected", actions: "refuse" },
        withdraw: { target: "withdrawn", guard: "isOwn", actions: "refuse" },
      },
    },
    approved: { on: { object: { guard: "isObjection", actions: "object" }, settle: { guard: "isJudged", actions: "settle" } } },
    rejected: {},
    withdrawn: {},
  },
});

type Snapshot = SnapshotFrom<typeof proposalMachine>;
type Told = Context & { readonly state: ProposalState | "new" };

const machineAt = ({ state, ...context }: Told): Snapshot => proposalMachine.resolveState({ value: state, context });
const lifeIn = ({ value, context }: Snapshot): Told => {
  // The machine has no nested states.
  const state = value as Told["state"];
  return { state, ...context };
};
const NEW: Told = { state: "new", by: "", lines: "", until: null, objections: [], reason: null };

function toldBy(events: readonly ProposalEvent[]): Told {
  let at = machineAt(NEW);
  for (const event of events) {
    const asked: Asked = { type: event.kind, event, facts: null };
    if (!at.can(asked)) throw new Error(`A proposal is ${String(at.value)} and its log says ${event.kind}`);
    [at] = transition(proposalMachine, at, asked);
  }
  return lifeIn(at);
}

/** What a proposal's log says of it. Throws on a log that no machine would have written, also on an empty one. */
export function proposalOf(events: readonly ProposalEvent[]): ProposalLife {
  const { state, ...life } = toldBy(events);
  if (state === "new") throw new Error("A proposal begins with being proposed");
  return { state, ...life };
}

/**
 * What a proposal is after one more event. Refuses with what is in the way: `proposal-own` (who proposed may not approve),
 * `proposal-pays-you`, `notice-short` (days), `text-missing`, `proposal-not-own`, `proposal-settled`, `notice-over`,
 * `objection-there`, `objection-own`, `objection-settled`, `proposal-not-approved`.
 */
export function decideProposal(events: readonly ProposalEvent[], event: ProposalEvent, facts: ProposalFacts): Result<ProposalLife> {
  const told = toldBy(events);
  const at = machineAt(told);
  const asked: Asked = { type: event.kind, event, facts };
  if (at.can(asked)) {
    const { state, ...life } = lifeIn(transition(proposalMachine, at, asked)[0]);
    if (state !== "new") return ok({ state, ...life });
  }
  return { ok: false, problem: inTheWay(told, event, facts) };
}

function inTheWay({ state, by, until, objections }: Told, event: ProposalEvent, { today, isPaid }: ProposalFacts): Problem {
  const problem = (code: string, params?: Problem["params"]): Problem => refuse(code, params).problem;
  const decides = event.kind === "approve" || event.kind === "reject" || event.kind === "withdraw";
  if (decides && state !== "proposed") return problem("proposal-settled");
  if (event.kind === "withdraw") return problem(event.actor === by ? "text-missing" : "proposal-not-own");
  if (decides && event.actor === by) return problem("proposal-own");
  if (event.kind === "reject") return problem("text-missing");
  if (event.kind === "approve") return isPaid ? problem("proposal-pays-you") : problem("notice-short", { days: LEAST_NOTICE });
  if (state !== "approved") return problem("proposal-not-approved");
  if (event.kind === "object") {
    if (today > (until ?? "")) return problem("notice-over");
    return problem(said(event.text) ? "objection-there" : "text-missing");
  }
  if (event.kind === "propose") return problem("proposal-settled");
  const open = openIn(objections).find(({ id }) => id === event.objection);
  if (open === undefined) return problem("objection-settled");
  return problem(open.by === event.actor || isPaid ? "objection-own" : "text-missing");
}
