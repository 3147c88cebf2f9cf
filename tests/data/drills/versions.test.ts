import { afterEach, beforeEach, expect, test } from "vitest";
import { debriefView } from "#app/drills/debrief.server.ts";
import { playView } from "#app/drills/play.server.ts";
import { replaySittings } from "#app/drills/replay.server.ts";
import { openLibrary } from "#app/library/library.server.ts";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { ANNA, GOLD, openDrills, play, publishVersion, start, storedSitting, TRAPPED_CARD_SOURCE } from "#tests/support/drills.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
});
afterEach(() => services.close());

/** The same scenario in which everybody now says something else and "warm" earns more. */
const NEW_VERSION = TRAPPED_CARD_SOURCE.replaceAll("word", "changed").replace("attitude: 2", "attitude: 5");

const english = async (id: string) => {
  const view = await playView(services, ANNA, id);
  return view.ok ? view.value.talk.map(({ text }) => text?.en) : [];
};

test("a sitting begun on version 1 finishes on it after version 2 is published, even after a restart", async () => {
  const begun = await start(services);
  await play(services, ANNA, begun, ["warm"]);
  const second = await publishVersion(services, NEW_VERSION, 2);
  openLibrary(services, "scenarios");
  await play(services, ANNA, begun, GOLD.slice(1));
  expect(await english(begun)).not.toContain("changed");
  const debrief = await debriefView(services, ANNA, begun);
  expect(debrief.ok && debrief.value.steps[0]?.decision.move.points).toEqual({ attitude: 2 });

  const next = await start(services);
  expect((await storedSitting(services, next)).scenarioHash).toBe(second);
  expect(await english(next)).toContain("changed");
  expect(await replaySittings(services)).toMatchObject({ sittings: 2, different: [] });
});

test("an open sitting is gone back to, not begun anew, when a version is published", async () => {
  const begun = await start(services);
  await publishVersion(services, NEW_VERSION, 2);
  expect(await start(services)).toBe(begun);
});

test("new policy is for new sittings", async () => {
  const old = await start(services);
  const source = POLICY.replace("version: 1\n  pass: { total: 75", "version: 2\n  pass: { total: 100");
  const diagnostics = await publishPolicy(services, { file: "policy.yaml", source: source.replace("dimension: 60", "dimension: 100") });
  expect(diagnostics).toEqual([]);
  await play(services, ANNA, old, ["warm", "chat", "back", "explain"]);
  const renewed = await start(services);
  await play(services, ANNA, renewed, ["warm", "chat", "back", "explain"]);
  expect(await storedSitting(services, old)).toMatchObject({ passed: true });
  expect(await storedSitting(services, renewed)).toMatchObject({ passed: false });
  expect((await replaySittings(services)).different).toEqual([]);
});
