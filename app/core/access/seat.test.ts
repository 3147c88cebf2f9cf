import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES, SCOPES } from "#app/core/access/grant.ts";
import type { Role } from "#app/core/access/grant.ts";
import { rolesOf, seatOf } from "#app/core/access/seat.ts";

const holding = (...roles: Role[]) => ({ grants: roles.map((role) => ({ role, scope: "self" as const, scopeId: "" })) });
const anyRole = fc.constantFrom(...ROLES);
const anyGrants = fc.array(fc.record({ role: anyRole, scope: fc.constantFrom(...SCOPES), scopeId: fc.constantFrom("", "a") }));

test("a role held in several places is one role", () => {
  expect(rolesOf(holding("manager", "staff", "manager"))).toEqual(["staff", "manager"]);
});

describe("the seat", () => {
  test("is the branch for a manager who is staff as well", () => {
    expect(seatOf(holding("staff", "manager"), null)).toBe("manager");
  });

  test("is the chosen one while it is held", () => {
    expect(seatOf(holding("staff", "manager"), "staff")).toBe("staff");
    expect(seatOf(holding("staff", "manager"), "admin")).toBe("manager");
  });

  test("is none without a role", () => {
    expect(seatOf(holding(), "admin")).toBeNull();
  });

  test("is always a role held, and staff only when chosen or nothing else", () => {
    fc.assert(
      fc.property(anyGrants, fc.option(anyRole), (grants, chosen) => {
        const seat = seatOf({ grants }, chosen);
        const held = rolesOf({ grants });
        if (seat === null) expect(held).toEqual([]);
        else expect(held).toContain(seat);
        if (seat === "staff") expect(chosen === "staff" || held.length === 1).toBe(true);
      }),
    );
  });
});
