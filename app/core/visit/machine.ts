import { assign, setup, transition, type StateValueFrom } from "xstate";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { CLOCK, VISIT_DEEDS, type VisitActor, type VisitDeed, type VisitStanding } from "#app/core/visit/visit.ts";

/** What a deed depends on besides who does it and where the visit stands. */
export type VisitFacts = {
  /** Every item that applies is answered. */
  readonly complete: boolean;
  /** Why; null for deeds that need none. */
  readonly reason: string | null;
  /** An appeal comes within its window; what the clock does has fallen due. */
  readonly timely: boolean;
};

/** With these no deed is refused for want of anything but the right person and the right moment. */
export const NOTHING_WANTING: VisitFacts = { complete: true, reason: "--", timely: true };

/** A shorter reason says nothing. */
const LEAST_REASON = 2;

type Context = Omit<VisitStanding, "state">;
type DeedEvent = VisitFacts & { readonly type: VisitDeed; readonly actor: VisitActor };
type Asked = { readonly context: Context; readonly event: DeedEvent };

const isEvaluator = ({ context, event }: Asked) => event.actor.id === context.evaluatorId;
const mayReview = (asked: Asked) => asked.event.actor.reviews && !isEvaluator(asked);
const mayReviewFirst = (asked: Asked) => {
  const { actor } = asked.event;
  return actor.firstReviews && asked.context.firmId !== null && actor.firm === asked.context.firmId && !isEvaluator(asked);
};
const isHolder = ({ context, event }: Asked) => event.actor.id === context.reviewerId;
const isReviewer = (asked: Asked) => mayReview(asked) && isHolder(asked);
const isFirstReviewer = (asked: Asked) => mayReviewFirst(asked) && isHolder(asked);
/** Whoever had a part in a score does not hear the appeal against it. */
const isUntouched = ({ context, event }: Asked) =>
  [context.reviewerId, context.firstReviewerId, context.evaluatorId].every((id) => id !== event.actor.id);
const hasReason = ({ event }: Asked) => (event.reason ?? "").trim().length >= LEAST_REASON;
const planned = ({ event }: Asked) => event.actor.plans;
const byClock = ({ event }: Asked) => event.actor.id === CLOCK && event.timely;
const both = (...guards: ((asked: Asked) => boolean)[]) => (asked: Asked) => guards.every((guard) => guard(asked));

const visits = setup({
  // The casts are XState's own idiom: it takes the types from values that are never looked at.
  types: { context: {} as Context, events: {} as DeedEvent, input: {} as Partial<Context> | undefined },
  guards: {
    isPlanner: planned,
    isPlannerWithReason: both(planned, hasReason),
    isEvaluator,
    isEvaluatorUnasked: both(isEvaluator, ({ context }) => !context.offers),
    isEvaluatorWithReason: both(isEvaluator, hasReason),
    isEvaluatorWithAllAnswers: both(isEvaluator, ({ event }) => event.complete),
    isOfFirm: mayReviewFirst,
    isOfBank: both(mayReview, ({ context }) => context.firmId === null),
    mayReview,
    isFirstReviewer,
    isReviewer,
    isFirstReviewerWithReason: both(isFirstReviewer, hasReason),
    isReviewerWithReason: both(isReviewer, hasReason),
    endsIt: both(hasReason, (asked) => isEvaluator(asked) || (planned(asked) && !isEvaluator(asked))),
    appealsInTime: both(({ event }) => event.actor.appeals && event.timely, hasReason),
    mayHear: both(mayReview, isUntouched, ({ context, event }) => context.hearerId !== event.actor.id),
    isHearerWithReason: both(mayReview, hasReason, ({ context, event }) => context.hearerId === event.actor.id),
    isHearer: both(mayReview, ({ context, event }) => context.hearerId === event.actor.id),
    isDue: byClock,
    isDueAtFirm: both(byClock, ({ context }) => context.firmId !== null),
  },
  actions: {
    rememberReviewer: assign(({ event }) => ({ reviewerId: event.actor.id })),
    forgetReviewers: assign({ reviewerId: null, firstReviewerId: null }),
    passOn: assign(({ event }) => ({ reviewerId: null, firstReviewerId: event.actor.id })),
    giveBack: assign({ reviewerId: null }),
    rememberHearer: assign(({ event }) => ({ hearerId: event.actor.id })),
  },
});

const submit = { target: "submitted", guard: "isEvaluatorWithAllAnswers", actions: "forgetReviewers" } as const;
const cancel = { target: "cancelled", guard: "isPlannerWithReason" } as const;
const expire = { target: "expired", guard: "isDue" } as const;
const replan = { target: "planned", guard: "isPlanner", reenter: true } as const;
const decline = { target: "declined", guard: "isEvaluatorWithReason" } as const;
const ended = { target: "void", guard: "endsIt" } as const;
const overtaken = { target: "void", guard: "isReviewerWithReason" } as const;

