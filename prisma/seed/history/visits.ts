import { daysLater, workdaysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { monthsOf, quarterOf } from "#app/core/time/quarter.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import { PLACES } from "#app/people/demonstration/places.ts";
import type { Enactment } from "#app/visits/enact.server.ts";
import { chanceOf } from "#prisma/seed/history/chance.ts";
import { withOpenSpending } from "#prisma/seed/history/spending.ts";
import { workdaysOf, type Present } from "#prisma/seed/history/span.ts";
import {
  acceptedVisit, approvedVisit, declinedVisit, expiredVisit, LENIENCY, offeredVisit, passedOnVisit, publishedVisit, returnedVisit, submittedVisit,
  voidVisit, type Outing, type Roll,
} from "#prisma/seed/history/visit.ts";

const BRANCHES = [PLACES.ONE, PLACES.TWO, PLACES.THREE, PLACES.FOUR, PLACES.FIVE, PLACES.SIX];
const EVALUATORS = Object.keys(LENIENCY);

/** Visits in each month of a quarter; the last has the fewest, so that the current quarter has places early. */
const OFTEN = [2, 2, 1];
/** One branch is visited too seldom to be ranked. */
const SELDOM = [1, 0, 1];

/** A visit has been published so many days later at the latest. */
const SETTLED_DAYS = 9;

/** The published visits of a month, as far as all that happened to them is over by now. */
export function visitsOf(present: Present, month: string, form: PinnedForm, roll: Roll): Enactment[] {
  const settled = daysLater(dayOf(present.now, present.timeZone), -SETTLED_DAYS);
  return BRANCHES.flatMap((branchId, branch) => {
    const first = branch + evaluatorsBefore(month);
    return daysOf(branchId, month)
      .filter((day) => day < settled)
      .map((day, i) => {
        // Every evaluator comes to every branch in turn: only so can be told what one is stricter by than another.
        const evaluator = EVALUATORS[(first + i) % EVALUATORS.length] ?? "";
        const reviewer = (branch + i) % 2 === 0 ? "reviewer" : "reviewer2";
        return publishedVisit({ present, form, roll, branchId, evaluator, reviewer, day });
      });
  });
}

/** Days on which a branch is visited, in the first weeks of the month. */
function daysOf(branchId: string, month: string): string[] {
  const chance = chanceOf("visits", branchId, month);
  const seldom = branchId === PLACES.SIX;
  const usual = (seldom ? SELDOM : OFTEN)[placeOf(month)] ?? 0;
  const count = !seldom && chance.happens(0.3) ? usual + 1 : usual;
  return chance.shuffled(workdaysOf(month).slice(0, 14)).slice(0, count).sort();
}

/** So many turns the evaluators have taken at each branch before a month, counted from the new year. */
function evaluatorsBefore(month: string): number {
  const quarters = Math.floor((Number(month.slice(5)) - 1) / 3);
  return quarters * sum(OFTEN) + sum(OFTEN.slice(0, placeOf(month)));
}

function placeOf(month: string): number {
  return monthsOf(quarterOf(month)).indexOf(month);
}

function sum(list: readonly number[]): number {
  return list.reduce((all, each) => all + each, 0);
}

/**
 * What waits for those who sign in: visits offered and accepted, to be mended, reviewed and published; one declined, one
 * that nobody made in time, and one that was void, with the visit that makes it good.
 */
export function openVisits(present: Present, form: PinnedForm, roll: Roll): Enactment[] {
  const today = dayOf(present.now, present.timeZone);
  const outing = (branchId: string, evaluator: string, day: string, reviewer = "reviewer"): Outing => {
    return { present, form, roll, branchId, evaluator, reviewer, day };
  };
  const inDays = (branchId: string, evaluator: string, days: number) => outing(branchId, evaluator, daysLater(today, days));
  const ago = (branchId: string, evaluator: string, workdays: number, reviewer?: string) => outing(branchId, evaluator, workdaysLater(today, -workdays), reviewer);
  const closed = voidVisit(ago(PLACES.SIX, "evaluator2", 4));
  const returned = returnedVisit(ago(PLACES.TWO, "evaluator", 4));
  return [
    acceptedVisit(inDays(PLACES.ONE, "evaluator", 5), 2, today),
    offeredVisit(inDays(PLACES.THREE, "evaluator", 12), 1, today),
    acceptedVisit(inDays(PLACES.FOUR, "shopper", 6), 3, today),
    offeredVisit(inDays(PLACES.ONE, "shopper", 13), 1, today),
    declinedVisit(inDays(PLACES.FIVE, "shopper2", 9), 3, today),
    expiredVisit(ago(PLACES.TWO, "shopper3", 3)),
    closed,
    { ...acceptedVisit(inDays(PLACES.SIX, "evaluator2", 8), 2, today), revisitOf: closed.visitId },
    withOpenSpending(returned, roll.get("reviewer") ?? null),
    withOpenSpending(submittedVisit(ago(PLACES.ONE, "evaluator2", 2))),
    submittedVisit(ago(PLACES.FOUR, "shopper2", 3, "reviewer2")),
    passedOnVisit(ago(PLACES.THREE, "shopper3", 4, "reviewer2")),
    withOpenSpending(approvedVisit(ago(PLACES.FIVE, "shopper", 3))),
  ];
}
