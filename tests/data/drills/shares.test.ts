import { afterEach, beforeEach, expect, test } from "vitest";
import { debriefView } from "#app/drills/debrief.server.ts";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { sharesOf } from "#app/drills/shares.server.ts";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { addPlayers, ANNA, GOLD, openDrills, play, start, storedSitting } from "#tests/support/drills.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
  await addPlayers(services, ["c", "d", "e", "f"]);
});
afterEach(() => services.close());

const CURT = ["curt", "verify", "explain"];

async function practise(person: string, replies: readonly string[] = GOLD): Promise<string> {
  const id = await start(services, { id: person });
  await play(services, { id: person }, id, replies);
  return id;
}

async function debrief(id: string): Promise<DebriefView> {
  const shown = await debriefView(services, ANNA, id);
  if (!shown.ok) throw new Error(shown.problem.code);
  return shown.value;
}

/** Act and share of every line at the first step. */
const firstStep = async (id: string) => (await debrief(id)).steps[0]?.choices?.map(({ act, percent, chosen, better }) => ({ act, percent, chosen, better })) ?? null;

test("four people say nothing of each other, five do, and nobody is named", async () => {
  const own = await practise(ANNA.id, CURT);
  for (const person of ["ben", "c", "d"]) await practise(person);
  expect(await firstStep(own)).toBeNull();
  const last = await start(services, { id: "e" });
  services.clock.pass(1000);
  await leaveSitting(services, { id: "e" }, last);
  expect(await firstStep(own)).toEqual([
    { act: "reply", percent: 60, chosen: false, better: true },
    { act: "reply", percent: 20, chosen: true, better: false },
    { act: "gone", percent: 20, chosen: false, better: false },
  ]);
  // Only four came as far as the second step.
  const view = await debrief(own);
  expect(view.steps[1]?.choices).toBeNull();
  const sent = JSON.stringify(view.steps.map(({ choices }) => choices));
  for (const person of ["anna", "ben", "c", "d", "e"]) expect(sent).not.toContain(`"${person}"`);
});

test("each person counts once, with the first they finished", async () => {
  const own = await practise(ANNA.id);
  await practise(ANNA.id, CURT);
  await practise(ANNA.id, CURT);
  for (const person of ["ben", "c"]) await practise(person);
  expect(await firstStep(own)).toBeNull();
  for (const person of ["d", "e"]) await practise(person);
  expect(await firstStep(own)).toEqual([{ act: "reply", percent: 100, chosen: true, better: false }]);
});

test("a sixth person changes nothing that is shown", async () => {
  const own = await practise(ANNA.id);
  for (const person of ["ben", "c", "d", "e"]) await practise(person);
  const before = await firstStep(own);
  await practise("f", CURT);
  expect(await firstStep(own)).toEqual(before);
});

test("what was taken up from a decision, or is not over, does not count", async () => {
  const own = await practise(ANNA.id);
  for (const person of ["ben", "c", "d"]) await practise(person);
  const again = await practise("e");
  await services.db.sitting.update({ where: { id: again }, data: { fromId: own, fromTurn: 1 } });
  await start(services, { id: "f" });
  expect(await firstStep(own)).toBeNull();
  const { scenarioHash } = await storedSitting(services, own);
  expect((await sharesOf(services, scenarioHash)).size).toBe(0);
  expect((await sharesOf(services, "another version")).size).toBe(0);
});

test("nothing is shown while better replies are hidden", async () => {
  for (const person of ["ben", "c", "d", "e", "f"]) await practise(person);
  const first = await start(services, ANNA, "assessment");
  await play(services, ANNA, first, CURT);
  expect(await firstStep(first)).toBeNull();
  await play(services, ANNA, await start(services, ANNA, "assessment"), GOLD);
  expect(await firstStep(first)).not.toBeNull();
});
