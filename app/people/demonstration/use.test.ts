import { expect, test } from "vitest";
import { ROLES } from "#app/core/access/grant.ts";
import { useOf } from "#app/people/demonstration/use.ts";

test("the widest role decides what an account is shown for", () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, useOf([role])]))).toEqual({
    staff: "practice", evaluator: "visits", reviewer: "visits", manager: "lead", trainer: "lead", hr: "lead", admin: "lead",
  });
  expect(useOf(["staff", "manager"])).toBe("lead");
  expect(useOf(["staff", "evaluator"])).toBe("visits");
  expect(useOf([])).toBe("practice");
});
