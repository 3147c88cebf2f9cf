import { instantAt, workdaysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { voidFee } from "#app/core/visit/expense.ts";
import { DEFAULT_VISIT_POLICY, lastAppealDay } from "#app/core/visit/policy.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import type { EnactedDeed, Enactment } from "#app/visits/enact.server.ts";
import { chanceOf, idAt } from "#prisma/seed/history/chance.ts";
import { fillIn } from "#prisma/seed/history/shopper.ts";
import { branchSkills } from "#prisma/seed/history/skills.ts";
import { FEES, withSpending } from "#prisma/seed/history/spending.ts";
import { sometime, type Present } from "#prisma/seed/history/span.ts";

/** Who visits, by account, and how lenient each is (below 0 strict), in what answers are drawn from. */
export const LENIENCY: Readonly<Record<string, number>> = { evaluator: 0, evaluator2: -0.3, shopper: -0.6, shopper2: 0.55, shopper3: 0.2 };

/** Ids of the bank's people by account. */
export type Roll = ReadonlyMap<string, string>;

/** All that a made-up visit is made from. */
export type Outing = {
  readonly present: Present;
  readonly form: PinnedForm;
  readonly roll: Roll;
  readonly branchId: string;
  /** Accounts. */
  readonly evaluator: string;
  readonly reviewer: string;
  /** Day of the visit, or its last day where nobody has been there yet. */
  readonly day: string;
};

/** A visit that is offered, so many workdays before a day, and nobody has answered. */
export function offeredVisit(outing: Outing, workdays: number, before: string): Enactment {
  const { form, branchId, day: dueOn, evaluator, reviewer, roll, present } = outing;
  const chance = chanceOf("plan", branchId, evaluator, dueOn);
  const plannedAt = sometime(present, chance, workdaysLater(before, -workdays), 9, 17);
  const visitId = idAt(plannedAt, "visit", branchId, evaluator, dueOn);
  const plannedBy = idOf(roll, reviewer);
  const deeds: EnactedDeed[] = [{ deed: "offer", by: plannedBy, at: plannedAt }];
  return { visitId, branchId, evaluatorId: idOf(roll, evaluator), firmId: firmOf(evaluator), offers: true, form, dueOn, fee: feeOf(evaluator), plannedBy, plannedAt, deeds };
}

/** The same, accepted on the next workday. */
export function acceptedVisit(outing: Outing, workdays: number, before: string): Enactment {
  const offered = offeredVisit(outing, workdays, before);
  return { ...offered, deeds: [...offered.deeds, { deed: "accept", at: answeredAt(outing, offered) }] };
}

/** The same, declined on the next workday. */
export function declinedVisit(outing: Outing, workdays: number, before: string): Enactment {
  const offered = offeredVisit(outing, workdays, before);
  return { ...offered, deeds: [...offered.deeds, { deed: "decline", reason: DECLINED, at: answeredAt(outing, offered) }] };
}

/** Accepted and never begun, and so ended on the first workday after its last day. */
export function expiredVisit(outing: Outing): Enactment {
  const accepted = acceptedVisit(outing, 5, outing.day);
  const at = instantAt(workdaysLater(outing.day, 1), 10, outing.present.timeZone);
  return { ...accepted, deeds: [...accepted.deeds, { deed: "expire", at }] };
}

/** Begun before a closed door, and void. */
export function voidVisit(outing: Outing): Enactment {
  const accepted = acceptedVisit({ ...outing, day: workdaysLater(outing.day, 2) }, 4, outing.day);
  const at = sometime(outing.present, chanceOf("void", accepted.visitId), outing.day, 9, 11);
  const fee = voidFee(accepted.fee ?? 0, "place-closed", DEFAULT_VISIT_POLICY);
  const ended = { deed: "void", cause: "place-closed", reason: CLOSED, fee, at: at + 5 * 60_000 } as const;
  return { ...accepted, deeds: [...accepted.deeds, { deed: "begin", at }, ended] };
}

/** A visit made and handed in: begun within opening hours, filled in on the way and afterwards. */
export function submittedVisit(outing: Outing): Enactment {
  const { present, form, branchId, day, evaluator } = outing;
  const chance = chanceOf("visit", branchId, evaluator, day);
  const accepted = acceptedVisit({ ...outing, day: workdaysLater(day, chance.whole(0, 4)) }, chance.whole(3, 8), day);
  const begunAt = sometime(present, chance, day, 9, 15);
  const { answers, until } = fillIn(form.form, { branch: branchSkills(branchId), leniency: LENIENCY[evaluator] ?? 0 }, begunAt, chance);
  const submittedAt = until + chance.whole(5, 90) * 60_000;
  return { ...accepted, deeds: [...accepted.deeds, { deed: "begin", at: begunAt }, { deed: "submit", at: submittedAt, answers }] };
}

/** The same visit, taken by its reviewer and found sound on the next workday. */
export function approvedVisit(outing: Outing): Enactment {
  return approved(outing, submittedVisit(outing));
}

/** The same visit, published within days; now and then it goes back once and is mended before. Final once nobody may appeal. */
export function publishedVisit(outing: Outing): Enactment {
  const { present, roll, reviewer } = outing;
  const submitted = submittedVisit(outing);
  const chance = chanceOf("publish", submitted.visitId);
  const sound = approved(outing, chance.happens(0.15) ? mended(outing) : submitted);
  const day = workdaysLater(dayOf(lastOf(sound), present.timeZone), 1);
  const appealUntil = lastAppealDay(DEFAULT_VISIT_POLICY, day);
  const deeds: EnactedDeed[] = [...sound.deeds, { deed: "publish", by: idOf(roll, reviewer), appealUntil, at: sometime(present, chance, day, 9, 17) }];
  const closedAt = instantAt(workdaysLater(appealUntil, 1), 10, present.timeZone);
  if (closedAt <= present.now) deeds.push({ deed: "close", at: closedAt });
  return withSpending(present, { ...sound, deeds }, { by: idOf(roll, reviewer), day });
}

/** The same visit, sent back on the next workday by its reviewer, or by the firm's own. */
export function returnedVisit(outing: Outing): Enactment {
  const { present, roll, reviewer, evaluator } = outing;
  const submitted = submittedVisit(outing);
  const chance = chanceOf("return", submitted.visitId);
  const day = workdaysLater(dayOf(lastOf(submitted), present.timeZone), 1);
  const by = idOf(roll, firmOf(evaluator) === null ? reviewer : FIRM_REVIEWER);
  const sentBack = { deed: "return", by, at: sometime(present, chance, day, 12, 17), reason: REASON, remarks: { story: REMARK } } as const;
  return { ...submitted, deeds: [...submitted.deeds, { deed: "take", by, at: sometime(present, chance, day, 9, 12) }, sentBack] };
}

/** The visit of an outside firm, passed on by the firm's reviewer on the next workday. */
export function passedOnVisit(outing: Outing): Enactment {
  return passedOn(outing, submittedVisit(outing));
}

const FIRM_REVIEWER = "firmreviewer";

const DECLINED = "（演示）那几天出差，赶不回来。";
const CLOSED = "（演示）门口贴着通知，当天内部装修，没有营业。";
const REASON = "（演示）经过写得太简单，看不出等候和柜台办理的情况，请补充后再交。";
const REMARK = "（演示）几点到、等了多久、怎么接待的，都没有写。";

/** Handed in again on the workday after, the same answers with a fuller story. */
function mended(outing: Outing): Enactment {
  const { present } = outing;
  const returned = returnedVisit(outing);
  const day = workdaysLater(dayOf(lastOf(returned), present.timeZone), 1);
  const at = sometime(present, chanceOf("mend", returned.visitId), day, 9, 17);
  const given = returned.deeds.flatMap((deed) => (deed.deed === "submit" ? Object.entries(deed.answers) : []));
  const answers = given.map(([item, answer]) => {
    const fuller = answer.kind === "text" && answer.text !== "" ? { ...answer, text: `${answer.text}等候和办理的时间已补充核实。` } : answer;
    return [item, fuller] as const;
  });
  return { ...returned, deeds: [...returned.deeds, { deed: "submit", at, answers: Object.fromEntries(answers) }] };
}

function passedOn({ present, roll }: Outing, submitted: Enactment): Enactment {
  const chance = chanceOf("pass", submitted.visitId);
  const day = workdaysLater(dayOf(lastOf(submitted), present.timeZone), 1);
  const by = idOf(roll, FIRM_REVIEWER);
  const deeds: EnactedDeed[] = [
    { deed: "take", by, at: sometime(present, chance, day, 9, 10) },
    { deed: "pass", by, at: sometime(present, chance, day, 10, 11) },
  ];
  return { ...submitted, deeds: [...submitted.deeds, ...deeds] };
}

/** What comes from a firm is passed on in the morning, so that no visit takes longer by it. */
function approved(outing: Outing, handedIn: Enactment): Enactment {
  const { present, roll, reviewer, evaluator } = outing;
  const chance = chanceOf("approve", handedIn.visitId);
  const day = workdaysLater(dayOf(lastOf(handedIn), present.timeZone), 1);
  const ready = firmOf(evaluator) === null ? handedIn : passedOn(outing, handedIn);
  const by = idOf(roll, reviewer);
  const deeds: EnactedDeed[] = [
    { deed: "take", by, at: sometime(present, chance, day, 11, 13) },
    { deed: "approve", by, at: sometime(present, chance, day, 13, 17) },
  ];
  return { ...ready, deeds: [...ready.deeds, ...deeds] };
}

function answeredAt({ present }: Outing, { visitId, plannedAt }: Enactment): number {
  return sometime(present, chanceOf("answer", visitId), workdaysLater(dayOf(plannedAt, present.timeZone), 1), 9, 12);
}

/** In fen. */
function feeOf(evaluator: string): number {
  return firmOf(evaluator) === null ? FEES.inside : FEES.firm;
}

/** The outside firm of an evaluator; null for the bank's own. */
function firmOf(evaluator: string): string | null {
  return demonstrationPeople.find(({ account }) => account === evaluator)?.firmId ?? null;
}

function lastOf({ deeds, plannedAt }: Enactment): number {
  return deeds.at(-1)?.at ?? plannedAt;
}

function idOf(roll: Roll, account: string): string {
  const id = roll.get(account);
  if (id === undefined) throw new Error(`There is no ${account} in the demonstration bank`);
  return id;
}
