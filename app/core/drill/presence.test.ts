import { expect, test } from "vitest";
import { eventsOfTime, settled } from "#app/core/drill/presence.ts";
import type { Presence } from "#app/core/drill/presence.ts";
import type { DrillPolicy } from "#app/core/drill/rules.ts";

const policy: DrillPolicy = {
  version: 1,
  pass: { total: 75, dimension: 60 },
  attempts: 2,
  idleSeconds: { practice: 7 * 86_400, assessment: 1800 },
  lostAfterSeconds: 20,
  firstCutSeconds: 60,
};
const start = 1_000_000_000_000;
const second = 1000;

function look(changes: Partial<Presence>): readonly string[] {
  const presence: Presence = {
    mode: "practice",
    paused: false,
    cutUsed: false,
    eventAt: start,
    pulseAt: start,
    now: start,
    returning: true,
    ...changes,
  };
  return eventsOfTime(presence, policy).map(({ event, at }) => `${event.kind}@${(at - start) / second}`);
}

test("a page that is heard leaves the clock running", () => {
  expect(look({ pulseAt: start + 30 * second, now: start + 50 * second })).toEqual([]);
});

test("practice stands still from the last sign of life until the return", () => {
  const lost = { pulseAt: start + 30 * second, now: start + 500 * second };
  expect(look(lost)).toEqual(["paused@30", "resumed@500"]);
  expect(look({ ...lost, returning: false })).toEqual(["paused@30"]);
});

test("an assessment's first cut holds the clock for a minute at most", () => {
  const lost = { mode: "assessment" as const, pulseAt: start + 30 * second };
  expect(look({ ...lost, now: start + 70 * second })).toEqual(["paused@30", "resumed@70"]);
  expect(look({ ...lost, now: start + 500 * second })).toEqual(["paused@30", "resumed@90"]);
  expect(look({ ...lost, now: start + 70 * second, returning: false })).toEqual(["paused@30"]);
  expect(look({ ...lost, now: start + 90 * second, returning: false })).toEqual(["paused@30", "resumed@90"]);
});

test("an assessment's later cuts hold nothing", () => {
  expect(look({ mode: "assessment", cutUsed: true, pulseAt: start, now: start + 500 * second })).toEqual([]);
});

test("a pause by hand is not paused again", () => {
  expect(look({ paused: true, now: start + 5000 * second })).toEqual([]);
});

test("an idle sitting ends at the instant it was due, however late anybody looks", () => {
  const late = start + 30 * 86_400 * second;
  expect(look({ now: late })).toEqual(["paused@0", "timed-out@604800"]);
  expect(look({ now: late, paused: true })).toEqual(["timed-out@604800"]);
  expect(look({ mode: "assessment", now: late })).toEqual(["paused@0", "resumed@60", "timed-out@1800"]);
});

test("pulses alone do not keep a sitting open", () => {
  const alive = { mode: "assessment" as const, pulseAt: start + 1799 * second };
  expect(look({ ...alive, now: start + 1799 * second })).toEqual([]);
  expect(look({ ...alive, now: start + 1801 * second })).toEqual(["timed-out@1800"]);
});

test("a clock that jumps back is no cut and no idleness", () => {
  expect(look({ now: start - 86_400 * second })).toEqual([]);
});

test("a pause without an end is not for storing", () => {
  const at = start;
  expect(settled([])).toBe(true);
  expect(settled([{ event: { kind: "paused" }, at }])).toBe(false);
  expect(settled([{ event: { kind: "paused" }, at }, { event: { kind: "timed-out" }, at }])).toBe(true);
});
