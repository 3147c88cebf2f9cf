import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES, SCOPES } from "#app/core/access/grant.ts";
import type { Board, Row } from "#app/core/standings/board.ts";
import { knowsSeverity, opens, type Placed, type Reader } from "#app/standings/reading/reader.ts";
import { selectEntries } from "#app/standings/reading/selection.ts";
import { readFilters } from "#app/standings/view/filters.ts";

const REGION: Readonly<Record<string, string>> = { n1: "north", n2: "north", s1: "south" };
const branches = Object.keys(REGION);

/** Thirty people, spread over three branches; who stands where does not matter here. */
const placed = (id: string): Placed => {
  const branchId = branches[Number(id.slice(1)) % 3] ?? "n1";
  return { id, branchId, regionId: REGION[branchId] ?? null, post: "teller" };
};
const people = Array.from({ length: 30 }, (_, i) => `p${i}`);
const rows = people.map((subject, i): Row => {
  const estimate = { subject, n: 3, evaluators: 0, rawMean: 0, adjustedMean: 0, weight: 1, deviation: 0, value: 90 - i, sd: 1 };
  return { subject, estimate, place: i + 1, tied: false, best: 1, worst: 30, chances: { 10: 0, 25: 0, 50: 0 }, band: null, movement: null };
});
const board: Board = { kind: "people", rows, provisional: [], distinguishable: true, benchmarks: {} };
const none = readFilters("people", new URLSearchParams());

const grant = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom(...SCOPES), scopeId: fc.constantFrom("", "north", "south", "n1", "n2", "s1") });
const reader: fc.Arbitrary<Reader> = fc.record({
  id: fc.constantFrom(...people, "somebody"),
  grants: fc.array(grant, { maxLength: 3 }),
  branchId: fc.constantFrom(...branches, null),
});

test("whoever holds no office sees nobody farther away than two places", () => {
  fc.assert(
    fc.property(reader, (me) => {
      const without = { ...me, grants: me.grants.filter(({ role }) => role !== "hr" && role !== "manager") };
      const { rows: seen } = selectEntries(without, "people", board, placed, none, 2);
      const own = people.indexOf(me.id);
      expect(seen.every(({ place }) => own >= 0 && Math.abs(place - 1 - own) <= 2)).toBe(true);
      const opened = people.filter((id) => opens(without, "people", placed(id)));
      expect(opened.every((id) => id === me.id)).toBe(true);
    }),
  );
});

test("an office reaches exactly as far as its scope", () => {
  fc.assert(
    fc.property(fc.constantFrom("hr", "manager"), fc.constantFrom(...branches), (role, branchId) => {
      const of = (scope: Reader["grants"][number]["scope"], scopeId: string): Reader => ({ id: "officer", branchId: null, grants: [{ role, scope, scopeId }] });
      const seen = (me: Reader) => selectEntries(me, "people", board, placed, none, 2).rows.map(({ subject }) => subject);
      expect(seen(of("bank", ""))).toEqual(people);
      expect(seen(of("branch", branchId))).toEqual(people.filter((id) => placed(id).branchId === branchId));
      const region = REGION[branchId] ?? "";
      expect(seen(of("region", region))).toEqual(people.filter((id) => placed(id).regionId === region));
      expect(seen(of("self", ""))).toEqual([]);
    }),
  );
});

test("only personnel from elsewhere know how severe a branch's evaluators are", () => {
  fc.assert(
    fc.property(reader, fc.constantFrom(...branches), (me, branchId) => {
      const branch = { id: branchId, branchId, regionId: REGION[branchId] ?? null, post: null };
      if (knowsSeverity(me, branch)) {
        expect(me.branchId).not.toBe(branchId);
        expect(me.grants.some(({ role }) => role === "hr")).toBe(true);
      }
    }),
  );
  const hr: Reader = { id: "h", branchId: null, grants: [{ role: "hr", scope: "bank", scopeId: "" }] };
  expect(knowsSeverity(hr, { id: "n1", branchId: "n1", regionId: "north", post: null })).toBe(true);
});
