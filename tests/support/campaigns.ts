import fc from "fast-check";
import type { Campaign, Evaluator, PastVisit, Slot } from "#app/core/campaign/campaign.ts";

/** All that a plan is made of. */
export type Given = { readonly campaign: Campaign; readonly evaluators: readonly Evaluator[]; readonly past: readonly PastVisit[] };

const DAY_MS = 24 * 3600_000;
const FIRST = Date.parse("2026-09-07"); // a Monday
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The day so many days after the first of all campaigns here, which is a Monday. */
export function dayNo(count: number): string {
  return new Date(FIRST + count * DAY_MS).toISOString().slice(0, 10);
}

export const names = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i}`);

/** A campaign of so many places, people and days in which no rule keeps anybody from anything. */
export function freeCampaign({ places = 4, people = 3, days = 14, visits = 2, overlap = 0 } = {}): Given {
  const evaluators = names("e", people).map((id) => ({ id, firmId: null, homeBranchId: null, qualified: true, conflicts: [], busy: [] }));
  const campaign: Campaign = {
    id: "c",
    title: { zh: "第三季度", en: "Third quarter" },
    slug: "counter",
    mode: "mystery",
    from: dayNo(0),
    to: dayNo(days - 1),
    places: names("b", places).map((branchId) => ({ branchId, weekdays: EVERY_DAY })),
    visitsPerPlace: visits,
    evaluators: evaluators.map(({ id }) => id),
    rotationDays: 0,
    overlapPercent: overlap,
    maxPerEvaluator: 1000,
    maxPerEvaluatorDay: 1000,
    firmQuotas: [],
    closedOn: [],
    bands: [],
  };
  return { campaign, evaluators, past: [] };
}

export type Sizes = { readonly places: number; readonly people: number; readonly days: number; readonly visits: number };

/** Campaigns up to a size in which every rule keeps somebody from something now and then. */
export function anyGiven(most: Sizes, { quotas = true } = {}): fc.Arbitrary<Given> {
  const branches = names("b", most.places + 1);
  const day = fc.integer({ min: 0, max: most.days - 1 }).map(dayNo);
  const some = <T>(arb: fc.Arbitrary<T>, maxLength: number) => fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: fc.array(arb, { maxLength }) });
  const evaluator = (id: string): fc.Arbitrary<Evaluator> =>
    fc.record({
      id: fc.constant(id),
      firmId: fc.constantFrom(null, "f0", "f1"),
      homeBranchId: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom(...branches)),
      qualified: fc.integer({ min: 0, max: 7 }).map((drawn) => drawn > 0),
      conflicts: some(fc.constantFrom(...branches), 2),
      busy: some(day, 2),
    });
  const evaluators = fc.integer({ min: 1, max: most.people }).chain((count) => fc.tuple(...names("e", count).map(evaluator)));
  const place = (branchId: string) => fc.record({ branchId: fc.constant(branchId), weekdays: fc.oneof(fc.constant(EVERY_DAY), fc.subarray(EVERY_DAY)) });
  const places = fc.integer({ min: 1, max: most.places }).chain((count) => fc.tuple(...names("b", count).map(place)));
  const terms = fc.record({
    days: fc.integer({ min: 1, max: most.days }),
    mode: fc.constantFrom("mystery" as const, "inspection" as const, "recording" as const),
    visitsPerPlace: fc.integer({ min: 1, max: most.visits }),
    rotationDays: fc.constantFrom(0, 1, 3, 8),
    overlapPercent: fc.constantFrom(0, 0, 30, 100),
    maxPerEvaluator: fc.integer({ min: 1, max: 4 }),
    maxPerEvaluatorDay: fc.integer({ min: 1, max: 2 }),
    firmQuotas: quotas ? some(fc.record({ firmId: fc.constantFrom("f0", "f1"), visits: fc.constantFrom(null, 0, 1, 2) }), 2) : fc.constant([]),
    closedOn: some(day, 2),
    bands: fc.subarray([{ from: "09:00", to: "11:00" }, { from: "11:00", to: "13:00" }, { from: "14:00", to: "16:00" }]),
  });
  const past = fc.array(fc.record({ branchId: fc.constantFrom(...branches), evaluatorId: fc.constantFrom(...names("e", most.people)), day: fc.integer({ min: -9, max: most.days + 3 }).map(dayNo) }), { maxLength: 6 });
  const ineligible = fc.subarray(names("e", most.people), { maxLength: 1 });
  return fc.tuple(evaluators, places, terms, past, ineligible).map(([people, scope, { days, ...rest }, done, out]) => {
    const eligible = people.map(({ id }) => id).filter((id) => !out.includes(id));
    const campaign = { ...freeCampaign().campaign, ...rest, places: scope, evaluators: eligible, to: dayNo(days - 1) };
    return { campaign, evaluators: people, past: done };
  });
}

/** Slots as a person might fix them, sensible and not: strangers, foreign places, days outside, twice the same. */
export function anyPinned({ places, people, days, visits }: Sizes): fc.Arbitrary<Slot[]> {
  const slot = fc
    .record({
      place: fc.constantFrom(...names("b", places + 2)),
      nth: fc.integer({ min: 1, max: visits + 1 }),
      evaluator: fc.constantFrom(...names("e", people + 1)),
      day: fc.integer({ min: -1, max: days }).map(dayNo),
      band: fc.constantFrom(null, "09:00-11:00", "11:00-13:00"),
      twin: fc.integer({ min: 0, max: 4 }).map((drawn) => drawn === 0),
    })
    .map(({ twin, ...rest }) => ({ ...rest, twinOf: twin ? `${rest.place}/1` : null }));
  return fc.array(slot, { maxLength: 4 });
}

/** Whether a person may go to a place on a day by the rules for the two alone; written apart from the planner's own. */
export function allowed({ campaign, evaluators, past }: Given, place: string, evaluator: string, day: string): boolean {
  const person = evaluators.find(({ id }) => id === evaluator);
  const scope = campaign.places.find(({ branchId }) => branchId === place);
  if (!person || !scope || !campaign.evaluators.includes(evaluator) || !person.qualified) return false;
  if ([person.homeBranchId, ...person.conflicts].includes(place)) return false;
  const at = Date.parse(day);
  const weekday = ((at - FIRST) / DAY_MS + 7000) % 7;
  const inside = at >= Date.parse(campaign.from) && at <= Date.parse(campaign.to);
  if (!inside || !scope.weekdays.includes(weekday + 1) || campaign.closedOn.includes(day) || person.busy.includes(day)) return false;
  return past.every((visit) => visit.branchId !== place || visit.evaluatorId !== evaluator || Math.abs(Date.parse(visit.day) - at) / DAY_MS >= campaign.rotationDays);
}

/** Days of the campaign, however few. */
export function daysIn({ from, to }: Campaign): string[] {
  return Array.from({ length: (Date.parse(to) - Date.parse(from)) / DAY_MS + 1 }, (_, i) => dayNo(i));
}

/** Most visits of one person on one day: nobody is at two places in the same hours. */
export function mostOnDay({ mode, bands, maxPerEvaluatorDay }: Campaign): number {
  return mode === "recording" || bands.length === 0 ? maxPerEvaluatorDay : Math.min(maxPerEvaluatorDay, bands.length);
}

/**
 * The most visits any plan can have, and the least Σ load² of such plans, by going through all of them: place by place,
 * every choice of people and days. Plans that leave the same days taken are one.
 */
export function bestByHand(given: Given, wanted: ReadonlyMap<string, number>): { readonly visits: number; readonly squares: number } {
  let states = new Map<string, number[][]>([["", given.evaluators.map(() => [])]]);
  for (const [place, most] of wanted) {
    const next = new Map<string, number[][]>();
    for (const state of states.values()) for (const taken of choices(given, place, most, state)) next.set(JSON.stringify(taken), taken);
    states = next;
  }
  const ends = [...states.values()].map((taken) => taken.map((days) => days.length));
  const sum = (loads: readonly number[]) => loads.reduce((total, load) => total + load, 0);
  const visits = Math.max(...ends.map(sum));
  return { visits, squares: Math.min(...ends.filter((loads) => sum(loads) === visits).map((loads) => sum(loads.map((load) => load * load)))) };
}

/** What days people have after a place was given up to so many visits; each person's days sorted. */
function choices(given: Given, place: string, most: number, before: number[][]): number[][][] {
  const { campaign, evaluators } = given;
  let found: { taken: number[][]; left: number }[] = [{ taken: before, left: most }];
  for (const [e, { id, firmId }] of evaluators.entries()) {
    found = found.flatMap((state) => {
      const days = daysIn(campaign).flatMap((day, d) => (allowed(given, place, id, day) ? [d] : []));
      const own = state.taken[e]!;
      const ofFirm = evaluators.reduce((sum, other, i) => sum + (other.firmId === firmId ? state.taken[i]!.length : 0), 0);
      const bounds = campaign.firmQuotas.flatMap((quota) => (quota.firmId === firmId ? (quota.visits ?? []) : []));
      if (state.left === 0 || own.length >= campaign.maxPerEvaluator || ofFirm >= Math.min(Number.POSITIVE_INFINITY, ...bounds)) return [state];
      const open = days.filter((day) => own.filter((other) => other === day).length < mostOnDay(campaign));
      return [state, ...open.map((day) => ({ left: state.left - 1, taken: state.taken.with(e, [...own, day].sort((a, b) => a - b)) }))];
    });
  }
  return found.map(({ taken }) => taken);
}
