import { expect, test } from "vitest";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { Ledger } from "#app/drills/debrief/ledger.ts";
import { saySummary } from "#app/drills/debrief/summary/say.ts";
import { summaryOf } from "#app/drills/debrief/summary/summary.ts";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { createFormats } from "#app/words/formats.ts";
import { createWords } from "#app/words/words.ts";

type Told = {
  outcome?: DebriefView["ending"]["outcome"];
  passed?: boolean;
  /** Turn, from 0, of the critical failure and of the decision that settled the ending. */
  critical?: number;
  settled?: number;
  hints?: number;
  /** Changes by step, in tenths. */
  attitude?: number[];
  efficiency?: number[];
};

/** The two sentences of such a drill of four steps, in both languages. */
function told({ outcome = "resolved", passed = true, critical, settled, hints = 0, ...changes }: Told): { zh: string; en: string } {
  const column = (dimension: Dimension, weight: number, steps = [0, 0, 0, 0]) => ({ dimension, steps, gold: 0, beyond: 0, score: 0, weight, part: 0 });
  const ledger: Ledger = {
    columns: [column("attitude", 30, changes.attitude), column("efficiency", 20, changes.efficiency)],
    losses: [], total: { uncapped: 0, cap: 0, final: 0 },
  };
  const steps = [0, 1, 2, 3].map((turn) => ({ decision: { settledEnding: turn === settled } }));
  const criticals = critical === undefined ? [] : [{ turn: critical }];
  // Only what the summary looks at.
  const view = { grade: { passed, criticals }, steps, hints, ending: { outcome } } as unknown as DebriefView;
  const summary = summaryOf(view, ledger);
  const say = (language: "zh" | "en") =>
    saySummary(summary, { t: createWords(language).t, language, formats: createFormats(language, "Asia/Shanghai") }).join(language === "en" ? " " : "");
  return { zh: say("zh"), en: say("en") };
}

test("clean", () => {
  expect(told({})).toEqual({
    zh: "客户的事办妥了。没有一步失分。",
    en: "The customer’s matter was settled. No step lost a point.",
  });
});

test("one loss that dominates", () => {
  expect(told({ attitude: [0, -120, 0, -30], efficiency: [0, -20, 0, 0] })).toEqual({
    zh: "客户的事办妥了。失分大半在第 2 步，服务态度少了 12.0 分。",
    en: "The customer’s matter was settled. Most of what was lost went at step 2: 12.0 in attitude.",
  });
});

test("the heavier dimension is told by its weight, not by its bare points", () => {
  expect(told({ attitude: [-100, 0, 0, 0], efficiency: [-120, 0, 0, 0] }).en).toContain("10.0 in attitude");
});

test("losses spread over several steps, and too many to pass", () => {
  expect(told({ passed: false, attitude: [-50, -60, -50, 0], efficiency: [0, 0, 0, -70] })).toEqual({
    zh: "客户的事办妥了，分数还没有达标。失分散在 4 步里，最多的是第 2 步，服务态度少了 6.0 分。",
    en: "The customer’s matter was settled, though the score falls short of a pass. The losses are spread over 4 steps; step 2 cost most, 6.0 in attitude.",
  });
});

test("a red line comes before everything else", () => {
  expect(told({ outcome: "breach", passed: false, critical: 2, settled: 2, attitude: [0, 0, -300, 0] })).toEqual({
    zh: "第 3 步触碰了红线，别处做得再好，这一场也不合格。失分大半在第 3 步，服务态度少了 30.0 分。",
    en: "Step 3 was a critical failure, and that fails the drill however well the rest went. Most of what was lost went at step 3: 30.0 in attitude.",
  });
});

test("left, and timed out", () => {
  expect(told({ outcome: "left", passed: false, attitude: [0, 0, 0, -400] })).toEqual({
    zh: "谈到第 4 步就离开了，客户的事还悬着。失分大半在第 4 步，服务态度少了 40.0 分。",
    en: "The talk was left at step 4, with the customer’s matter still open. Most of what was lost went at step 4: 40.0 in attitude.",
  });
  expect(told({ outcome: "timed-out", passed: false, efficiency: [0, 0, 0, -400] })).toEqual({
    zh: "到第 4 步再没有回应，对话被结束了，客户的事还悬着。失分大半在第 4 步，服务效率少了 40.0 分。",
    en: "No answer came at step 4 and the talk was closed, with the customer’s matter still open. Most of what was lost went at step 4: 40.0 in efficiency.",
  });
});

test("a lost customer, with and without a step that settled it", () => {
  expect(told({ outcome: "lost", passed: false, settled: 1, attitude: [0, -200, 0, 0] })).toEqual({
    zh: "客户走了，定局在第 2 步：那之后，已经走不到好的结果。失分大半在第 2 步，服务态度少了 20.0 分。",
    en: "The customer was lost, and step 2 settled it: after that no good ending was within reach. Most of what was lost went at step 2: 20.0 in attitude.",
  });
  expect(told({ outcome: "lost", passed: false, attitude: [0, -200, 0, 0] }).zh).toMatch(/^客户走了，没能留住。/);
});

test("settled in part", () => {
  expect(told({ outcome: "partly-resolved", attitude: [-10, 0, 0, 0] }).en).toMatch(/^The customer’s matter was settled in part\./);
  expect(told({ outcome: "partly-resolved", passed: false, attitude: [-10, 0, 0, 0] }).zh).toMatch(/^客户的事只办成了一部分，分数也没有达标。/);
});

test("hints are told with what came of them", () => {
  expect(told({ hints: 1 })).toEqual({
    zh: "客户的事办妥了。没有一步失分，其间看了 1 次提示。",
    en: "The customer’s matter was settled. No step lost a point, with one hint along the way.",
  });
  expect(told({ hints: 2, attitude: [-60, 0, 0, 0] })).toEqual({
    zh: "客户的事办妥了。看了 2 次提示，失分大半仍在第 1 步，服务态度少了 6.0 分。",
    en: "The customer’s matter was settled. 2 hints were taken; most of what was lost still went at step 1: 6.0 in attitude.",
  });
  expect(told({ hints: 3, attitude: [-50, -60, -50, 0] }).en).toContain("3 hints were taken; the losses are spread over 3 steps, and step 2 cost most, 6.0 in attitude.");
});

test("what was lost in one dimension is told although more was won in another", () => {
  expect(told({ attitude: [80, 0, 0, 0], efficiency: [-60, 0, 0, 0] }).en).toContain("step 1: 6.0 in efficiency.");
});
