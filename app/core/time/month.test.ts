import { expect, test } from "vitest";
import { dayOf, monthOf } from "#app/core/time/month.ts";

const at = (text: string) => Date.parse(text);

test("a month begins at midnight of the bank, not of Greenwich", () => {
  expect(monthOf(at("2026-02-28T15:59:59.999Z"), "Asia/Shanghai")).toBe("2026-02");
  expect(monthOf(at("2026-02-28T16:00:00.000Z"), "Asia/Shanghai")).toBe("2026-03");
  expect(monthOf(at("2026-02-28T16:00:00.000Z"), "UTC")).toBe("2026-02");
});

test("a day follows the zone's clock changes", () => {
  expect(dayOf(at("2026-03-29T22:30:00Z"), "Europe/Berlin")).toBe("2026-03-30");
  expect(dayOf(at("2026-03-28T22:30:00Z"), "Europe/Berlin")).toBe("2026-03-28");
  expect(dayOf(at("2026-12-31T16:00:00Z"), "Asia/Shanghai")).toBe("2027-01-01");
});

test("an unknown time zone is an error", () => {
  expect(() => monthOf(0, "Asia/Nowhere")).toThrow(RangeError);
});
