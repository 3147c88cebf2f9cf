import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { isScored } from "#app/core/form/kinds.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import { LEVELS } from "#app/core/scenario/filter.ts";
import { CHANNELS, FAMILIES, OUTCOMES, SEATS } from "#app/core/scenario/scenario.ts";
import { formOf, handbookOfFile, scenarioOf } from "#tests/support/journey/content.ts";

const root = path.resolve(import.meta.dirname, "../../scenarios");
const drills = readdirSync(path.join(root, "drills"));
const scenarios = drills.map(scenarioOf);
const forms = readdirSync(path.join(root, "visits")).map(formOf);
const handbook = handbookOfFile();

/** Beats a scenario has at least, by its level. */
const BEATS = { 1: 7, 2: 10, 3: 10 } as const;

test("the library has every kind of scenario, and each level and dimension more than once", () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(20);
  expect(new Set(scenarios.map(({ family }) => family))).toEqual(new Set(FAMILIES));
  expect(new Set(scenarios.map(({ seat }) => seat))).toEqual(new Set(SEATS));
  expect(new Set(scenarios.map(({ channel }) => channel))).toEqual(new Set(CHANNELS));
  for (const level of LEVELS) expect(scenarios.filter((scenario) => scenario.level === level).length).toBeGreaterThanOrEqual(3);
  for (const dimension of DIMENSIONS) expect(scenarios.filter(({ tests }) => tests.includes(dimension)).length).toBeGreaterThanOrEqual(5);
  expect(new Set(scenarios.flatMap(({ endings }) => Object.values(endings).map(({ outcome }) => outcome)))).toEqual(new Set(OUTCOMES));
});

test("every standard that a talk can show is shown by at least two scenarios", () => {
  const shown = scenarios.map(exercisedStandards);
  const talk = [...handbook.values()].filter((standard) => standard.talk);
  expect(talk.length).toBeGreaterThanOrEqual(40);
  expect(talk.filter(({ id }) => shown.filter((standards) => standards.has(id)).length < 2).map(({ id }) => id)).toEqual([]);
});

test("few standards cannot be shown in a talk, and a visit looks at each of those", () => {
  const silent = [...handbook.values()].filter((standard) => !standard.talk);
  expect(silent.length).toBeLessThanOrEqual(15);
  const looked = new Set(forms.flatMap(({ sections }) => sections.flatMap(({ items }) => items.flatMap((item) => ("standards" in item ? item.standards : [])))));
  expect(silent.filter(({ id }) => !looked.has(id)).map(({ id }) => id)).toEqual([]);
});

describe.each(scenarios)("$slug", ({ slug, level, beats, endings }) => {
  test("is long enough for its level, short enough at each beat, and can end well and badly", () => {
    const all = Object.values(beats);
    expect(all.length).toBeGreaterThanOrEqual(BEATS[level]);
    if (level === 1) expect(all.every(({ replies, silence }) => replies.length <= 4 && silence === null)).toBe(true);
    expect(Object.values(endings).some(({ outcome }) => outcome === "resolved")).toBe(true);
    expect(Object.values(endings).some(({ outcome }) => outcome !== "resolved")).toBe(true);
  });

  test("has a note to learn from at every reply", () => {
    expect(Object.values(beats).flatMap(({ replies }) => replies.filter(({ note }) => note === null).map(({ id }) => id))).toEqual([]);
  });

  test("has at least three recorded sittings", () => {
    const golden = path.join(root, "drills", slug, "golden");
    expect(existsSync(golden) ? readdirSync(golden).length : 0).toBeGreaterThanOrEqual(3);
  });
});

test("every form scores between 20 and 45 questions, beside what is handed in or said in words, so that it is filled in at one go", () => {
  for (const { slug, sections } of forms) {
    const items = sections.flatMap((section) => section.items).filter(({ kind }) => isScored(kind)).length;
    expect(items, slug).toBeGreaterThanOrEqual(20);
    expect(items, slug).toBeLessThanOrEqual(45);
  }
  expect(forms.length).toBeGreaterThanOrEqual(6);
});
