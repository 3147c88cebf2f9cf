import { assign, setup, transition, type StateValueFrom } from "xstate";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { VISIT_DEEDS, type VisitActor, type VisitDeed, type VisitStanding } from "#app/core/visit/visit.ts";

/** What a deed depends on besides who does it and where the visit stands. */
export type VisitFacts = {
  /** Every item that applies is answered. */
  readonly complete: boolean;
  /** Why it goes back; null for every other deed. */
  readonly reason: string | null;
};

/** With these no deed is refused for want of anything but the right person and the right moment. */
const NOTHING_WANTING: VisitFacts = { complete: true, reason: "--" };

/** A shorter reason says nothing. */
const LEAST_REASON = 2;

type Context = Pick<VisitStanding, "evaluatorId" | "reviewerId">;
type DeedEvent = VisitFacts & { readonly type: VisitDeed; readonly actor: VisitActor };
type Asked = { readonly context: Context; readonly event: DeedEvent };

const isEvaluator = ({ context, event }: Asked) => event.actor.id === context.evaluatorId;
const mayReview = (asked: Asked) => asked.event.actor.reviews && !isEvaluator(asked);
const isReviewer = (asked: Asked) => mayReview(asked) && asked.event.actor.id === asked.context.reviewerId;
const hasReason = ({ event }: Asked) => (event.reason ?? "").trim().length >= LEAST_REASON;

const visits = setup({
  // The casts are XState's own idiom: it takes the types from values that are never looked at.
  types: { context: {} as Context, events: {} as DeedEvent, input: {} as Context | undefined },
  guards: {
    isEvaluator,
    mayReview,
    isReviewer,
    isEvaluatorWithAllAnswers: (asked: Asked) => isEvaluator(asked) && asked.event.complete,
    isReviewerWithReason: (asked: Asked) => isReviewer(asked) && hasReason(asked),
  },
  actions: {
    rememberReviewer: assign(({ event }) => ({ reviewerId: event.actor.id })),
    forgetReviewer: assign({ reviewerId: null }),
  },
});

const submit = { target: "submitted", guard: "isEvaluatorWithAllAnswers", actions: "forgetReviewer" } as const;

/** A visit's life. The guards here are the only place that says who may do what and when. */
const visitMachine = visits.createMachine({
  id: "visit",
  initial: "planned",
  // XState makes a trial actor without input before every pure transition.
  context: ({ input }) => ({ evaluatorId: input?.evaluatorId ?? "", reviewerId: input?.reviewerId ?? null }),
  states: {
    planned: { on: { begin: { target: "under-way", guard: "isEvaluator" } } },
    "under-way": { on: { submit } },
    submitted: { on: { take: { target: "in-review", guard: "mayReview", actions: "rememberReviewer" } } },
    "in-review": {
      on: {
        return: { target: "returned", guard: "isReviewerWithReason" },
        approve: { target: "approved", guard: "isReviewer" },
      },
    },
    returned: { on: { submit } },
    approved: { on: { publish: { target: "published", guard: "isReviewer" } } },
    published: { type: "final" },
  },
});

/**
 * Where the visit stands after a deed. A refusal says what is wanting, first of all the moment: `visit-moved-on` (the
 * deed is not open to anybody now), `visit-not-yours` (it is, but not to this person), `visit-incomplete` (items are
 * still to be answered), `reason-missing` (it cannot go back without a reason of two characters).
 */
export function decideVisit(
  standing: VisitStanding,
  deed: VisitDeed,
  actor: VisitActor,
  facts: VisitFacts,
): Result<VisitStanding> {
  const next = after(standing, deed, actor, facts);
  if (next) return ok(next);
  if (visitMachine.states[standing.state]?.on[deed] === undefined) return refuse("visit-moved-on");
  if (!after(standing, deed, actor, NOTHING_WANTING)) return refuse("visit-not-yours");
  return refuse(after(standing, deed, actor, { ...facts, complete: true }) ? "visit-incomplete" : "reason-missing");
}

/** What this person may do to the visit now, in the order of its life; whether it is complete is not asked. */
export function openDeeds(standing: VisitStanding, actor: VisitActor): readonly VisitDeed[] {
  return VISIT_DEEDS.filter((deed) => after(standing, deed, actor, NOTHING_WANTING) !== null);
}

/** Null where the machine has no way. No deed leads back to where it began, so a way always changes the state. */
function after(
  { state, evaluatorId, reviewerId }: VisitStanding,
  deed: VisitDeed,
  actor: VisitActor,
  facts: VisitFacts,
): VisitStanding | null {
  const from = visitMachine.resolveState({ value: state, context: { evaluatorId, reviewerId } });
  const [next] = transition(visitMachine, from, { type: deed, actor, ...facts });
  const reached: StateValueFrom<typeof visitMachine> = next.value;
  return reached === state ? null : { ...next.context, state: reached };
}
