import fc from "fast-check";
import { expect, test } from "vitest";
import { can } from "#app/core/access/can.ts";
import { ROLES, SCOPES } from "#app/core/access/grant.ts";
import { isWithin, reachOf } from "#app/core/access/reach.ts";

test("a reach holds exactly what the deed may be done to", () => {
  const scopeId = fc.constantFrom("", "a", "b");
  const grant = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom(...SCOPES), scopeId });
  const thing = fc.record({ branchId: fc.constantFrom(null, "a", "b", "c"), regionId: fc.constantFrom(null, "a", "b", "c") });
  const deed = fc.constantFrom("team.see" as const, "team.assign" as const, "team.coach" as const, "figures.see" as const);
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 4 }), deed, thing, (grants, asked, place) => {
      const me = { id: "me", grants, branchId: "a" };
      // Somebody else, whose own scope is no way in.
      expect(isWithin(reachOf(me, asked), place)).toBe(can(me, asked, { ...place, personId: "other" }));
    }),
  );
});
