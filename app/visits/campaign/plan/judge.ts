import { slotKey, type Campaign, type Evaluator, type PastVisit, type Slot } from "#app/core/campaign/campaign.ts";
import { checkPlan } from "#app/core/campaign/check.ts";
import { WISHES, type Finding } from "#app/core/campaign/finding.ts";
import { bySlot } from "#app/core/campaign/visits.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";

/** A finding of the planner's judge, or a day that has passed since. */
export type Trouble =
  | Finding
  | { readonly code: "day-past"; readonly slot: string; readonly place: string; readonly evaluator: string; readonly day: string };

/** `mend`: no visit is made of it; `confirm`: only if somebody says that it shall be so; `wish`: a pity. */
export type Gravity = "mend" | "confirm" | "wish";

/** Nobody goes who may not be sent, has not passed the test, or is known there; a second opinion is somebody else's; nobody goes yesterday. */
const TO_MEND: readonly Trouble["code"][] = ["not-eligible", "not-qualified", "conflict", "other-place", "same-evaluator", "day-past"];

/** All that is to be weighed before a plan becomes visits. */
export type Facts = { readonly campaign: Campaign; readonly evaluators: readonly Evaluator[]; readonly past: readonly PastVisit[]; readonly today: string };

/** What is against the rules in a plan, what is too late, and which wishes it misses. */
export function judge({ campaign, evaluators, past, today }: Facts, slots: readonly Slot[]): Trouble[] {
  const late = slots.filter(({ day }) => day < today).toSorted(bySlot);
  const overdue = late.map((slot): Trouble => ({ code: "day-past", slot: slotKey(slot), place: slot.place, evaluator: slot.evaluator, day: slot.day }));
  return [...overdue, ...checkPlan(campaign, evaluators, past, slots)];
}

export function gravityOf({ code }: Trouble): Gravity {
  if (TO_MEND.includes(code)) return "mend";
  return WISHES.some((wish) => wish === code) ? "wish" : "confirm";
}

/** Names one trouble, so that whoever confirms it confirms this and no other. */
export function troubleKey(trouble: Trouble): string {
  return canonicalJson(trouble);
}

/** What a changed plan breaks that it did not break before. */
export function newTroubles(before: readonly Trouble[], after: readonly Trouble[]): Trouble[] {
  const known = new Set(before.map(troubleKey));
  return after.filter((trouble) => gravityOf(trouble) !== "wish" && !known.has(troubleKey(trouble)));
}
