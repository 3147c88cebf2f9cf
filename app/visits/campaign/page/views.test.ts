import fc from "fast-check";
import { expect, test } from "vitest";
import { weekdayOf } from "#app/core/campaign/rules.ts";
import { daysOf } from "#app/core/time/day.ts";
import { monthsOfPlan, weeksOf } from "#app/visits/campaign/page/views.ts";

test("in a month's weeks every day stands once, under its weekday", () => {
  const month = fc.record({ year: fc.integer({ min: 2020, max: 2040 }), number: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(month, ({ year, number }) => {
      const days = daysOf(`${year}-${String(number).padStart(2, "0")}`);
      const weeks = weeksOf(days, weekdayOf);
      expect(weeks.flat().filter((day) => day !== null)).toEqual(days);
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        for (const [i, day] of week.entries()) if (day !== null) expect(weekdayOf(day)).toBe(i + 1);
      }
    }),
  );
});

test("months are told over the end of a year, also those with nothing in them", () => {
  expect(monthsOfPlan("2026-11-20", "2027-02-03", [])).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
});
