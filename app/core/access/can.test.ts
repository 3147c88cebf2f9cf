import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { can, canSomewhere } from "#app/core/access/can.ts";
import type { Thing } from "#app/core/access/can.ts";
import { DEEDS, ruleOf } from "#app/core/access/deed.ts";
import type { Deed } from "#app/core/access/deed.ts";
import { ROLES, SCOPES, isCoherent } from "#app/core/access/grant.ts";
import type { Grant, Role, Scope } from "#app/core/access/grant.ts";

const ME = "me";
const own: Thing = { personId: ME, branchId: "branch", regionId: "region", firmId: "firm" };
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

/** What everybody with any role may do to what is their own. */
const EVERYBODY: Deed[] = ["home.see", "settings.change", "drills.choose", "drills.play", "drills.read", "boards.own", "handbook.read", "notices.read", "statement.see"];
/**
 * What a role brings besides: on what is one's own, inside the scope, only for the whole bank, at the own branch, and
 * with an outside firm on what is the firm's.
 * Written by role and by hand, while `deed.ts` is written by deed.
 */
type Rights = Partial<Record<"own" | "scope" | "bank" | "atHome" | "firm", readonly Deed[]>>;
const TEAM: Deed[] = ["team.see", "team.assign", "team.coach"];
const RIGHTS: Record<Role, Rights> = {
  staff: { atHome: ["visits.read", "actions.read"] },
  evaluator: { own: ["visits.fill"] },
  reviewer: { own: ["reviews.see"], scope: ["visits.plan", "visits.review", "visits.read", "appeals.read", "forms.see", "expenses.decide", "expenses.export"], firm: ["visits.firstReview"] },
  manager: { scope: ["visits.read", "visits.appeal", "appeals.read", "actions.read", "actions.write", "branch.see", "boards.read", "periods.see", "figures.see", "pools.divide", ...TEAM], atHome: ["visits.read", "actions.read"] },
  trainer: { scope: TEAM, bank: ["scenarios.see", "forms.see", "scenarios.write", "facts.write", "drills.settle"] },
  hr: { scope: ["visits.read", "appeals.read", "actions.read", "boards.read", "periods.see", "figures.see", "outside.import"], bank: ["boards.policy", "periods.close", "incentives.manage"] },
  admin: { scope: ["people.add"], bank: ["branches.place", "system.see"] },
};
const REACH: Record<Scope, readonly string[]> = {
  bank: ["own", "sameBranch", "sameRegion", "farAway", "theBank"],
  region: ["own", "sameBranch", "sameRegion"],
  branch: ["own", "sameBranch"],
  self: ["own"],
};

/** What of the five things above the role may do the deed to, in their order. */
function expected(deed: Deed, role: Role, scope: Scope): readonly string[] {
  const { own: ownDeeds = [], scope: scoped = [], bank = [] } = RIGHTS[role];
  if (EVERYBODY.includes(deed) || ownDeeds.includes(deed)) return ["own"];
  if (scoped.includes(deed)) return REACH[scope];
  return bank.includes(deed) && scope === "bank" ? REACH.bank : [];
}

describe("role × deed × scope", () => {
  test("every deed is somebody's", () => {
    const theirs = Object.values(RIGHTS).flatMap((rights) => Object.values(rights).flat());
    expect([...new Set([...EVERYBODY, ...theirs])].sort()).toEqual([...deeds].sort());
  });
  for (const role of ROLES) {
    for (const scope of SCOPES) {
      test(`${role} of ${scope}`, () => {
        for (const deed of deeds) expect(allowed(deed, grant(role, scope)), deed).toEqual(expected(deed, role, scope));
      });
    }
  }
});

describe("of an outside firm", () => {
  const things = { firms: { firmId: "firm" }, rivals: { firmId: "rival" }, nobodys: { firmId: null }, own };
  for (const role of ROLES) {
    for (const scope of SCOPES) {
      test(`${role} of ${scope} reaches by it what is the firm's, and only with it`, () => {
        for (const deed of deeds.filter((each) => ruleOf(each).over === "firm")) {
          const reached = (firmId: string | null) =>
            Object.entries(things).filter(([, thing]) => can({ id: ME, grants: [grant(role, scope)], firmId }, deed, thing)).map(([name]) => name);
          const theirs = RIGHTS[role].firm?.includes(deed) ?? false;
          expect(reached("firm"), deed).toEqual(theirs ? ["firms", "own"] : []);
          expect(reached(null), deed).toEqual([]);
          expect(canSomewhere({ id: ME, grants: [grant(role, scope)], firmId: "firm" }, deed)).toBe(theirs);
          expect(canSomewhere({ id: ME, grants: [grant(role, scope)], firmId: null }, deed)).toBe(false);
        }
      });
    }
  }
});

