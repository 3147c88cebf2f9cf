import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canSomewhere } from "#app/core/access/can.ts";
import { doorsOf } from "#app/core/access/doors.ts";
import { ROLES, SCOPES } from "#app/core/access/grant.ts";
import type { Role } from "#app/core/access/grant.ts";

const holding = (...roles: Role[]) => ({ id: "me", grants: roles.map((role) => ({ role, scope: "bank" as const, scopeId: "" })) });

describe("the doors in the head of a page", () => {
  test("are drills first for staff", () => {
    expect(doorsOf(holding("staff"), "staff").slice(0, 3)).toEqual(["home", "drills", "progress"]);
  });

  test("are the work of the role first for everybody else, drills last", () => {
    expect(doorsOf(holding("admin"), "admin")).toEqual(["home", "system", "drills", "progress", "handbook"]);
    expect(doorsOf(holding("trainer"), "trainer")).toEqual(["home", "scenarios", "facts", "team", "drills", "progress", "handbook"]);
  });

  test("are boards for those who are on them or answer for them", () => {
    const withBoards = ROLES.filter((role) => doorsOf(holding(role), role).includes("boards"));
    expect(withBoards).toEqual(["staff", "manager", "hr"]);
  });

  test("stay the same in another seat, but for their order", () => {
    const both = holding("trainer", "staff");
    expect(doorsOf(both, "staff")).toEqual(["home", "drills", "progress", "boards", "scenarios", "facts", "team", "handbook"]);
    expect(doorsOf(both, "staff").toSorted()).toEqual(doorsOf(both, "trainer").toSorted());
  });

  test("are none for somebody without a role", () => {
    expect(doorsOf(holding(), null)).toEqual([]);
  });

  test("lead nowhere that is closed: secrets only to whoever may see them", () => {
    const anyGrant = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom(...SCOPES), scopeId: fc.constantFrom("", "a") });
    fc.assert(
      fc.property(fc.array(anyGrant), fc.option(fc.constantFrom(...ROLES)), (grants, seat) => {
        const person = { id: "me", grants };
        const doors = doorsOf(person, seat);
        expect(doors.includes("scenarios")).toBe(canSomewhere(person, "scenarios.see"));
        expect(doors.includes("system")).toBe(canSomewhere(person, "system.see"));
        expect(doors.includes("team")).toBe(canSomewhere(person, "team.see"));
        expect(doors[0]).toBe(grants.length > 0 ? "home" : undefined);
        expect(new Set(doors).size).toBe(doors.length);
      }),
    );
  });
});
