import { dayOf } from "#app/core/time/month.ts";
import { workdaysLater } from "#app/core/time/day.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import type { EnactedDeed, Enactment } from "#app/visits/enact.server.ts";
import { chanceOf, idAt } from "#prisma/seed/history/chance.ts";
import { fillIn } from "#prisma/seed/history/shopper.ts";
import { branchSkills } from "#prisma/seed/history/skills.ts";
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

/** A visit that is planned, so many workdays before a day, and nobody has begun. */
export function plannedVisit(outing: Outing, workdays: number, before: string): Enactment {
  const { form, branchId, day: dueOn, evaluator, reviewer, roll, present } = outing;
  const chance = chanceOf("plan", branchId, evaluator, dueOn);
  const plannedAt = sometime(present, chance, workdaysLater(before, -workdays), 9, 17);
  const visitId = idAt(plannedAt, "visit", branchId, evaluator, dueOn);
  return { visitId, branchId, evaluatorId: idOf(roll, evaluator), form, dueOn, plannedBy: idOf(roll, reviewer), plannedAt, deeds: [] };
}

/** The same visit made and handed in: begun within opening hours, filled in on the way and afterwards. */
export function submittedVisit(outing: Outing): Enactment {
  const { present, form, branchId, day, evaluator } = outing;
  const chance = chanceOf("visit", branchId, evaluator, day);
  const planned = plannedVisit({ ...outing, day: workdaysLater(day, chance.whole(0, 4)) }, chance.whole(3, 8), day);
  const begunAt = sometime(present, chance, day, 9, 15);
  const { answers, until } = fillIn(form.form, { branch: branchSkills(branchId), leniency: LENIENCY[evaluator] ?? 0 }, begunAt, chance);
  const submittedAt = until + chance.whole(5, 90) * 60_000;
  return { ...planned, deeds: [{ deed: "begin", at: begunAt }, { deed: "submit", at: submittedAt, answers }] };
}

/** The same visit, taken by its reviewer and found sound on the next workday. */
export function approvedVisit(outing: Outing): Enactment {
  return approved(outing, submittedVisit(outing));
}

/** The same visit, published within days; now and then it goes back once and is mended before. */
export function publishedVisit(outing: Outing): Enactment {
  const { present, roll, reviewer } = outing;
  const submitted = submittedVisit(outing);
  const chance = chanceOf("publish", submitted.visitId);
  const sound = approved(outing, chance.happens(0.15) ? mended(outing) : submitted);
  const at = sometime(present, chance, workdaysLater(dayOf(lastOf(sound), present.timeZone), 1), 9, 17);
  return { ...sound, deeds: [...sound.deeds, { deed: "publish", by: idOf(roll, reviewer), at }] };
}

/** The same visit, sent back by its reviewer on the next workday. */
export function returnedVisit(outing: Outing): Enactment {
  const { present, roll, reviewer } = outing;
  const submitted = submittedVisit(outing);
  const chance = chanceOf("return", submitted.visitId);
  const day = workdaysLater(dayOf(lastOf(submitted), present.timeZone), 1);
  const by = idOf(roll, reviewer);
  const sentBack = { deed: "return", by, at: sometime(present, chance, day, 12, 17), reason: REASON, remarks: { story: REMARK } } as const;
  return { ...submitted, deeds: [...submitted.deeds, { deed: "take", by, at: sometime(present, chance, day, 9, 12) }, sentBack] };
}

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

function approved({ present, roll, reviewer }: Outing, submitted: Enactment): Enactment {
  const chance = chanceOf("approve", submitted.visitId);
  const day = workdaysLater(dayOf(lastOf(submitted), present.timeZone), 1);
  const by = idOf(roll, reviewer);
  const deeds: EnactedDeed[] = [
    { deed: "take", by, at: sometime(present, chance, day, 9, 12) },
    { deed: "approve", by, at: sometime(present, chance, day, 12, 17) },
  ];
  return { ...submitted, deeds: [...submitted.deeds, ...deeds] };
}

function lastOf({ deeds, plannedAt }: Enactment): number {
  return deeds.at(-1)?.at ?? plannedAt;
}

function idOf(roll: Roll, account: string): string {
  const id = roll.get(account);
  if (id === undefined) throw new Error(`There is no ${account} in the demonstration bank`);
  return id;
}