test("an outside firm's people reach nothing of the bank's, whatever they were granted", () => {
  for (const deed of deeds.filter((each) => ["scope", "bank"].includes(ruleOf(each).over))) {
    for (const role of ROLES) {
      for (const scope of SCOPES) {
        const person = { id: ME, grants: [grant(role, scope)], branchId: "branch", firmId: "firm" };
        for (const thing of [own, sameBranch, sameRegion, farAway, theBank]) expect(can(person, deed, thing), deed).toBe(false);
        expect(canSomewhere(person, deed)).toBe(false);
      }
    }
  }
});

describe("at the branch one works in", () => {
  const atHome = (role: Role, deed: Deed) => RIGHTS[role].atHome?.includes(deed) ?? false;
  for (const role of ROLES) {
    test(`${role} reaches what is there by the deeds of the role alone`, () => {
      const person = { id: ME, grants: [grant(role, "self")], branchId: "branch" };
      for (const deed of deeds) {
        expect(can(person, deed, sameBranch), deed).toBe(atHome(role, deed));
        expect(can(person, deed, farAway), deed).toBe(false);
        expect(can(person, deed, theBank), deed).toBe(false);
      }
    });
  }

  test("staff of no branch reach no branch, nor what has none", () => {
    for (const branchId of [null, undefined, ""]) {
      const person = { id: ME, grants: [grant("staff", "self")], branchId };
      expect(can(person, "visits.read", sameBranch)).toBe(false);
      expect(can(person, "visits.read", { branchId: "" })).toBe(false);
      expect(canSomewhere(person, "visits.read")).toBe(false);
    }
  });
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
  const anyThing: fc.Arbitrary<Thing> = fc.record({ personId: fc.oneof(maybeId, fc.constant(ME)), branchId: maybeId, regionId: maybeId });
  const anyDeed = fc.constantFrom(...deeds);
  const ruledBy = (over: string) => deeds.filter((deed) => ruleOf(deed).over === over);
  const of = (over: string) => fc.constantFrom(...ruledBy(over));

  test("the scope self reaches another person nowhere but at the own branch, and there only by the deeds for it", () => {
    const selfGrants = fc.array(anyGrant.map((one) => ({ ...one, scope: "self" as const })), { maxLength: 4 });
    fc.assert(
      fc.property(selfGrants, maybeId, anyDeed, anyThing, (grants, branchId, deed, thing) => {
        if (!can({ id: ME, grants, branchId }, deed, thing) || thing.personId === ME) return;
        expect(thing.branchId).toBe(branchId);
        expect(grants.some(({ role }) => RIGHTS[role].atHome?.includes(deed))).toBe(true);
      }),
    );
  });

  test("an own deed never reaches another person, whatever the grants", () => {
    fc.assert(
      fc.property(fc.array(anyGrant), maybeId, of("own"), anyThing, (grants, branchId, deed, thing) => {
        if (can({ id: ME, grants, branchId }, deed, thing)) expect(thing.personId).toBe(ME);
      }),
    );
  });

  test("an own deed of some roles is open to these alone", () => {
    fc.assert(
      fc.property(fc.array(anyGrant), (grants) => {
        const evaluates = grants.some(({ role }) => role === "evaluator");
        expect(can({ id: ME, grants }, "visits.fill", own)).toBe(evaluates);
        expect(canSomewhere({ id: ME, grants }, "visits.fill")).toBe(evaluates);
      }),
    );
  });

  test("a deed of the whole bank needs the whole bank, for anything", () => {
    fc.assert(
      fc.property(fc.array(anyGrant), maybeId, of("bank"), anyThing, (grants, branchId, deed, thing) => {
        if (!can({ id: ME, grants, branchId }, deed, thing)) return;
        expect(grants.some(({ role, scope }) => scope === "bank" && RIGHTS[role].bank?.includes(deed))).toBe(true);
      }),
    );
  });

  test("a region or branch without an id covers nothing", () => {
    const nameless = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom("region" as const, "branch" as const) });
    fc.assert(
      fc.property(nameless, of("scope"), anyThing, (one, deed, thing) => {
        expect(can({ id: ME, grants: [{ ...one, scopeId: "" }] }, deed, thing)).toBe(false);
      }),
    );
  });

  test("working in a branch never takes a right away", () => {
    fc.assert(
      fc.property(fc.array(anyGrant), maybeId, anyDeed, anyThing, (grants, branchId, deed, thing) => {
        if (can({ id: ME, grants }, deed, thing)) expect(can({ id: ME, grants, branchId }, deed, thing)).toBe(true);
      }),
    );
  });

  test("one more grant never takes a right away, and who can do it somewhere is told so", () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anyGrant, maybeId, anyDeed, anyThing, (grants, more, branchId, deed, thing) => {
        if (!can({ id: ME, grants, branchId }, deed, thing)) return;
        expect(can({ id: ME, grants: [...grants, more], branchId }, deed, thing)).toBe(true);
        expect(canSomewhere({ id: ME, grants, branchId }, deed)).toBe(true);
      }),
    );
  });
});
