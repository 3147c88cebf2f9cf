import { appendEvent, EMPTY_HEAD, headAt } from "#app/core/chain.ts";
import type { Answers } from "#app/core/form/form.ts";
import type { Remove } from "#app/core/place/distance.ts";
import type { LoggedVisitEvent, Planned, Remarks, VisitStep, VoidCause } from "#app/core/visit/event.ts";
import { live, plannedLife, type VisitLife } from "#app/core/visit/life.ts";
import { CLOCK } from "#app/core/visit/visit.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { begunStep } from "#app/visits/begin.server.ts";
import { storeSpent, type EnactedPurchase } from "#app/visits/money/enacted.server.ts";
import { observe } from "#app/visits/publish.server.ts";
import { storeNew } from "#app/visits/visit/store.server.ts";

/** One deed of a visit that is told, not lived. `at` in ms since the epoch, never before the deed before it. */
export type EnactedDeed = { readonly at: number } & (
  | { readonly deed: "accept" | "begin" | "expire" | "close" }
  | { readonly deed: "decline"; readonly reason: string }
  | ({ readonly deed: "locate" } & Remove)
  /** `fee`: what it earns all the same, in fen. */
  | { readonly deed: "void"; readonly cause: VoidCause; readonly reason: string; readonly fee?: number }
  | { readonly deed: "submit"; readonly answers: Answers }
  | { readonly deed: "offer" | "take" | "pass" | "approve"; readonly by: string }
  /** Last day to appeal, where it may be appealed. */
  | { readonly deed: "publish"; readonly by: string; readonly appealUntil?: string }
  | { readonly deed: "cancel"; readonly by: string; readonly reason: string }
  | { readonly deed: "return"; readonly by: string; readonly reason: string; readonly remarks?: Remarks }
);

export type Enactment = {
  readonly visitId: string;
  readonly branchId: string;
  readonly evaluatorId: string;
  /** The evaluator's firm; left out, the bank's own. */
  readonly firmId?: string | null;
  /** False, and left out: it is as those planned before there were offers. */
  readonly offers?: boolean;
  /** The void visit that it makes good. */
  readonly revisitOf?: string;
  readonly form: PinnedForm;
  /** The fact sheet its texts are filled from, where they name facts. */
  readonly factsHash?: string | null;
  readonly dueOn: string;
  /** What it is to earn, in fen; left out, nothing. */
  readonly fee?: number;
  /** What was bought for it, in the order in which it was entered. */
  readonly purchases?: readonly EnactedPurchase[];
  readonly plannedBy: string;
  readonly plannedAt: number;
  readonly deeds: readonly EnactedDeed[];
  /** Answers given so far to a visit that ends under way; else those last submitted are stored. */
  readonly answersSoFar?: Answers;
};

/**
 * Writes a whole visit at once, as if lived at the instants given: for demonstrations and imports, never for people.
 * It is decided, scored, chained and observed by the same code; only the audit log, which tells of now, has no part in
 * it, and whether somebody is a reviewer is not asked. A deed that could not have happened is a bug and throws.
 */
export async function enactVisit(services: Services, enactment: Enactment): Promise<void> {
  await services.db.$transaction((tx) => enactVisitIn(services, tx, enactment));
}

/** The same in the caller's transaction, for many visits that stand or fall together. */
export async function enactVisitIn(services: Pick<Services, "env" | "ids" | "clock">, tx: Tx, enactment: Enactment): Promise<void> {
  const { form: content, visitId, answersSoFar, factsHash = null } = enactment;
  const { life, log } = enacted(enactment, services.env.bankTz);
  const answers = answersSoFar ?? life.answers ?? {};
  const savedAt = new Date(log.findLast(({ event }) => event.kind === "submitted")?.at ?? log.at(-1)?.at ?? 0);
  await storeNew(tx, { slug: content.slug, factsHash }, life, log);
  await tx.visitAnswer.createMany({
    data: Object.entries(answers).map(([item, answer]) => {
      return { visitId, item, body: canonicalJson(answer), edition: 1, saveKey: `${visitId}:${item}`, savedAt };
    }),
  });
  await storeSpent(services, tx, { life, log, purchases: enactment.purchases ?? [] });
  if (life.publishedAt !== null) await observe(services, tx, content, life);
}

function enacted(enactment: Enactment, timeZone: string): { life: VisitLife; log: LoggedVisitEvent[] } {
  const { visitId, form, plannedAt, deeds } = enactment;
  const planned = plannedIn(enactment);
  const log: LoggedVisitEvent[] = [appendEvent(EMPTY_HEAD, planned, plannedAt)];
  let life = plannedLife(planned, plannedAt);
  for (const deed of deeds) {
    const last = log.at(-1);
    if (!last || deed.at < last.at) throw new Error(`Visit ${visitId}: ${deed.deed} comes before what it follows`);
    const step = stepOf(deed, life, timeZone);
    const next = live(form, life, step, deed.at);
    if (!next.ok) throw new Error(`Visit ${visitId}: ${deed.deed} is refused: ${next.problem.code}`);
    life = next.value;
    log.push(appendEvent(headAt(last), step, deed.at));
  }
  return { life, log };
}

function plannedIn({ visitId, branchId, evaluatorId, firmId, offers, revisitOf, form, dueOn, fee, plannedBy }: Enactment): Planned {
  const planned: Planned = {
    kind: "planned", actor: plannedBy, visit: visitId, branch: branchId, form: form.hash, rules: form.rules.version,
    mode: "mystery", evaluator: evaluatorId, dueOn, ...(fee !== undefined && { fee }),
  };
  if (!offers) return planned;
  return { ...planned, firm: firmId ?? null, on: null, band: null, offers: true, campaign: null, twin: null, revisitOf: revisitOf ?? null };
}

function stepOf(deed: EnactedDeed, { planned, score }: VisitLife, timeZone: string): VisitStep {
  const { evaluator } = planned;
  switch (deed.deed) {
    case "offer":
      return { kind: "offered", actor: deed.by };
    case "accept":
      return { kind: "accepted", actor: evaluator };
    case "decline":
      return { kind: "declined", actor: evaluator, reason: deed.reason };
    case "void":
      return { kind: "voided", actor: evaluator, cause: deed.cause, reason: deed.reason, ...(deed.fee !== undefined && { fee: deed.fee }) };
    case "cancel":
      return { kind: "cancelled", actor: deed.by, reason: deed.reason };
    case "expire":
      return { kind: "expired", actor: CLOCK };
    case "close":
      return { kind: "closed", actor: CLOCK };
    case "begin":
      return begunStep(evaluator, deed.at, timeZone);
    case "locate":
      return { kind: "located", actor: evaluator, key: planned.visit, metres: deed.metres, accuracy: deed.accuracy };
    case "submit":
      return { kind: "submitted", actor: evaluator, answers: deed.answers };
    case "take":
      return { kind: "taken", actor: deed.by };
    case "pass":
      return { kind: "passed", actor: deed.by };
    case "approve":
      return { kind: "approved", actor: deed.by };
    case "return":
      return { kind: "returned", actor: deed.by, reason: deed.reason, remarks: deed.remarks ?? {} };
    case "publish":
      if (!score) throw new Error(`Visit ${planned.visit} is published without a score`);
      return { kind: "published", actor: deed.by, score, ...(deed.appealUntil === undefined ? {} : { appealUntil: deed.appealUntil }) };
  }
}