/** A visit's life. The guards here are the only place that says who may do what and when. */
const visitMachine = visits.createMachine({
  id: "visit",
  initial: "planned",
  // XState makes a trial actor without input before every pure transition.
  context: ({ input }) => ({ evaluatorId: "", firmId: null, offers: true, reviewerId: null, firstReviewerId: null, hearerId: null, ...input }),
  states: {
    planned: {
      on: { offer: { target: "offered", guard: "isPlanner" }, begin: { target: "under-way", guard: "isEvaluatorUnasked" }, replan, cancel, expire },
    },
    offered: { on: { accept: { target: "accepted", guard: "isEvaluator" }, decline, replan, cancel, expire } },
    accepted: { on: { begin: { target: "under-way", guard: "isEvaluator" }, decline, replan, cancel, expire } },
    declined: { on: { replan, cancel, expire } },
    "under-way": { on: { locate: { target: "under-way", guard: "isEvaluator" }, submit, void: ended } },
    submitted: {
      on: {
        take: [
          { target: "first-review", guard: "isOfFirm", actions: "rememberReviewer" },
          { target: "in-review", guard: "isOfBank", actions: "rememberReviewer" },
        ],
        // A firm without anybody to review first would keep it for ever.
        pass: { target: "passed-on", guard: "isDueAtFirm", actions: "giveBack" },
      },
    },
    "first-review": {
      on: {
        return: { target: "returned", guard: "isFirstReviewerWithReason" },
        pass: [
          { target: "passed-on", guard: "isFirstReviewer", actions: "passOn" },
          { target: "passed-on", guard: "isDueAtFirm", actions: "giveBack" },
        ],
        release: { target: "submitted", guard: "isOfFirm", actions: "giveBack" },
        void: { target: "void", guard: "isFirstReviewerWithReason" },
      },
    },
    "passed-on": { on: { take: { target: "in-review", guard: "mayReview", actions: "rememberReviewer" } } },
    "in-review": {
      on: {
        return: { target: "returned", guard: "isReviewerWithReason" },
        edit: { target: "in-review", guard: "isReviewerWithReason" },
        approve: { target: "approved", guard: "isReviewer" },
        reject: { target: "rejected", guard: "isReviewerWithReason" },
        release: [
          { target: "submitted", guard: "isOfBank", actions: "giveBack" },
          { target: "passed-on", guard: "mayReview", actions: "giveBack" },
        ],
        void: overtaken,
      },
    },
    returned: { on: { submit, void: ended } },
    approved: { on: { publish: { target: "published", guard: "mayReview" } } },
    published: { on: { appeal: { target: "appealed", guard: "appealsInTime" }, close: { target: "final", guard: "isDue" } } },
    appealed: {
      on: {
        hear: { guard: "mayHear", actions: "rememberHearer" },
        rescore: { target: "appealed", guard: "isHearer" },
        settle: { target: "final", guard: "isHearerWithReason" },
      },
    },
    final: { type: "final" },
    cancelled: { type: "final" },
    expired: { type: "final" },
    void: { type: "final" },
    rejected: { type: "final" },
  },
});

/** What is said where one thing is wanting, in the order in which it is said. */
const WANTING = { complete: "visit-incomplete", timely: "visit-not-timely", reason: "reason-missing" } as const satisfies Record<keyof VisitFacts, string>;

/**
 * Where the visit stands after a deed. A refusal says what is wanting, first of all the moment: `visit-moved-on` (the
 * deed is not open to anybody now), `visit-not-yours` (it is, but not to this person), `visit-incomplete` (items are
 * still to be answered), `visit-not-timely` (an appeal after its window, or what has not fallen due), `reason-missing`
 * (it needs a reason of two characters).
 */
export function decideVisit(standing: VisitStanding, deed: VisitDeed, actor: VisitActor, facts: VisitFacts): Result<VisitStanding> {
  const next = after(standing, deed, actor, facts);
  if (next) return ok(next);
  if (visitMachine.states[standing.state]?.on[deed] === undefined) return refuse("visit-moved-on");
  if (!after(standing, deed, actor, NOTHING_WANTING)) return refuse("visit-not-yours");
  const wanting = (["complete", "timely", "reason"] as const).find((fact) => !after(standing, deed, actor, { ...NOTHING_WANTING, [fact]: facts[fact] }));
  return refuse(wanting ? WANTING[wanting] : "visit-not-yours");
}

/** What this person may do to the visit now, in the order of its life; whether anything is wanting is not asked. */
export function openDeeds(standing: VisitStanding, actor: VisitActor): readonly VisitDeed[] {
  return VISIT_DEEDS.filter((deed) => after(standing, deed, actor, NOTHING_WANTING) !== null);
}

/** Null where the machine has no way. */
function after({ state, ...context }: VisitStanding, deed: VisitDeed, actor: VisitActor, facts: VisitFacts): VisitStanding | null {
  const from = visitMachine.resolveState({ value: state, context });
  const event = { type: deed, actor, ...facts };
  if (!from.can(event)) return null;
  const [next] = transition(visitMachine, from, event);
  const reached: StateValueFrom<typeof visitMachine> = next.value;
  return { ...next.context, state: reached };
}
