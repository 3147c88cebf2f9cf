import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES, SCOPES } from "#app/core/access/grant.ts";
import { reads, seesBranch, type Reader } from "#app/standings/reading/reader.ts";
import { scopeOf } from "#app/standings/reading/scope.ts";

const REGION: Readonly<Record<string, string>> = { n1: "north", n2: "north", s1: "south" };
const branches = Object.keys(REGION);
const grant = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom(...SCOPES), scopeId: fc.constantFrom("", "north", "south", "n1", "n2", "s1") });
const reader: fc.Arbitrary<Reader> = fc.record({ id: fc.constant("me"), grants: fc.array(grant, { maxLength: 3 }), branchId: fc.constantFrom(...branches, null) });

/** As the database would answer. */
const lists = (me: Reader, kind: "people" | "branches" | "posts", branchId: string, regionId: string) => {
  const scope = scopeOf(me, kind);
  return scope === null || scope.branchIds.includes(branchId) || scope.regionIds.includes(regionId);
};

test("a list holds exactly the rows that may be seen by office", () => {
  fc.assert(
    fc.property(reader, fc.constantFrom(...branches), (me, branchId) => {
      const place = { branchId, regionId: REGION[branchId] ?? null };
      expect(lists(me, "people", branchId, place.regionId ?? "")).toBe(reads(me, place));
      expect(lists(me, "branches", branchId, place.regionId ?? "")).toBe(seesBranch(me, place));
      expect(lists(me, "posts", branchId, place.regionId ?? "")).toBe(true);
    }),
  );
});
