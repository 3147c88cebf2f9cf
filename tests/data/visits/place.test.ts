import { afterEach, beforeEach, expect, test } from "vitest";
import type { Position } from "#app/core/place/position.ts";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { branchView } from "#app/visits/branch.server.ts";
import { comingView } from "#app/visits/coming.server.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { locateVisit, unlocateVisit } from "#app/visits/locate.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { answer, codeOf, given, openVisits, someone, storedVisit, visitAt, visitKinds, VISIT_POLICY } from "#tests/support/visits.ts";
import { withoutIds } from "#tests/support/without-ids.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
  await services.db.branch.update({ where: { id: "n1" }, data: BRANCH });
});
afterEach(() => services.close());

const [eve, rita] = [someone("eve"), someone("rita")];
const BRANCH: Position = { latitude: 31_230_400, longitude: 121_473_700 };
/** 7,339 m to the north, in digits that are found again wherever they leak. */
const AWAY: Position = { latitude: 31_296_400, longitude: 121_473_717 };
const HERE: Position = { latitude: 31_230_500, longitude: 121_473_600 };
const say = (visitId: string, key: string, at = AWAY, accuracy = 61.2, who = eve) => locateVisit(services, who, { visitId, key, at, accuracy });
const removeOf = async (visitId: string) => given(await fillView(services, eve, visitId)).remove;

test("all that is kept is the distance to 50 m and the accuracy, once for each press", async () => {
  const visitId = await visitAt(services, "under-way");
  expect(given(await fillView(services, eve, visitId))).toMatchObject({ locatable: true, remove: null });
  const said = await Promise.all(Array.from({ length: 5 }, () => say(visitId, "press")));
  expect(said.every(({ ok }) => ok)).toBe(true);
  const { events } = await storedVisit(services, visitId);
  const bodies = events.filter(({ kind }) => kind === "located").map(({ body }) => JSON.parse(body) as unknown);
  expect(bodies).toEqual([{ kind: "located", actor: "eve", key: "press", metres: 7350, accuracy: 62 }]);
  expect(await removeOf(visitId)).toEqual({ metres: 7350, accuracy: 62 });
  const all = JSON.stringify([events, await services.db.visit.findMany(), await services.db.visitTap.findMany()], (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
  // Hashes and ids hold any digits whatever, these among them.
  expect(withoutIds(all)).not.toMatch(/31[._]?29|121[._]?47|latitude|longitude/);
  given(await say(visitId, "again", HERE, 8));
  expect(await removeOf(visitId)).toEqual({ metres: 0, accuracy: 8 });
  expect((await replayVisits(services)).different).toEqual([]);
});

test("what was added is taken back until the visit is handed in, and no late post brings it back", async () => {
  const visitId = await visitAt(services, "under-way");
  given(await unlocateVisit(services, eve, visitId));
  given(await say(visitId, "press"));
  for (let twice = 0; twice < 2; twice += 1) given(await unlocateVisit(services, eve, visitId));
  given(await say(visitId, "press"));
  expect(await removeOf(visitId)).toBeNull();
  expect((await visitKinds(services, visitId)).slice(-2)).toEqual(["located", "unlocated"]);
  await answer(services, visitId);
  given(await submitVisit(services, eve, { visitId }));
  expect(given(await reviewView(services, rita, visitId)).flags.filter(({ kind }) => kind === "far-away")).toEqual([]);
  expect([codeOf(await say(visitId, "late")), given(await fillView(services, eve, visitId)).locatable]).toEqual(["visit-moved-on", false]);
  expect((await replayVisits(services)).different).toEqual([]);
});

test("nobody is asked where nothing can be measured, and nobody else may say it", async () => {
  const visitId = await visitAt(services, "accepted");
  expect([given(await fillView(services, eve, visitId)).locatable, codeOf(await say(visitId, "early"))]).toEqual([true, "visit-moved-on"]);
  given(await beginVisit(services, eve, visitId));
  expect(codeOf(await say(visitId, "k", AWAY, 5, someone("other")))).toBe("not-found");
  expect(codeOf(await unlocateVisit(services, rita, visitId))).toBe("not-found");
  for (const at of [{ latitude: 90_000_001, longitude: 0 }, { latitude: 0, longitude: -180_000_001 }]) expect(codeOf(await say(visitId, "k", at))).toBe("bad-form");
  for (const accuracy of [-1, Number.NaN, Number.POSITIVE_INFINITY, 30_000_000]) expect(codeOf(await say(visitId, "k", AWAY, accuracy))).toBe("bad-form");
  for (let press = 0; press < 20; press += 1) given(await say(visitId, `k${press}`));
  expect([codeOf(await say(visitId, "one more")), codeOf(await say(visitId, "k3"))]).toEqual(["place-often", "ok"]);
  await services.db.visit.update({ where: { id: visitId }, data: { mode: "recording" } });
  expect([given(await fillView(services, eve, visitId)).locatable, codeOf(await say(visitId, "heard"))]).toEqual([false, "place-unasked"]);
  await services.db.visit.update({ where: { id: visitId }, data: { mode: "inspection" } });
  await services.db.branch.update({ where: { id: "n1" }, data: { latitude: null, longitude: null } });
  expect([given(await fillView(services, eve, visitId)).locatable, codeOf(await say(visitId, "nowhere"))]).toEqual([false, "place-unasked"]);
});

test("reviewers are told of a place far off, by the bank's own measure, and nobody of the branch of any", async () => {
  const visitId = await visitAt(services, "under-way");
  given(await say(visitId, "press"));
  const coming = JSON.stringify(given(await comingView(services, someone("roy"), visitId)));
  expect(withoutIds(coming)).not.toMatch(/7350|"accuracy":62/);
  await answer(services, visitId);
  given(await submitVisit(services, eve, { visitId }));
  const far = async () => (await reviewQueue(services, rita)).waiting.flatMap(({ flags }) => flags).includes("far-away");
  expect(await far()).toBe(true);
  const { flags, history } = given(await reviewView(services, rita, visitId));
  expect(flags).toContainEqual({ kind: "far-away", metres: 7350, accuracy: 62 });
  expect(history.find(({ kind }) => kind === "located")).toMatchObject({ actor: { id: "eve" }, remove: { metres: 7350, accuracy: 62 } });
  await publishPolicy(services, { file: "policy.yaml", source: POLICY + VISIT_POLICY.replace("version: 1", "version: 2, farMetres: 7300") });
  expect([await far(), given(await reviewView(services, rita, visitId)).flags.some(({ kind }) => kind === "far-away")]).toEqual([false, false]);
  const shown = await visitAt(services, "published");
  for (const who of ["mark", "stan", "hana"] as const) {
    const sent = JSON.stringify([given(await branchView(services, someone(who), "n1")), given(await resultView(services, someone(who), shown))]);
    expect(withoutIds(sent)).not.toMatch(/7350|accuracy|remove|located|latitude|31[._]?2304|31230400/);
  }
});
