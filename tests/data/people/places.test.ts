import { afterEach, beforeEach, expect, test } from "vitest";
import type { Bearer } from "#app/core/access/can.ts";
import { branchPlace, branchPlaces, placeBranch } from "#app/people/places.server.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openTestServices();
  await services.db.region.create({ data: { id: "east", nameZh: "东区", nameEn: "East" } });
  await services.db.branch.createMany({ data: ["b1", "b2"].map((id) => ({ id, nameZh: `网点-${id}`, nameEn: `Branch ${id}`, regionId: "east" })) });
});
afterEach(() => services.close());

const admin: Bearer = { id: "ada", grants: [{ role: "admin", scope: "bank", scopeId: "" }] };
const place = async (id: string, latitude: string, longitude: string, who = admin) => {
  const placed = await placeBranch(services, who, { id, typed: { latitude, longitude } });
  return placed.ok ? placed.value.position : placed.problem.code;
};
const onRecord = () => services.db.auditEntry.findMany({ where: { deed: "branch-placed" }, orderBy: { seq: "asc" }, select: { actorId: true, subject: true, detail: true } });

test("both coordinates are kept as they were typed, on record once for each change, and taken away together", async () => {
  expect(await place("b1", "31.2304", "121.473701")).toEqual({ latitude: 31_230_400, longitude: 121_473_701 });
  expect(await place("b1", "31.23040", " 121.473701 ")).toEqual({ latitude: 31_230_400, longitude: 121_473_701 });
  expect((await branchPlaces(services)).map(({ id, position }) => [id, position?.latitude ?? null])).toEqual([["b2", null], ["b1", 31_230_400]]);
  expect(await place("b1", "", "")).toBeNull();
  expect(await branchPlace(services, "b1")).toEqual({ id: "b1", name: { zh: "网点-b1", en: "Branch b1" }, region: { zh: "东区", en: "East" }, position: null });
  expect((await onRecord()).map(({ actorId, subject, detail }) => [actorId, subject, JSON.parse(detail) as unknown])).toEqual([
    ["ada", "b1", { latitude: 31_230_400, longitude: 121_473_701 }],
    ["ada", "b1", { latitude: null, longitude: null }],
  ]);
});

test("what cannot be a place is refused and changes nothing, and so is whoever does not run the bank", async () => {
  const refused = [await place("b1", "31.2", ""), await place("b1", "121.47", "31.23"), await place("b1", "north", "east"), await place("b1", "31", "190")];
  expect(refused).toEqual(["place-half", "place-swapped", "place-number", "place-range"]);
  const others: Bearer[] = [
    { id: "reg", grants: [{ role: "admin", scope: "region", scopeId: "east" }] },
    { id: "mona", branchId: "b1", grants: [{ role: "manager", scope: "branch", scopeId: "b1" }] },
    { ...admin, firmId: "firm" },
  ];
  for (const who of others) expect(await place("b1", "31.2", "121.4", who)).toBe("not-allowed");
  expect(await place("nowhere", "31.2", "121.4")).toBe("not-found");
  expect([(await branchPlace(services, "b1"))?.position, await branchPlace(services, "nowhere"), (await onRecord()).length]).toEqual([null, null, 0]);
});
