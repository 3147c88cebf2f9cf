import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slotKey, type Slot } from "#app/core/campaign/campaign.ts";
import { checkPlan } from "#app/core/campaign/check.ts";
import { WISHES, type Finding } from "#app/core/campaign/finding.ts";
import { graphParts } from "#app/core/campaign/parts.ts";
import { planCampaign } from "#app/core/campaign/plan.ts";
import { allowed, anyGiven, anyPinned, bestByHand, daysIn, freeCampaign, mostOnDay, names, type Given } from "#tests/support/campaigns.ts";

const SMALL = { places: 4, people: 5, days: 10, visits: 2 };
const TINY = { places: 3, people: 4, days: 3, visits: 2 };

const plan = ({ campaign, evaluators, past }: Given, pinned: readonly Slot[] = [], seed = "seed") => planCampaign(campaign, evaluators, past, pinned, seed);
const rules = (findings: readonly Finding[]) => findings.filter(({ code }) => !WISHES.includes(code));
const countBy = (keys: readonly string[]) => keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>());
const loads = (slots: readonly Slot[]) => countBy(slots.map(({ evaluator }) => evaluator));
/** What the plan was asked for, by place. */
const wanted = ({ slots, unfilled }: ReturnType<typeof plan>) => countBy([...slots, ...unfilled].map(({ place }) => place));

describe("rules", () => {
  test("are kept, by a judge that is not the planner's", () => {
    fc.assert(
      fc.property(anyGiven(SMALL), (given) => {
        const { slots } = plan(given);
        const { campaign, evaluators } = given;
        for (const { place, evaluator, day } of slots) expect(allowed(given, place, evaluator, day)).toBe(true);
        expect(Math.max(0, ...countBy(slots.map(({ place, evaluator }) => `${place} ${evaluator}`)).values())).toBeLessThanOrEqual(1);
        expect(Math.max(0, ...loads(slots).values())).toBeLessThanOrEqual(campaign.maxPerEvaluator);
        expect(Math.max(0, ...countBy(slots.map(({ evaluator, day }) => `${evaluator} ${day}`)).values())).toBeLessThanOrEqual(mostOnDay(campaign));
        const inHours = slots.filter(({ band }) => band !== null).map(({ evaluator, day, band }) => `${evaluator} ${day} ${band}`);
        if (campaign.mode !== "recording") expect(new Set(inHours).size).toBe(inHours.length);
        for (const { firmId, visits } of campaign.firmQuotas) {
          const of = slots.filter(({ evaluator }) => evaluators.find(({ id }) => id === evaluator)?.firmId === firmId);
          if (visits !== null) expect(of.length).toBeLessThanOrEqual(visits);
        }
      }),
    );
  });

  test("are kept, by the judge of adjusted plans", () => {
    fc.assert(fc.property(anyGiven(SMALL), (given) => void expect(rules(plan(given).warnings)).toEqual([])));
  });
});

describe("the same facts", () => {
  test("give the same plan, in whatever order they come", () => {
    const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
    const both = fc.tuple(anyGiven(SMALL), anyPinned(SMALL)).chain(([given, pinned]) => {
      const { campaign, evaluators, past } = given;
      const lists = fc.record({ places: shuffled(campaign.places), evaluators: shuffled(campaign.evaluators), firmQuotas: shuffled(campaign.firmQuotas), closedOn: shuffled(campaign.closedOn), bands: shuffled(campaign.bands) });
      const again = fc.tuple(lists, shuffled(evaluators), shuffled(past), shuffled(pinned));
      return again.map(([turned, people, done, fixed]) => ({ given, pinned, fixed, other: { campaign: { ...campaign, ...turned }, evaluators: people, past: done } }));
    });
    fc.assert(fc.property(both, ({ given, pinned, other, fixed }) => void expect(plan(other, fixed)).toEqual(plan(given, pinned))));
  });

  test("drawn by another seed give another plan", () => {
    const given = freeCampaign({ places: 12, people: 6 });
    expect(plan(given, [], "one").slots).not.toEqual(plan(given, [], "two").slots);
  });
});

