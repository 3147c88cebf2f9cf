import { expect, test } from "vitest";
import type { Loss } from "#app/core/drill/grade.ts";
import { ledgerOf } from "#app/drills/debrief/ledger.ts";
import type { DebriefStep, DebriefView } from "#app/drills/view/debrief.ts";

const loss = (dimension: Loss["dimension"], source: Loss["source"], score: number): Loss => ({
  dimension, source, score, points: null, standards: ["A01"],
});

function step(losses: Loss[]): DebriefStep {
  return {
    decision: {
      move: { turn: 0, at: 0, activeMs: 0, act: "reply", mood: "calm", patience: 70, moodAfter: "calm", patienceAfter: 70, points: {} },
      losses, betterPoints: null, detour: 0, overtimeSeconds: 0, shareSeconds: 0, settledEnding: false, capLoss: 0,
    },
    line: null, chosen: null, better: null, note: null, betterNote: null, standards: [], critical: null, choices: null,
  };
}

const steps = [
  step([loss("attitude", "scripted", 100 / 3), loss("efficiency", "economy", 20 / 3), loss("efficiency", "pace", 10 / 3)]),
  step([]),
  step([loss("attitude", "scripted", -100 / 9), loss("attitude", "scripted", 100 / 3)]),
];

const dimension = (name: "attitude" | "efficiency", score: number, goldGap: number) => ({
  dimension: name, score, achieved: 0, best: 9, parts: null, goldGap, beyond: 0,
});

const view: Pick<DebriefView, "grade" | "steps"> = {
  steps,
  grade: {
    outcome: "lost", uncapped: (30 * (400 / 9) + 20 * 92) / 50, total: 40, bestTotal: 98, failed: true, passed: false, criticals: [],
    weights: { attitude: 30, efficiency: 20 },
    dimensions: { attitude: dimension("attitude", 100 - 100 / 3 - 100 / 9 - 100 / 9, 100 / 9), efficiency: dimension("efficiency", 92, 0) },
  },
};

test("every column goes from 100.0 to its shown score in its shown lines", () => {
  const ledger = ledgerOf(view);
  expect(ledger.columns.map(({ dimension }) => dimension)).toEqual(["attitude", "efficiency"]);
  for (const { steps, gold, beyond, score } of ledger.columns) {
    expect(1000 + gold + beyond + steps.reduce((sum, change) => sum + change, 0)).toBe(score);
  }
});

test("the weighted scores add up to the total before the cap", () => {
  const { columns, total } = ledgerOf(view);
  expect(columns.map(({ weight }) => weight)).toEqual([30, 20]);
  expect(columns.reduce((sum, { part }) => sum + part, 0)).toBe(total.uncapped);
});

test("what the lines leave unexplained stands in the line beyond", () => {
  const [attitude, efficiency] = ledgerOf(view).columns;
  expect(efficiency).toMatchObject({ gold: 0, beyond: 20, score: 920 });
  expect(attitude).toMatchObject({ gold: -111 });
});

test("the losses of a step add up to its line, and gains are told as such", () => {
  const ledger = ledgerOf(view);
  expect(ledger.losses[0]?.slice(1).reduce((sum, change) => sum + change, 0)).toBe(ledger.columns[1]?.steps[0]);
  expect(ledger.losses[1]).toEqual([]);
  expect(ledger.losses[2]?.[0]).toBeGreaterThan(0);
});

test("the cap is the difference of the totals as shown", () => {
  expect(ledgerOf(view).total).toEqual({ uncapped: 635, cap: -235, final: 400 });
});
