import { daysLater, workdaysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { monthsOf, quarterOf } from "#app/core/time/quarter.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import { PLACES } from "#app/people/demonstration/places.ts";
import type { Enactment } from "#app/visits/enact.server.ts";
import { chanceOf } from "#prisma/seed/history/chance.ts";
import { workdaysOf, type Present } from "#prisma/seed/history/span.ts";
import { approvedVisit, LENIENCY, plannedVisit, publishedVisit, returnedVisit, submittedVisit, type Outing, type Roll } from "#prisma/seed/history/visit.ts";

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

/** What waits for those who sign in: visits to be made, one to be mended, two to be reviewed, one to be published. */
export function openVisits(present: Present, form: PinnedForm, roll: Roll): Enactment[] {
  const today = dayOf(present.now, present.timeZone);
  const outing = (branchId: string, evaluator: string, day: string, reviewer = "reviewer"): Outing => {
    return { present, form, roll, branchId, evaluator, reviewer, day };
  };
  const ahead = (branchId: string, evaluator: string, days: number) => {
    return plannedVisit(outing(branchId, evaluator, daysLater(today, days)), 2, today);
  };
  return [
    ahead(PLACES.ONE, "evaluator", 5),
    ahead(PLACES.THREE, "evaluator", 12),
    ahead(PLACES.FOUR, "shopper", 6),
    ahead(PLACES.ONE, "shopper", 13),
    returnedVisit(outing(PLACES.TWO, "evaluator", workdaysLater(today, -4))),
    submittedVisit(outing(PLACES.ONE, "evaluator2", workdaysLater(today, -2))),
    submittedVisit(outing(PLACES.FOUR, "shopper2", workdaysLater(today, -3), "reviewer2")),
    approvedVisit(outing(PLACES.FIVE, "shopper", workdaysLater(today, -3))),
  ];
}
