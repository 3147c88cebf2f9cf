import type { Bearer } from "#app/core/access/can.ts";
import type { Answers } from "#app/core/form/form.ts";
import type { AppealedItem } from "#app/core/visit/appeal.ts";
import type { VisitState } from "#app/core/visit/visit.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import { appealVisit } from "#app/visits/appeal.server.ts";
import { enactVisit, type EnactedDeed } from "#app/visits/enact.server.ts";
import { hearAppeal } from "#app/visits/hear.server.ts";
import { rejectVisit } from "#app/visits/reject.server.ts";
import { rescoreAppeal } from "#app/visits/rescore.server.ts";
import { settleAppeal } from "#app/visits/settle.server.ts";
import { CAST } from "#tests/support/lives/cast.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, given, someone } from "#tests/support/visits.ts";

/** Whose visit it is: of the bank's own evaluator, of the firm's, of an evaluator who may review as well. */
export const KINDS = { bank: "eve", firm: "fay", both: "dora" } as const;
export type Kind = keyof typeof KINDS;

/** A deed as `enact` tells it, without its instant. */
type Told = EnactedDeed extends infer Each ? (Each extends EnactedDeed ? Omit<Each, "at"> : never) : never;
/** What only people can do, to a visit that was told so far. */
type Lived = (services: TestServices, visitId: string) => Promise<unknown>;
type Story = { readonly state: VisitState; readonly told: readonly Told[]; readonly lived?: readonly Lived[]; readonly only?: Kind };

const { pia, hera } = CAST;
const RESCORED = { asked: { kind: "count", count: 2 }, tidy: { kind: "yes-no", yes: true } };
const OBJECTIONS: readonly AppealedItem[] = ["asked", "tidy"].map((item) => ({ item, kind: "evaluator-error", text: `${item} 不是这样` }));
/** In digits that are found again wherever they leak. */
const LOCATED: Told = { deed: "locate", metres: 71_950, accuracy: 8383 };
const REASON = "门店当天停业";

const appealed: Lived = async (services, visitId) => given(await appealVisit(services, someone("mark"), { visitId, items: OBJECTIONS }));
const heard: Lived = async (services, visitId) => given(await hearAppeal(services, hera, { visitId }));
const rescored: Lived = async (services, visitId) => given(await rescoreAppeal(services, hera, { visitId, answers: RESCORED }));
const settled: Lived = async (services, visitId) => given(await settleAppeal(services, hera, { visitId, reason: "与记录相符" }));
const rejected: Lived = async (services, visitId) => given(await rejectVisit(services, someone("rita"), { visitId, reason: REASON }));

/** Every state of a life, some of them in more than one way, by the way there; `answers` are what the evaluator hands in. */
export function storiesOf(kind: Kind, answers: Answers = ANSWERS): Readonly<Record<string, Story>> {
  const offered: Told[] = [{ deed: "offer", by: pia.id }];
  const accepted: Told[] = [...offered, { deed: "accept" }];
  const begun: Told[] = [...accepted, { deed: "begin" }];
  const submitted: Told[] = [...begun, LOCATED, { deed: "submit", answers }];
  const firstReview: Told[] = [...submitted, { deed: "take", by: "fox" }];
  const passedOn: Told[] = [...firstReview, { deed: "pass", by: "fox" }];
  const inReview: Told[] = [...(kind === "firm" ? passedOn : submitted), { deed: "take", by: "rita" }];
  const returned: Told[] = [...inReview, { deed: "return", by: "rita", reason: REASON }];
  const approved: Told[] = [...inReview, { deed: "approve", by: "rita" }];
  const published: Told[] = [...approved, { deed: "publish", by: "rita", appealUntil: "2026-11-12" }];
  const stories: Record<string, Story> = {
    planned: { state: "planned", told: [] },
    offered: { state: "offered", told: offered },
    accepted: { state: "accepted", told: accepted },
    declined: { state: "declined", told: [...accepted, { deed: "decline", reason: REASON }] },
    "under way": { state: "under-way", told: begun },
    submitted: { state: "submitted", told: submitted },
    "in first review": { state: "first-review", told: firstReview, only: "firm" },
    "returned by the firm": { state: "returned", told: [...firstReview, { deed: "return", by: "fox", reason: REASON }], only: "firm" },
    "passed on": { state: "passed-on", told: passedOn, only: "firm" },
    "in review": { state: "in-review", told: inReview },
    returned: { state: "returned", told: returned },
    "submitted again": { state: "submitted", told: [...returned, { deed: "submit", answers }] },
    approved: { state: "approved", told: approved },
    published: { state: "published", told: published },
    appealed: { state: "appealed", told: published, lived: [appealed] },
    "being heard": { state: "appealed", told: published, lived: [appealed, heard] },
    "scored again": { state: "appealed", told: published, lived: [appealed, heard, rescored] },
    settled: { state: "final", told: published, lived: [appealed, heard, rescored, settled] },
    closed: { state: "final", told: [...published, { deed: "close" }] },
    cancelled: { state: "cancelled", told: [...accepted, { deed: "cancel", by: pia.id, reason: REASON }] },
    expired: { state: "expired", told: [...offered, { deed: "expire" }] },
    void: { state: "void", told: [...begun, { deed: "void", cause: "place-closed", reason: REASON }] },
    rejected: { state: "rejected", told: inReview, lived: [rejected] },
  };
  return Object.fromEntries(Object.entries(stories).filter(([, { only }]) => only === undefined || only === kind));
}

/** A visit to branch n1, new and as far as that story. */
export async function live(services: TestServices, kind: Kind, { told, lived = [] }: Story): Promise<string> {
  const form = await publishedForm(services, "counter");
  if (!form) throw new Error("The form is not published");
  const [visitId, plannedAt] = [services.ids.next(), services.clock.now() - (told.length + 1) * 60_000];
  const evaluator: Bearer = CAST[KINDS[kind]] ?? someone("eve");
  // An omitted instant is given back to the very deed it was omitted from.
  const deeds = told.map((deed, i) => ({ ...deed, at: plannedAt + (i + 1) * 60_000 }) as EnactedDeed);
  await enactVisit(services, {
    visitId, branchId: "n1", evaluatorId: evaluator.id, firmId: evaluator.firmId ?? null, offers: true, form, dueOn: "2026-11-20", plannedBy: pia.id, plannedAt, deeds,
    ...(deeds.at(-1)?.deed === "begin" && { answersSoFar: ANSWERS }),
  });
  for (const live of lived) await live(services, visitId);
  return visitId;
}
