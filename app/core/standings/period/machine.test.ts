import fc from "fast-check";
import { expect, test } from "vitest";
import { decidePeriod, deedsIn, lifeOf } from "#app/core/standings/period/machine.ts";
import type { PeriodEvent, PeriodFacts } from "#app/core/standings/period/period.ts";

const KEY = "2026-10";
const facts = (given: Partial<PeriodFacts> = {}): PeriodFacts => ({ today: "2026-11-02", openAppeals: 0, changedSince: 0, ...given });
const close: PeriodEvent = { kind: "close", actor: "hr", until: "2026-11-08" };
const freeze: PeriodEvent = { kind: "freeze", actor: "hr", snapshot: "s1" };
const seal: PeriodEvent = { kind: "seal", actor: null, snapshot: "s1", hash: "h" };
const restate: PeriodEvent = { kind: "restate", actor: "hr", reason: "晚到的申诉", snapshot: "s2" };
const reseal: PeriodEvent = { kind: "reseal", actor: null, snapshot: "s2", hash: "i" };
const pay: PeriodEvent = { kind: "pay", actor: "hr" };
const late = facts({ today: "2026-11-09" });

const refused = (log: readonly PeriodEvent[], event: PeriodEvent, given = facts()) => {
  const decided = decidePeriod(KEY, log, event, given);
  return decided.ok ? decided.value.state : decided.problem.code;
};

test("a period is closed, heard, frozen, paid and restated", () => {
  const log = [close, freeze, seal, pay, restate, reseal];
  expect(log.map((_, i) => lifeOf(KEY, log.slice(0, i + 1)).state)).toEqual(["closing", "freezing", "frozen", "paid", "paid", "paid"]);
  expect(lifeOf(KEY, log)).toEqual({ state: "paid", until: "2026-11-08", making: null, snapshots: ["s1", "s2"], failure: null });
});

test("what is in the way is said", () => {
  expect(refused([], close, facts({ today: "2026-10-31" }))).toBe("period-not-over");
  expect(refused([], close, facts({ today: "2026-11-09" }))).toBe("appeals-before-today");
  expect(refused([close], close)).toBe("period-closing");
  expect(refused([], freeze, late)).toBe("period-open");
  expect(refused([close], freeze, facts({ today: "2026-11-08" }))).toBe("appeals-until");
  expect(decidePeriod(KEY, [close], freeze, { ...late, openAppeals: 2 })).toMatchObject({ problem: { code: "appeals-open", params: { count: 2 } } });
  expect(refused([close], { kind: "reopen", actor: "hr", reason: " " })).toBe("reason-missing");
  expect(refused([close, freeze], { ...freeze, snapshot: "s9" }, late)).toBe("period-freezing");
  expect(refused([close, freeze], { kind: "reopen", actor: "hr", reason: "还有结果" }, late)).toBe("period-freezing");
  expect(refused([close, freeze, seal], close)).toBe("period-frozen");
  expect(refused([close, freeze, seal], { kind: "reopen", actor: "hr", reason: "还有结果" })).toBe("period-frozen");
  expect(refused([close, freeze, seal], restate)).toBe("nothing-changed");
  expect(refused([close, freeze, seal], { ...restate, reason: "" }, facts({ changedSince: 1 }))).toBe("reason-missing");
  expect(refused([close, freeze, seal, restate], pay)).toBe("period-freezing");
  expect(refused([close, freeze, seal, pay], pay)).toBe("period-paid");
  expect(refused([close], pay)).toBe("period-not-frozen");
});

test("a freeze that failed is begun again, and one that was overtaken seals nothing", () => {
  const failed: PeriodEvent = { kind: "fail", actor: null, snapshot: "s1", reason: "results-changed" };
  expect(lifeOf(KEY, [close, freeze, failed])).toMatchObject({ state: "closing", failure: "results-changed", making: null });
  expect(refused([close, freeze, failed], { ...freeze, snapshot: "s2" }, late)).toBe("freezing");
  expect(refused([close, freeze, failed], seal)).toBe("period-moved-on");
  expect(refused([close, freeze], { ...seal, snapshot: "other" })).toBe("period-freezing");
});

test("any deeds in any order: a snapshot once sealed stays, and nothing but the job seals", () => {
  const event = fc.constantFrom<PeriodEvent>(close, { kind: "reopen", actor: "hr", reason: "再开" }, freeze, seal, { kind: "fail", actor: null, snapshot: "s1", reason: "x" }, restate, reseal, pay);
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.constantFrom(facts(), late, facts({ ...late, changedSince: 1 }), facts({ openAppeals: 1 }))), { maxLength: 25 }), (tried) => {
      const log: PeriodEvent[] = [];
      for (const [next, given] of tried) {
        const [before, open] = [lifeOf(KEY, log), deedsIn(KEY, lifeOf(KEY, log), given)];
        const decided = decidePeriod(KEY, log, next, given);
        if (!decided.ok) continue;
        log.push(next);
        const after = lifeOf(KEY, log);
        expect(after).toEqual(decided.value);
        expect(after.snapshots.slice(0, before.snapshots.length)).toEqual(before.snapshots);
        if (before.snapshots.length > 0) expect(["frozen", "paid"]).toContain(after.state);
        if (after.snapshots.length > before.snapshots.length) expect(["seal", "reseal"]).toContain(next.kind);
        if (["close", "reopen", "freeze", "restate"].includes(next.kind)) expect(open.has(next.kind)).toBe(true);
      }
    }),
  );
});

test("a log that no machine wrote is a bug", () => {
  expect(() => lifeOf(KEY, [seal])).toThrow(/open and its log says seal/);
});
