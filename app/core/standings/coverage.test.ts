import { describe, expect, test } from "vitest";
import { measureCoverage, type Coverage } from "#app/core/standings/coverage.ts";
import type { Invention } from "#app/core/standings/simulate.ts";

const drills: Invention = { subjects: 0, sources: 12, evaluators: 0, each: [3, 10], subjectSd: 8, effectSd: 6, errorSd: 12 };
const measure = (subjects: number, boards: number, other: Partial<Invention> = {}): Coverage =>
  measureCoverage(`coverage of ${subjects}`, boards, { ...drills, subjects, ...other });

describe("true places lie within the 90% interval", () => {
  const sizes = [{ subjects: 6, boards: 60 }, { subjects: 12, boards: 40 }, { subjects: 30, boards: 16 }, { subjects: 60, boards: 10 }, { subjects: 120, boards: 8 }];
  test.each(sizes)("at least 88% of them on boards of $subjects people", ({ subjects, boards }) => {
    expect(measure(subjects, boards).covered).toBeGreaterThanOrEqual(0.88);
  });

  test("88-92% on boards of a hundred and more", () => {
    const pooled = [measure(100, 5), measure(120, 8), measure(200, 3)];
    const share = pooled.reduce((sum, { covered, boards }) => sum + covered * boards, 0) / pooled.reduce((sum, { boards }) => sum + boards, 0);
    expect(share).toBeGreaterThanOrEqual(0.88);
    expect(share).toBeLessThanOrEqual(0.92);
  });

  test("at least 88% on boards of twelve branches, seen three or four times by one of four evaluators", () => {
    const visits = measure(12, 40, { sources: 1, evaluators: 4, each: [3, 4], subjectSd: 6, errorSd: 8 });
    expect(visits.covered).toBeGreaterThanOrEqual(0.88);
  });
});

test("the more observations each, the more of the order is recovered, and the narrower the intervals", () => {
  const [few, some, many] = [[3, 3], [8, 8], [24, 24]].map((each) => measure(40, 6, { each: [each[0] ?? 0, each[1] ?? 0] }));
  expect(few!.order).toBeLessThan(some!.order);
  expect(some!.order).toBeLessThan(many!.order);
  expect(many!.order).toBeGreaterThan(0.9);
  expect(few!.width).toBeGreaterThan(some!.width);
  expect(some!.width).toBeGreaterThan(many!.width);
});

test("bands that are given are true at least as often as policy asks", () => {
  const { bands, bandsTrue } = measure(60, 10);
  expect(bands).toBeGreaterThan(100);
  expect(bandsTrue).toBeGreaterThanOrEqual(0.75);
});
