import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { can, canSomewhere } from "#app/core/access/can.ts";
import type { Thing } from "#app/core/access/can.ts";
import { DEEDS } from "#app/core/access/deed.ts";
import type { Deed } from "#app/core/access/deed.ts";
import { ROLES, SCOPES, isCoherent } from "#app/core/access/grant.ts";
import type { Grant, Role, Scope } from "#app/core/access/grant.ts";

const ME = "me";
const own: Thing = { personId: ME, branchId: "branch", regionId: "region" };
const sameBranch: Thing = { personId: "other", branchId: "branch", regionId: "region" };
const sameRegion: Thing = { personId: "other", branchId: "elsewhere", regionId: "region" };
const farAway: Thing = { personId: "other", branchId: "far", regionId: "away" };
const theBank: Thing = {};

const idOf: Record<Scope, string> = { bank: "", region: "region", branch: "branch", self: "" };
const grant = (role: Role, scope: Scope): Grant => ({ role, scope, scopeId: idOf[scope] });
const allowed = (deed: Deed, one: Grant) =>
  Object.entries({ own, sameBranch, sameRegion, farAway, theBank })
    .filter(([, thing]) => can({ id: ME, grants: [one] }, deed, thing))
    .map(([name]) => name);

const deeds = Object.keys(DEEDS) as Deed[];
const OWN_DEEDS: Deed[] = ["home.see", "settings.change", "drills.choose", "drills.play", "drills.read"];
/** What an administrator reaches with the deed, by scope; every other role reaches nothing. */
const ADMIN_DEEDS: Record<string, Record<Scope, string[]>> = {
  "people.add": {
    bank: ["own", "sameBranch", "sameRegion", "farAway", "theBank"],
    region: ["own", "sameBranch", "sameRegion"],
    branch: ["own", "sameBranch"],
    self: ["own"],
  },
  "system.see": { bank: ["own", "sameBranch", "sameRegion", "farAway", "theBank"], region: [], branch: [], self: [] },
};

describe("role × deed × scope", () => {
  test("the table names every deed", () => {
    expect([...OWN_DEEDS, ...Object.keys(ADMIN_DEEDS)].sort()).toEqual([...deeds].sort());
  });
  for (const role of ROLES) {
    for (const scope of SCOPES) {
      test(`${role} of ${scope}`, () => {
        for (const deed of deeds) {
          const expected = OWN_DEEDS.includes(deed) ? ["own"] : role === "admin" ? ADMIN_DEEDS[deed]?.[scope] : [];
          expect(allowed(deed, grant(role, scope)), deed).toEqual(expected);
        }
      });
    }
  }
});

test("nobody may do anything without a grant", () => {
  for (const deed of deeds) {
    expect(can({ id: ME, grants: [] }, deed, own)).toBe(false);
    expect(canSomewhere({ id: ME, grants: [] }, deed)).toBe(false);
  }
});

test("a scope and its id belong together", () => {
  expect(isCoherent({ role: "admin", scope: "region", scopeId: "" })).toBe(false);
  expect(isCoherent({ role: "admin", scope: "bank", scopeId: "region" })).toBe(false);
  expect(isCoherent({ role: "admin", scope: "branch", scopeId: "branch" })).toBe(true);
});

describe("for any grants", () => {
  const id = fc.constantFrom("", "a", "b", "c");
  const anyGrant = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom(...SCOPES), scopeId: id });
  const maybeId = fc.option(id, { nil: null });
  const anyThing: fc.Arbitrary<Thing> = fc.record({ personId: maybeId, branchId: maybeId, regionId: maybeId });
  const anyDeed = fc.constantFrom(...deeds);

  test("the scope self never reaches another person", () => {
    const selfGrants = fc.array(anyGrant.map((one) => ({ ...one, scope: "self" as const })), { maxLength: 4 });
    fc.assert(
      fc.property(selfGrants, anyDeed, anyThing, (grants, deed, thing) => {
        if (can({ id: ME, grants }, deed, thing)) expect(thing.personId).toBe(ME);
      }),
    );
  });

  test("an own deed never reaches another person, whatever the grants", () => {
    fc.assert(
      fc.property(fc.array(anyGrant), fc.constantFrom(...OWN_DEEDS), anyThing, (grants, deed, thing) => {
        if (can({ id: ME, grants }, deed, thing)) expect(thing.personId).toBe(ME);
      }),
    );
  });

  test("a region or branch without an id covers nothing", () => {
    const nameless = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom("region" as const, "branch" as const) });
    fc.assert(
      fc.property(nameless, anyThing, (one, thing) => {
        const person = { id: ME, grants: [{ ...one, scopeId: "" }] };
        expect(can(person, "people.add", thing)).toBe(false);
      }),
    );
  });

  test("one more grant never takes a right away, and who can do it somewhere is told so", () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anyGrant, anyDeed, anyThing, (grants, more, deed, thing) => {
        if (!can({ id: ME, grants }, deed, thing)) return;
        expect(can({ id: ME, grants: [...grants, more] }, deed, thing)).toBe(true);
        expect(canSomewhere({ id: ME, grants }, deed)).toBe(true);
      }),
    );
  });
});
