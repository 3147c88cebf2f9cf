import { expect, test } from "vitest";
import { faultOfDueDay, nearnessOf, usualDueDay } from "#app/core/assignment/due.ts";
import { mostTimes } from "#app/core/assignment/terms.ts";

test("a week of workdays is proposed, never a weekend", () => {
  expect(usualDueDay("2026-11-02")).toBe("2026-11-09");
  expect(usualDueDay("2026-11-06")).toBe("2026-11-13");
  expect(usualDueDay("2026-11-07")).toBe("2026-11-13");
});

test("a due day is a day, from today to a year ahead", () => {
  const today = "2026-11-02";
  expect(["2026-11-02", "2026-11-03", "2027-11-02"].map((day) => faultOfDueDay(day, today))).toEqual([null, null, null]);
  expect(faultOfDueDay("2026-11-01", today)).toBe("due-past");
  expect(faultOfDueDay("2027-11-03", today)).toBe("due-far");
  for (const none of ["", "soon", "2026-13-01", "2026-02-30", "2026-11-2"]) expect(faultOfDueDay(none, today), none).toBe("due-shape");
});

test("a day is near or past by the calendar", () => {
  const from = (dueOn: string) => nearnessOf(dueOn, "2026-03-01");
  expect(from("2026-02-27")).toEqual({ when: "overdue", days: 2 });
  expect(from("2026-03-01")).toEqual({ when: "today" });
  expect(from("2026-03-02")).toEqual({ when: "tomorrow" });
  expect(from("2026-04-01")).toEqual({ when: "later", days: 31 });
});

test("practice is asked for up to ten times, an assessment as often as may be tried", () => {
  expect([mostTimes("practice", 2), mostTimes("assessment", 2), mostTimes("assessment", 20)]).toEqual([10, 2, 20]);
});
