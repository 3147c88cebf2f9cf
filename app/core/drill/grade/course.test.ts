import { expect, test } from "vitest";
import { goldCourse, isExplored } from "#app/core/drill/grade/course.ts";
import { checkScenario } from "#app/core/scenario/check.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import { startOf } from "#app/core/scenario/step.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { fairSource, soundSource } from "#tests/support/fair-scenario.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";

function opened(source: string) {
  const { scenario } = parseScenario(source, "scenario.yaml", sampleHandbook);
  if (!scenario) throw new Error("the sample can be read");
  return scenario;
}

test("a text opened twice is explored once, and under other rules anew", () => {
  const [first, second] = [opened(`${fairSource}# a text of its own\n`), opened(`\uFEFF${fairSource}# a text of its own\r\n`)];
  expect(first).not.toBe(second);
  expect(isExplored(first, RULES)).toBe(false);
  const course = goldCourse(first, RULES);
  expect(isExplored(second, RULES)).toBe(true);
  expect(goldCourse(second, RULES)).toBe(course);
  expect(goldCourse(second, RULES).at(startOf(second))).toBe(course.at(startOf(first)));
  const others = { ...RULES, version: 2, weights: { ...RULES.weights, attitude: 0 } };
  expect(isExplored(second, others)).toBe(false);
  expect(goldCourse(second, others)).not.toBe(course);
  expect(goldCourse(first, RULES)).toBe(course);
});

test("what was checked is explored already, unless it may not be played", () => {
  const right = `${soundSource}# another text\n`;
  const wrong = right.replace("par: { turns: 2", "par: { turns: 1");
  expect(wrong).not.toBe(right);
  for (const source of [right, wrong]) checkScenario(source, "scenario.yaml", sampleHandbook, RULES);
  expect([right, wrong].map((source) => isExplored(opened(source), RULES))).toEqual([true, false]);
});
