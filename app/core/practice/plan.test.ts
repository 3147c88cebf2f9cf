import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cause, Exposure } from "#app/core/practice/exposure.ts";
import { weightOf } from "#app/core/practice/exposure.ts";
import { fittingOf, reachOf, type Candidate, type Level } from "#app/core/practice/fit.ts";
import type { Memory } from "#app/core/practice/memory.ts";
import { DAILY, NEW_A_DAY, planDay, type PlanDay } from "#app/core/practice/plan.ts";
import { daysLater } from "#app/core/time/day.ts";

const TODAY = "2026-11-02";
const MORNING: PlanDay = { today: TODAY, drills: 0, minutes: 0, fresh: 0 };
const HELD: Cause = { kind: "held", hinted: false };
const RED: Cause = { kind: "red-line" };
const VISIT: Cause = { kind: "visit", failed: false, visitTitle: { zh: "柜台", en: "Counter" } };

function memory(standard: string, dueIn: number, { cause = HELD, stability = 10, ago = 20 }: { cause?: Cause; stability?: number; ago?: number } = {}): Memory {
  const last = daysLater(TODAY, -ago);
  const exposure: Exposure = { standard, at: Date.parse(last), day: last, rating: cause === HELD ? "good" : "again", cause };
  return { standard, stability, difficulty: 5, last, due: daysLater(TODAY, dueIn), cause: exposure };
}

function candidate(slug: string, standards: string, more: Partial<Candidate> = {}): Candidate {
  return { slug, level: 1, induction: null, minutes: 8, standards: new Set(standards.split(" ")), last: "2026-09-01", passed: false, open: false, ...more };
}

const slugs = (memories: Memory[], candidates: Candidate[], day = MORNING) => planDay(memories, candidates, day).drills.map(({ slug }) => slug);

describe("a day's plan", () => {
  test("covers what is due by as few drills as it can, and says by which", () => {
    const memories = [memory("A01", 0, { stability: 5 }), memory("A02", -3, { stability: 6 }), memory("S01", 0, { stability: 7 }), memory("E01", 4)];
    const plan = planDay(memories, [candidate("one", "A01"), candidate("two", "A01 A02"), candidate("three", "S01 E01")], MORNING);
    expect(plan.drills.map(({ slug, due }) => [slug, due.map(({ standard }) => standard)])).toEqual([["two", ["A01", "A02"]], ["three", ["S01"]]]);
    // E01 is practised by the way today, so nothing is left that would come due.
    expect(plan.next).toBeNull();
  });

  test("puts red lines before findings, and findings before what fades", () => {
    const memories = [memory("A01", -9, { stability: 1 }), memory("A02", 0, { cause: VISIT }), memory("A03", 0, { cause: RED, ago: 1, stability: 30 })];
    expect(slugs(memories, ["A01", "A02", "A03"].map((id) => candidate(id.toLowerCase(), id, { minutes: 6 })))).toEqual(["a03", "a02", "a01"]);
  });

  test("of what fades, the least known comes first", () => {
    expect(slugs([memory("A01", 0, { stability: 9 }), memory("A02", 0, { stability: 3 })], [candidate("a", "A01"), candidate("b", "A02")])).toEqual(["b", "a"]);
  });

  test("leaves a scenario that was played lately alone where another will do", () => {
    const memories = [memory("A01", 0), memory("A02", 0)];
    const tired = candidate("wide", "A01 A02", { last: daysLater(TODAY, -1) });
    expect(slugs(memories, [tired, candidate("narrow", "A01")])[0]).toBe("narrow");
    expect(slugs(memories, [tired])).toEqual(["wide"]);
  });

  test("proposes nothing that is open, was done today, is too hard, or is not asked for", () => {
    const memories = [memory("A01", 0), memory("A02", 9)];
    const unfit = [candidate("open", "A01", { open: true }), candidate("done", "A01", { last: TODAY }), candidate("hard", "A01", { level: 2, last: null }), candidate("idle", "A02")];
    const plan = planDay(memories, unfit, MORNING);
    expect(plan.drills).toEqual([]);
    // It waits for tomorrow, when the one done today may be proposed again.
    expect(plan.next).toEqual({ day: daysLater(TODAY, 1), standards: ["A01"] });
  });

  test("counts what was done today, and lets the first drill of a day be a long one", () => {
    const memories = ["A01", "A02", "A03", "A04"].map((id) => memory(id, 0));
    const short = memories.map(({ standard }) => candidate(standard, standard, { minutes: 5 }));
    expect(slugs(memories, short)).toHaveLength(3);
    expect(slugs(memories, short, { ...MORNING, drills: 2, minutes: 10 })).toHaveLength(1);
    expect(slugs(memories, short, { ...MORNING, drills: 3, minutes: 15 })).toEqual([]);
    expect(slugs(memories, short, { ...MORNING, drills: 1, minutes: 16 })).toEqual([]);
    const long = [candidate("long", "A01", { minutes: 25 }), candidate("short", "A02", { minutes: 5 })];
    expect(slugs(memories, long)).toEqual(["long"]);
    expect(slugs(memories, long, { ...MORNING, drills: 1, minutes: 5 })).toEqual(["short"]);
  });

  test("is empty when nothing is due, and names the day of the next", () => {
    const plan = planDay([memory("A01", 3), memory("A02", 3), memory("A03", 8), memory("S09", 1)], [candidate("all", "A01 A02 A03")], MORNING);
    // Nothing exercises S09, so it waits for no drill.
    expect(plan).toEqual({ drills: [], next: { day: daysLater(TODAY, 3), standards: ["A01", "A02"] } });
  });
});