describe("visits", () => {
  test("are as many as any plan can have, and as evenly shared where no quota binds", () => {
    fc.assert(
      fc.property(anyGiven(TINY, { quotas: false }), (given) => {
        const found = plan(given);
        const best = bestByHand(given, wanted(found));
        const squares = [...loads(found.slots).values()].reduce((sum, load) => sum + load * load, 0);
        expect({ visits: found.slots.length, squares }).toEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  test("are as many as any plan can have, with quotas too", () => {
    fc.assert(fc.property(anyGiven(TINY), (given) => void expect(plan(given).slots.length).toBe(bestByHand(given, wanted(plan(given))).visits)), { numRuns: 300 });
  });

  test("differ by one at most between people whom no rule holds back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }), (places, people, visits) => {
        const { slots, unfilled } = plan(freeCampaign({ places, people, visits }));
        const all = names("e", people).map((id) => loads(slots).get(id) ?? 0);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
        expect(unfilled).toHaveLength(places * Math.max(0, visits - people));
      }),
    );
  });

  test("come first to every place before any has its second", () => {
    const { campaign, ...rest } = freeCampaign({ places: 6, people: 4, visits: 3 });
    const { slots } = plan({ campaign: { ...campaign, maxPerEvaluator: 3 }, ...rest });
    expect([...countBy(slots.map(({ place }) => place)).values()]).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test("are numbered by their days", () => {
    const { slots } = plan(freeCampaign({ places: 5, people: 4, days: 30, visits: 3 }));
    for (const place of names("b", 5)) {
      const here = slots.filter((slot) => slot.place === place);
      expect(here.map(({ nth }) => nth)).toEqual([1, 2, 3]);
      expect(here.map(({ day }) => day)).toEqual(here.map(({ day }) => day).sort());
    }
  });

  test("none, where the period ends before it begins or nobody is there", () => {
    const { campaign, evaluators, past } = freeCampaign({ places: 1, people: 1, visits: 1 });
    const ended = planCampaign({ ...campaign, to: "2026-01-01" }, evaluators, past, [], "seed");
    expect(ended.slots).toEqual([]);
    expect(ended.unfilled).toEqual([{ place: "b0", nth: 1, twinOf: null, reasons: [{ evaluator: "e0", why: { kind: "no-day" } }] }]);
    expect(planCampaign(campaign, [], past, [], "seed").unfilled).toEqual([{ place: "b0", nth: 1, twinOf: null, reasons: [] }]);
  });
});

describe("twins", () => {
  test("are second visits by somebody else, at the share of places that was asked for", () => {
    fc.assert(
      fc.property(anyGiven(SMALL), (given) => {
        const found = plan(given);
        const { overlapPercent, places } = given.campaign;
        const twins = [...found.slots, ...found.unfilled].filter(({ twinOf }) => twinOf !== null);
        expect(twins.length).toBe(Math.ceil((overlapPercent / 100) * places.length));
        for (const slot of found.slots.filter(({ twinOf }) => twinOf !== null)) {
          const first = found.slots.find((other) => slotKey(other) === slot.twinOf);
          expect(first?.place).toBe(slot.place);
          expect(first?.evaluator).not.toBe(slot.evaluator);
        }
      }),
    );
  });

  test("come within a week of their visit, but not on its day", () => {
    const { slots } = plan(freeCampaign({ places: 10, people: 5, days: 40, visits: 2, overlap: 50 }));
    const twins = slots.filter(({ twinOf }) => twinOf !== null);
    expect(twins).toHaveLength(5);
    for (const twin of twins) {
      const away = Math.abs(Date.parse(twin.day) - Date.parse(slots.find((slot) => slotKey(slot) === twin.twinOf)!.day)) / 86_400_000;
      expect(away).toBeGreaterThanOrEqual(1);
      expect(away).toBeLessThanOrEqual(7);
    }
  });
});

describe("what is pinned", () => {
  test("stays, and is all that may break a rule", () => {
    fc.assert(
      fc.property(anyGiven(SMALL), anyPinned(SMALL), (given, pinned) => {
        const found = plan(given, pinned);
        const kept = found.slots.filter(({ why }) => why[0]?.kind === "pinned").map(({ why: _, ...slot }) => JSON.stringify(slot, Object.keys(slot).sort()));
        expect(kept.sort()).toEqual(pinned.map((slot) => JSON.stringify(slot, Object.keys(slot).sort())).sort());
        const { campaign, evaluators, past } = given;
        expect(rules(found.warnings)).toEqual(rules(checkPlan(campaign, evaluators, past, pinned)));
      }),
    );
  });

  const strip = (slots: readonly Slot[]) => slots.map(({ place, nth, evaluator, day, band, twinOf }) => ({ place, nth, evaluator, day, band, twinOf }));

  test("costs nothing where it is part of a plan: the rest is found again", () => {
    fc.assert(
      fc.property(anyGiven(SMALL), fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (given, keep) => {
        const first = plan(given);
        const again = plan(given, strip(first.slots).filter((_, i) => keep[i]));
        expect(again.slots).toHaveLength(first.slots.length);
        expect(new Set(again.slots.map(slotKey)).size).toBe(first.slots.length);
        expect(rules(again.warnings)).toEqual([]);
      }),
    );
  });

  test("leaves room for all other visits, whatever its number", () => {
    const { campaign, evaluators } = freeCampaign({ places: 1, people: 4, visits: 2, overlap: 100 });
    const twin = { place: "b0", nth: 2, evaluator: "e0", day: campaign.from, band: null, twinOf: "b0/1" };
    const { slots } = planCampaign(campaign, evaluators, [], [twin], "seed");
    expect(slots.map(({ nth, twinOf }) => [nth, twinOf])).toEqual([[1, null], [2, "b0/1"], [3, null]]);
  });

  test("counts: a plan pinned as it is stays as it is", () => {
    fc.assert(
      fc.property(anyGiven(SMALL), (given) => {
        const first = plan(given);
        const again = plan(given, strip(first.slots), "another");
        expect(strip(again.slots)).toEqual(strip(first.slots));
        expect(again.unfilled.length).toBe(first.unfilled.length);
      }),
    );
  });
});

describe("evaluators", () => {
  test("can all be compared, wherever nobody is kept from anywhere and visits − places ≥ evaluators sent − 1", () => {
    const sizes = fc.record({ places: fc.integer({ min: 1, max: 14 }), people: fc.integer({ min: 1, max: 9 }), days: fc.integer({ min: 1, max: 20 }), visits: fc.integer({ min: 1, max: 3 }), overlap: fc.constantFrom(0, 10, 40, 100) });
    let connected = 0;
    fc.assert(
      fc.property(sizes, fc.constantFrom("a", "b", "c"), (size, seed) => {
        const { slots } = plan(freeCampaign(size), [], seed);
        const sent = loads(slots).size;
        const enough = slots.length - new Set(slots.map(({ place }) => place)).size >= sent - 1;
        if (enough && sent > 1) connected += 1;
        expect(graphParts(slots).length === 1).toBe(enough);
      }),
      { numRuns: 300 },
    );
    expect(connected).toBeGreaterThan(50);
  });

  test("who come apart are named", () => {
    const { warnings } = plan(freeCampaign({ places: 4, people: 2, visits: 1 }));
    expect(warnings.map((finding) => finding.code === "graph-apart" && finding.parts.map(({ evaluators }) => evaluators.length))).toEqual([[1, 1]]);
  });

  test("change, where somebody else can come this time", () => {
    const given = freeCampaign({ places: 8, people: 4, visits: 1 });
    const past = given.campaign.places.map(({ branchId }, i) => ({ branchId, evaluatorId: `e${i % 4}`, day: "2026-03-02" }));
    for (const seed of ["a", "b", "c", "d"]) {
      const again = plan({ ...given, past }, [], seed).slots.filter(({ place, evaluator }) => past.some((visit) => visit.branchId === place && visit.evaluatorId === evaluator));
      expect(again).toEqual([]);
    }
  });
});

test("a campaign of 400 places, three visits each and 60 evaluators is planned whole", () => {
  const given = freeCampaign({ places: 400, people: 60, days: 60, visits: 3, overlap: 15 });
  const evaluators = given.evaluators.map((evaluator, i) => ({ ...evaluator, conflicts: names("b", 400).filter((_, b) => b % 60 === i), firmId: i % 3 === 0 ? "f0" : null }));
  const bands = [9, 11, 13, 15].map((from) => ({ from: `${String(from).padStart(2, "0")}:00`, to: `${from + 2}:00` }));
  const campaign = { ...given.campaign, bands, maxPerEvaluator: 30, maxPerEvaluatorDay: 2, rotationDays: 90 };
  const found = plan({ campaign, evaluators, past: [] });
  expect(found.slots).toHaveLength(1260);
  expect(found.warnings).toEqual([]);
  expect([...loads(found.slots).values()].every((load) => load === 21)).toBe(true);
  const perDay = countBy(found.slots.map(({ day }) => day));
  expect(perDay.size).toBe(daysIn(campaign).length);
  expect(Math.max(...perDay.values())).toBeLessThanOrEqual(1.25 * (1260 / 60));
});
