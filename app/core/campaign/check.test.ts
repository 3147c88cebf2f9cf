import { describe, expect, test } from "vitest";
import type { Campaign, Evaluator, PastVisit, Slot } from "#app/core/campaign/campaign.ts";
import { checkPlan } from "#app/core/campaign/check.ts";
import { dayNo, freeCampaign } from "#tests/support/campaigns.ts";

const { campaign: free, evaluators: people } = freeCampaign({ places: 2, people: 3, days: 14, visits: 1 });
const slot = (place: string, evaluator: string, day = 0, more: Partial<Slot> = {}): Slot => ({ place, nth: 1, evaluator, day: dayNo(day), band: null, twinOf: null, ...more });
/** Sound but for what a test changes: both places by one evaluator. */
const SOUND = [slot("b0", "e0", 0), slot("b1", "e0", 3)];

type Change = { campaign?: Partial<Campaign>; e0?: Partial<Evaluator>; past?: PastVisit[]; slots?: readonly Slot[] };
const findings = ({ campaign = {}, e0 = {}, past = [], slots = SOUND }: Change) =>
  checkPlan({ ...free, ...campaign }, people.map((person) => (person.id === "e0" ? { ...person, ...e0 } : person)), past, slots);

const at = (place: string, day: number) => ({ slot: `${place}/1`, place, evaluator: "e0", day: dayNo(day) });
const BAND = [{ from: "09:00", to: "11:00" }];
const band = "09:00-11:00";

describe("a plan", () => {
  test("that keeps every rule has no findings", () => {
    expect(findings({})).toEqual([]);
    expect(findings({ campaign: { bands: BAND }, slots: SOUND.map((one) => ({ ...one, band })) })).toEqual([]);
  });

  test.each<[string, Change, unknown[]]>([
    ["a stranger", { campaign: { evaluators: ["e1"] } }, [{ code: "not-eligible", ...at("b0", 0) }, { code: "not-eligible", ...at("b1", 3) }]],
    ["no test passed", { e0: { qualified: false }, slots: [SOUND[0]!, slot("b1", "e0", 3)] }, [{ code: "not-qualified", ...at("b0", 0) }, { code: "not-qualified", ...at("b1", 3) }]],
    ["a declared conflict", { e0: { conflicts: ["b1"] } }, [{ code: "conflict", ...at("b1", 3) }]],
    ["the own branch", { e0: { homeBranchId: "b0" } }, [{ code: "conflict", ...at("b0", 0) }]],
    ["a day too late", { campaign: { to: dayNo(2) } }, [{ code: "outside-period", ...at("b1", 3) }]],
    ["a day too early", { campaign: { from: dayNo(1) } }, [{ code: "outside-period", ...at("b0", 0) }]],
    ["a holiday", { campaign: { closedOn: [dayNo(3)] } }, [{ code: "closed-day", ...at("b1", 3) }]],
    ["a weekday it is closed on", { campaign: { places: free.places.map((place) => ({ ...place, weekdays: [1, 2, 3] })) } }, [{ code: "closed-day", ...at("b1", 3) }]],
    ["a busy day", { e0: { busy: [dayNo(0)] } }, [{ code: "busy-day", ...at("b0", 0) }]],
    ["other hours", { campaign: { bands: BAND }, slots: [{ ...SOUND[0]!, band }, SOUND[1]!] }, [{ code: "other-hours", band: null, ...at("b1", 3) }]],
    ["too much load", { campaign: { maxPerEvaluator: 1 } }, [{ code: "load", evaluator: "e0", visits: 2, most: 1 }]],
    ["a day too full", { campaign: { maxPerEvaluatorDay: 1 }, slots: [SOUND[0]!, slot("b1", "e0", 0)] }, [{ code: "day-load", evaluator: "e0", day: dayNo(0), visits: 2, most: 1 }]],
    ["two places at once", { campaign: { bands: BAND }, slots: [slot("b0", "e0", 0, { band }), slot("b1", "e0", 0, { band })] }, [{ code: "same-hours", evaluator: "e0", day: dayNo(0), band, slots: ["b0/1", "b1/1"] }]],
    ["a quota", { e0: { firmId: "f0" }, campaign: { firmQuotas: [{ firmId: "f0", visits: 1 }, { firmId: "f0", visits: null }] } }, [{ code: "quota", firm: "f0", visits: 2, most: 1 }]],
    ["nobody for a place", { slots: SOUND.slice(0, 1) }, [{ code: "missing-visits", place: "b1", visits: 0, wanted: 1 }]],
    ["twins missing", { campaign: { overlapPercent: 30 } }, [{ code: "missing-twins", places: 0, wanted: 1 }]],
    ["evaluators apart", { slots: [SOUND[0]!, slot("b1", "e1", 3)] }, [{ code: "graph-apart", parts: [{ places: ["b0"], evaluators: ["e0"] }, { places: ["b1"], evaluators: ["e1"] }] }]],
  ])("is told of %s", (_, change, expected) => expect(findings(change)).toEqual(expected));

  test("is told of the same evaluator twice at a place, and of too many visits", () => {
    const twice = [...SOUND, slot("b0", "e0", 9, { nth: 2 })];
    expect(findings({ slots: twice })).toEqual([
      { code: "same-evaluator", place: "b0", evaluator: "e0", slots: ["b0/1", "b0/2"] },
      { code: "extra-visits", place: "b0", visits: 2, wanted: 1 },
    ]);
    expect(findings({ campaign: { overlapPercent: 50 }, slots: [...SOUND, slot("b0", "e1", 9, { nth: 2, twinOf: "b0/1" })] })).toEqual([]);
  });

  test("is told of a place that is not the campaign's", () => {
    expect(findings({ slots: [...SOUND, slot("b9", "e0", 5)] })).toEqual([{ code: "other-place", ...at("b9", 5) }]);
  });

  test("may have one visit in the hours another has, where recordings are listened to", () => {
    expect(findings({ campaign: { mode: "recording", bands: BAND }, slots: [slot("b0", "e0", 0, { band }), slot("b1", "e0", 0, { band })] })).toEqual([]);
  });

  test("keeps its distance from the evaluator's own visits to a place, before and after, to the day", () => {
    const rotation = (days: number, rotationDays = 10) =>
      findings({ campaign: { rotationDays }, past: [{ branchId: "b0", evaluatorId: "e0", day: dayNo(days) }, { branchId: "b0", evaluatorId: "e1", day: dayNo(0) }, { branchId: "b1", evaluatorId: "e1", day: dayNo(3) }] });
    expect(rotation(-10)).toEqual([]);
    expect(rotation(-9)).toEqual([{ code: "rotation", last: dayNo(-9), ...at("b0", 0) }]);
    expect(rotation(9)).toEqual([{ code: "rotation", last: dayNo(9), ...at("b0", 0) }]);
    expect(rotation(10)).toEqual([]);
    expect(rotation(0, 0)).toEqual([]);
  });
});
