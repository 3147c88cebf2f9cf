import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reason, ReasonLine } from "#app/core/standings/board.ts";
import { lineRights, linesOf, stepsOf } from "#app/standings/view/make/standing.ts";

const line = (more: Partial<ReasonLine> = {}): ReasonLine => {
  const made = { from: ["v1"], subject: "b", source: "counter", evaluator: "e", period: "2026-10", score: 80, failures: 0, sourceEffect: 1, evaluatorEffect: -5, ...more };
  return { ...made, adjusted: made.score - made.sourceEffect - made.evaluatorEffect };
};
const titles = new Map([["counter", { zh: "柜台", en: "Counter" }]]);
const all = { adjustments: true, sources: true };

test("a line tells what is added, and adds up as shown", () => {
  expect(linesOf({ lines: [line()] }, all, titles)).toEqual([
    { month: "2026-10", title: { zh: "柜台", en: "Counter" }, score: 800, attempts: 1, failures: 0, difficulty: -10, severity: 50, adjusted: 840, opens: ["v1"] },
  ]);
  const points = fc.double({ min: -30, max: 30, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), points, points, (score, sourceEffect, evaluatorEffect) => {
      const [view] = linesOf({ lines: [line({ score, sourceEffect, evaluatorEffect })] }, all, titles);
      expect((view?.score ?? NaN) + (view?.difficulty ?? NaN) + (view?.severity ?? NaN)).toBe((view?.adjusted ?? NaN) + 0);
    }),
  );
});

test("a drill has no evaluator, so its line has no severity", () => {
  const [view] = linesOf({ lines: [line({ evaluator: null, evaluatorEffect: 0 })] }, all, titles);
  expect(view).toMatchObject({ difficulty: -10, severity: null, adjusted: 790 });
});

test("without the right to them, neither adjustments nor sources are there", () => {
  const [view] = linesOf({ lines: [line()] }, { adjustments: false, sources: false }, titles);
  expect(view).toMatchObject({ difficulty: null, severity: null, adjusted: null, opens: [] });
  expect(JSON.stringify(view)).not.toMatch(/v1|"e"|84/);
});

test("a scenario that is gone is called by its slug", () => {
  expect(linesOf({ lines: [line({ source: "gone" })] }, all, titles)[0]?.title).toEqual({ zh: "gone", en: "gone" });
});

test("only what cannot give an evaluator away is open, and only where there is a place", () => {
  const rights = (kind: "people" | "branches", ranked: boolean, own: boolean, knowsSeverity: boolean) => lineRights(kind, { ranked, own, knowsSeverity });
  expect(rights("people", true, true, false)).toEqual({ adjustments: true, sources: true });
  expect(rights("people", true, false, false)).toEqual({ adjustments: true, sources: false });
  expect(rights("people", false, true, false).adjustments).toBe(false);
  expect(rights("branches", true, true, false)).toEqual({ adjustments: false, sources: true });
  expect(rights("branches", true, false, true)).toEqual({ adjustments: true, sources: true });
  expect(rights("branches", false, false, true).adjustments).toBe(false);
});

test("the steps repeat the core's tenths and put 90% around the estimate", () => {
  const estimate = { subject: "b", n: 3, evaluators: 2, rawMean: 80, adjustedMean: 84, weight: 0.625, deviation: 2.5, value: 82.5, sd: 2 };
  const tenths = { rawMean: 800, adjustment: 40, adjustedMean: 840, pull: -15, value: 825, mean: 800, deviation: 25 };
  const reason: Reason = { estimate, lines: [], mean: 80, k: 1.8, errorAssumed: false, distinguishable: true, tenths };
  expect(stepsOf(reason)).toEqual({ rawMean: 800, adjustment: 40, adjustedMean: 840, pull: -15, value: 825, mean: 800, weight: 63, low: 792, high: 858 });
});
