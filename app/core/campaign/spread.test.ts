import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandName, slotKey, type Campaign, type Slot } from "#app/core/campaign/campaign.ts";
import { planCampaign } from "#app/core/campaign/plan.ts";
import { allowed, anyGiven, daysIn, freeCampaign, mostOnDay, type Given } from "#tests/support/campaigns.ts";

const BANDS = [{ from: "09:00", to: "11:00" }, { from: "11:00", to: "13:00" }, { from: "14:00", to: "16:00" }];

const pairsOf = (slots: readonly Slot[]) => slots.flatMap((one, i) => slots.slice(i + 1).filter(({ place }) => place === one.place).map((other) => [one, other] as const));
const squares = (keys: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count * count, 0);
};

/** The cost as it is documented, written apart from the planner's. */
function costByHand(campaign: Campaign, slots: readonly Slot[]): number {
  const days = daysIn(campaign);
  const weeks = Math.max(1, Math.round(days.length / 7));
  const week = (day: string) => Math.floor((days.indexOf(day) * weeks) / days.length);
  const weekday = (day: string) => new Date(day).getUTCDay();
  const wish = Math.floor((2 * days.length) / (3 * campaign.visitsPerPlace));
  let cost = 0;
  for (const [one, other] of pairsOf(slots)) {
    const gap = Math.abs(days.indexOf(one.day) - days.indexOf(other.day));
    if (one.twinOf === null && other.twinOf === null) cost += 1000 * Math.max(0, wish - gap);
    else if (one.twinOf === slotKey(other) || other.twinOf === slotKey(one)) cost += 1000 * Math.max(0, 1 - gap, gap - 7);
    if (weekday(one.day) === weekday(other.day)) cost += 300;
    if (one.band !== null && one.band === other.band) cost += 300;
  }
  cost += 40 * squares(slots.map(({ evaluator, day }) => `${evaluator} ${day}`)) + 10 * squares(slots.map(({ evaluator, day }) => `${evaluator} ${week(day)}`));
  cost += 2 * squares(slots.map(({ day }) => day)) + squares(slots.map(({ day }) => `${week(day)}`)) + squares(slots.map(({ day }) => `${weekday(day)}`));
  const inHours = slots.filter(({ band }) => band !== null);
  return cost + squares(inHours.map(({ band }) => `${band}`)) + squares(inHours.map(({ day, band }) => `${weekday(day)} ${band}`));
}

const planned = ({ campaign, evaluators, past }: Given) => planCampaign(campaign, evaluators, past, [], "seed").slots;

/** Every plan that differs in one visit's day or hours and keeps the rules. */
function neighbours(given: Given, slots: readonly Slot[]): Slot[][] {
  const { campaign } = given;
  const bands = campaign.bands.length > 0 ? campaign.bands.map(bandName) : [null];
  return slots.flatMap((slot, i) => {
    const theirs = slots.filter((other) => other !== slot && other.evaluator === slot.evaluator);
    const days = daysIn(campaign).filter((day) => allowed(given, slot.place, slot.evaluator, day) && theirs.filter((other) => other.day === day).length < mostOnDay(campaign));
    const options = days.flatMap((day) => bands.map((band) => ({ ...slot, day, band })));
    const clash = ({ day, band }: Slot) => band !== null && campaign.mode !== "recording" && theirs.some((other) => other.day === day && other.band === band);
    return options.filter((option) => !clash(option)).map((option) => slots.with(i, option));
  });
}

describe("days and hours", () => {
  test("are such that no other day or hours of one visit would cost less", () => {
    fc.assert(
      fc.property(anyGiven({ places: 4, people: 4, days: 16, visits: 3 }), (given) => {
        const slots = planned(given);
        const cost = costByHand(given.campaign, slots);
        for (const other of neighbours(given, slots)) expect(costByHand(given.campaign, other)).toBeGreaterThanOrEqual(cost);
      }),
      { numRuns: 60 },
    );
  });

  test("give a place different weekdays and hours, and visits that lie apart", () => {
    const { campaign, ...rest } = freeCampaign({ places: 12, people: 6, days: 42, visits: 3 });
    for (const [one, other] of pairsOf(planned({ campaign: { ...campaign, bands: BANDS }, ...rest }))) {
      expect(new Date(one.day).getUTCDay()).not.toBe(new Date(other.day).getUTCDay());
      expect(one.band).not.toBe(other.band);
      expect(Math.abs(Date.parse(one.day) - Date.parse(other.day)) / 86_400_000).toBeGreaterThanOrEqual(9);
    }
  });

  test("are used alike in the whole", () => {
    const { campaign, ...rest } = freeCampaign({ places: 42, people: 7, days: 42, visits: 1 });
    const slots = planned({ campaign: { ...campaign, bands: BANDS }, ...rest });
    for (const band of BANDS.map(bandName)) expect(slots.filter((slot) => slot.band === band)).toHaveLength(14);
    for (const weekday of [0, 1, 2, 3, 4, 5, 6]) expect(slots.filter(({ day }) => new Date(day).getUTCDay() === weekday)).toHaveLength(6);
    expect(new Set(slots.map(({ day }) => day)).size).toBe(42);
  });

  test("of recordings may be the same for one evaluator, those of visits may not", () => {
    const { campaign, ...rest } = freeCampaign({ places: 3, people: 1, days: 1, visits: 1 });
    const day = { ...campaign, bands: BANDS.slice(0, 2) };
    expect(planned({ campaign: { ...day, mode: "recording" }, ...rest })).toHaveLength(3);
    expect(new Set(planned({ campaign: day, ...rest }).map(({ band }) => band)).size).toBe(2);
  });
});