describe("what is new", () => {
  const untried = (slug: string, standards: string, more: Partial<Candidate> = {}) => candidate(slug, standards, { last: null, ...more });

  test("goes to whoever has no record: first the induction list, then easy and short", () => {
    const all = [untried("long", "A01 A02", { minutes: 9 }), untried("short", "A03", { minutes: 7 }), untried("hard", "S01", { level: 2 })];
    expect(slugs([], all)).toEqual(["short", "long"]);
    expect(slugs([], [...all, untried("first", "E01", { induction: 0, level: 2 })])).toEqual(["first", "short"]);
  });

  test("comes after what is due, brings something never met, and so many times a day", () => {
    const all = [candidate("due", "A01", { minutes: 5 }), untried("same", "A01", { minutes: 5 }), untried("news", "A01 S02", { minutes: 5 }), untried("more", "S03", { minutes: 5 }), untried("most", "S04", { minutes: 5 })];
    const plan = planDay([memory("A01", 0)], [...all.slice(0, 1), ...all.slice(1)], { ...MORNING, fresh: 1 });
    expect(plan.drills.map(({ slug, unmet }) => [slug, unmet])).toEqual([["news", []], ["more", ["S03"]]]);
    expect(slugs([memory("A01", 5)], all, { ...MORNING, fresh: NEW_A_DAY })).toEqual([]);
  });
});

test("a level is reached by two scenarios passed on the one before", () => {
  const passed = (...levels: Level[]) => levels.map((level) => ({ level, passed: true }));
  expect(reachOf([])).toBe(1);
  expect(reachOf(passed(1))).toBe(1);
  expect(reachOf(passed(1, 1))).toBe(2);
  expect(reachOf(passed(1, 2, 2))).toBe(3);
});

const ids = ["A01", "A02", "E09", "P03", "S05", "S14"];
const memories = fc.uniqueArray(
  fc.record({ standard: fc.constantFrom(...ids), dueIn: fc.integer({ min: -9, max: 5 }), stability: fc.integer({ min: 1, max: 60 }), cause: fc.constantFrom<Cause[]>(HELD, RED, VISIT) }),
  { selector: ({ standard }) => standard },
).map((all) => all.map(({ standard, dueIn, ...more }) => memory(standard, dueIn, more)));
const candidates = fc.array(
  fc.record({
    level: fc.constantFrom<Level[]>(1, 2, 3),
    minutes: fc.integer({ min: 1, max: 24 }),
    standards: fc.subarray(ids).map((some) => new Set(some)),
    last: fc.constantFrom(null, TODAY, daysLater(TODAY, -1), "2026-08-01"),
    passed: fc.boolean(),
    open: fc.boolean(),
    induction: fc.constantFrom(null, null, null, 0),
  }),
  { maxLength: 8 },
).map((all): Candidate[] => all.map((each, place) => ({ ...each, passed: each.passed && each.last !== null, slug: `s${place}` })));
const days = fc.record({ today: fc.constant(TODAY), drills: fc.nat(4), minutes: fc.nat(30), fresh: fc.nat(3) }).map((day) => (day.drills === 0 ? MORNING : day));

test("whatever the record: within the day's share, only what fits, the gravest first, nothing twice", () => {
  fc.assert(
    fc.property(memories, candidates, days, (known, all, day) => {
      const { drills } = planDay(known, all, day);
      const chosen = drills.map(({ slug }) => all.find((each) => each.slug === slug)!);
      const minutes = chosen.reduce((sum, each) => sum + each.minutes, day.minutes);
      expect(new Set(drills.map(({ slug }) => slug)).size).toBe(drills.length);
      expect(day.drills + drills.length <= DAILY.drills || drills.length === 0).toBe(true);
      expect(minutes <= DAILY.minutes || drills.length === 0 || (day.drills === 0 && drills.length === 1)).toBe(true);
      const fitting = fittingOf(all);
      for (const each of chosen) expect([fitting.includes(each), each.open, each.last === TODAY]).toEqual([true, false, false]);
      for (const { due, unmet } of drills) expect(due.length > 0 || unmet.length > 0).toBe(true);
      expect(drills.filter(({ unmet }) => unmet.length > 0).length).toBeLessThanOrEqual(Math.max(0, NEW_A_DAY - day.fresh));
      for (const { due } of drills) for (const { due: on } of due) expect(on <= TODAY).toBe(true);
      const heads = drills.filter(({ due }) => due.length > 0).map(({ due }) => weightOf(due[0]!.cause.cause));
      expect(heads).toEqual([...heads].sort((a, b) => b - a));
      // In the morning whatever is gravest and can be practised opens the day.
      const able = known.filter((each) => each.due <= TODAY && fitting.some((one) => !one.open && one.last !== TODAY && one.standards.has(each.standard)));
      if (day.drills === 0 && able.length > 0) expect(heads[0]).toBe(Math.max(...able.map((each) => weightOf(each.cause.cause))));
    }),
  );
});

test("the same facts give the same plan, in whatever order they come", () => {
  fc.assert(
    fc.property(memories, candidates, days, (known, all, day) => {
      expect(planDay([...known].reverse(), [...all].reverse(), day)).toEqual(planDay(known, all, day));
    }),
  );
});
