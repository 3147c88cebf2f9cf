import { expect, test } from "vitest";
import type { Answer, Answers, Form, Item } from "#app/core/form/form.ts";
import { flagsOf as flagsUnder, type VisitTimes } from "#app/core/visit/flags.ts";
import { DEFAULT_VISIT_POLICY } from "#app/core/visit/policy.ts";

const text = (said: string) => ({ zh: said, en: said });
const head = { question: text("?"), hint: null, dimension: "attitude", premises: false, weight: 1, standards: [], critical: false, mayNotApply: false, showIf: null, evidence: null } as const;
const scale = (id: string): Item => ({ id, ...head, kind: "scale", low: text("low"), high: text("high") });
const timing = (id: string): Item => ({ id, ...head, kind: "timing", target: 60, limit: 300 });
const hidden: Item = { ...timing("hidden"), showIf: { item: "s1", atLeast: 5 } };

const form: Form = {
  slug: "f", hash: "h", title: text("f"), channel: "branch", modes: ["mystery"], brief: text("b"),
  sections: [
    { id: "first", title: text("1"), hint: null, items: [scale("s1"), scale("s2"), scale("s3"), scale("s4"), timing("early")] },
    { id: "second", title: text("2"), hint: null, items: [scale("s5"), timing("late"), hidden] },
  ],
};

const MINUTE = 60_000;
const begun = 100 * MINUTE;
const times = { startedAt: begun, submittedAt: begun + 60 * MINUTE };
const flagsOf = (which: Form, answers: Answers, at: VisitTimes) => flagsUnder(which, answers, at, DEFAULT_VISIT_POLICY);
const level = (value: number): Answer => ({ kind: "scale", level: value, note: null });
const levels = (...values: number[]): Answers => Object.fromEntries(values.map((value, i) => [`s${i + 1}`, level(value)]));
const clock = (from: number, to: number): Answer => ({ kind: "timing", seconds: (to - from) * 60, started: begun + from * MINUTE, stopped: begun + to * MINUTE, note: null });

test("an ordinary visit raises nothing", () => {
  expect(flagsOf(form, { ...levels(4, 4, 4, 4, 3), early: clock(1, 5), late: clock(10, 15) }, times)).toEqual([]);
  expect(flagsOf(form, {}, times)).toEqual([]);
});

test("five equal levels are a line, four are chance", () => {
  expect(flagsOf(form, levels(3, 3, 3, 3, 3), times)).toEqual([{ kind: "straight-lining", level: 3, items: 5 }]);
  expect(flagsOf(form, levels(3, 3, 3, 3), times)).toEqual([]);
});

test("faster than anybody reads", () => {
  const at = (seconds: number) => flagsOf(form, levels(1, 2, 3, 4, 5), { ...times, submittedAt: begun + seconds * 1000 });
  expect(at(19)).toEqual([{ kind: "too-fast", seconds: 19, items: 5 }]);
  expect(at(20)).toEqual([]);
});

test("clocks outside the visit, with some slack for the phone's own", () => {
  expect(flagsOf(form, { early: clock(-4, 1) }, times)).toEqual([]);
  expect(flagsOf(form, { early: clock(-6, 1) }, times)).toEqual([{ kind: "time-outside", item: "early" }]);
  expect(flagsOf(form, { late: clock(50, 66) }, times)).toEqual([{ kind: "time-outside", item: "late" }]);
});

test("a later section's clock started before an earlier one's", () => {
  expect(flagsOf(form, { early: clock(20, 25), late: clock(10, 15) }, times)).toEqual([{ kind: "times-out-of-order", item: "late" }]);
});

test("typed times and hidden items raise nothing", () => {
  const typed: Answer = { kind: "timing", seconds: 60, started: null, stopped: null, note: null };
  expect(flagsOf(form, { early: typed, hidden: clock(-50, -40), s1: level(4) }, times)).toEqual([]);
});

test("far from the place beyond all that the device may err, by the bank's own measure, and only where somebody said it", () => {
  const from = (metres: number, accuracy: number, farMetres = 500) => flagsUnder(form, {}, { ...times, remove: { metres, accuracy } }, { farMetres });
  expect(from(550, 49)).toEqual([{ kind: "far-away", metres: 550, accuracy: 49 }]);
  expect([from(550, 50), from(4000, 4000), from(550, 0, 550), flagsOf(form, {}, { ...times, remove: null })]).toEqual([[], [], [], []]);
});

test("a device's clock off by more than five minutes, either way", () => {
  const by = (minutes: number) => flagsOf(form, {}, { ...times, device: { at: begun + minutes * MINUTE } });
  expect(by(5)).toEqual([]);
  expect(by(7)).toEqual([{ kind: "clock-off", minutes: 7 }]);
  expect(by(-61)).toEqual([{ kind: "clock-off", minutes: -61 }]);
});
