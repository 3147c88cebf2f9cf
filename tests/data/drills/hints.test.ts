import { afterEach, beforeEach, expect, test } from "vitest";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { debriefView } from "#app/drills/debrief.server.ts";
import { postHint } from "#app/drills/hint.server.ts";
import { postPause } from "#app/drills/pause.server.ts";
import { playView } from "#app/drills/play.server.ts";
import { replaySittings } from "#app/drills/replay.server.ts";
import type { PlayView } from "#app/drills/view/play.ts";
import { keepHandbook } from "#app/library/handbook.server.ts";
import { canary, canariesIn } from "#tests/support/canaries.ts";
import { ANNA, BEN, eventKinds, GOLD, openDrills, play, start, storedSitting } from "#tests/support/drills.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import type { TestServices } from "#tests/support/test-services.ts";

/** What may be said of a standard, and what is for the page of the handbook. */
const BOOK: Handbook = new Map([...sampleHandbook].map(([id, standard]) => [id, { ...standard, ...marked(id) }]));

function marked(id: string) {
  const [title, rule, why, use, avoid] = ["title", "rule", "why", "use", "avoid"].map((part) => canary(`${id}.${part}`));
  return { title: title!, rule: rule!, why: why!, use: use!, avoid: avoid! };
}

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
  keepHandbook(services, BOOK);
});
afterEach(() => services.close());

async function view(sittingId: string): Promise<PlayView> {
  const seen = await playView(services, ANNA, sittingId);
  if (!seen.ok) throw new Error(seen.problem.code);
  return seen.value;
}

async function hint(sittingId: string, turn: number, me = ANNA) {
  const posted = await postHint(services, me, { sittingId, turn });
  return posted.ok ? (posted.value.hint?.standards.map(({ id }) => id) ?? null) : posted.problem.code;
}

test("a practice shows one standard of the best reply, for the asking and at that turn only", async () => {
  const sittingId = await start(services);
  expect(await view(sittingId)).toMatchObject({ hint: null, hintable: true });
  expect(canariesIn(await view(sittingId))).toEqual([]);
  expect(await hint(sittingId, 0)).toEqual(["A01"]);
  expect(canariesIn(await view(sittingId))).toEqual(["A01.rule", "A01.title", "A01.use"]);
  expect(await view(sittingId)).toMatchObject({ hintable: false });
  await play(services, ANNA, sittingId, ["warm"]);
  expect(await view(sittingId)).toMatchObject({ hint: null, hintable: true });
  expect(await hint(sittingId, 1)).toEqual(["S10"]);
  await play(services, ANNA, sittingId, ["chat"]);
  // Gold's reply here carries no standard; the next one that does is hinted at.
  expect(await hint(sittingId, 2)).toEqual(["S06"]);
});

test("asked for twenty times at once, it is one hint", async () => {
  const sittingId = await start(services);
  const answers = await Promise.all(Array.from({ length: 20 }, () => hint(sittingId, 0)));
  expect(answers).toEqual(Array(20).fill(["A01"]));
  expect(await eventKinds(services, sittingId)).toEqual(["opened", "hinted"]);
  expect(await storedSitting(services, sittingId)).toMatchObject({ hints: 1 });
});

test("the result counts them, the grade does not, and it replays", async () => {
  const grades: unknown[] = [];
  for (const asked of [false, true]) {
    const sittingId = await start(services);
    for (const [turn, reply] of GOLD.entries()) {
      if (asked && turn !== 1) await hint(sittingId, turn);
      await play(services, ANNA, sittingId, [reply]);
    }
    expect(await storedSitting(services, sittingId)).toMatchObject({ hints: asked ? 2 : null, outcome: "resolved" });
    const shown = await debriefView(services, ANNA, sittingId);
    grades.push(shown.ok && shown.value.grade);
  }
  expect(grades[1]).toEqual(grades[0]);
  expect((await replaySittings(services)).different).toEqual([]);
});

test("a count altered in the row alone is noticed", async () => {
  const sittingId = await start(services);
  await hint(sittingId, 0);
  await services.db.sitting.update({ where: { id: sittingId }, data: { hints: null } });
  const [found] = (await replaySittings(services)).different;
  expect(found?.differences.join()).toContain("hints is");
});

test("the server gives none in an assessment", async () => {
  const sittingId = await start(services, ANNA, "assessment");
  expect(await view(sittingId)).toMatchObject({ hint: null, hintable: false });
  expect(await hint(sittingId, 0)).toBe("no-hints");
  expect(await eventKinds(services, sittingId)).toEqual(["opened"]);
});

test("refused where it is nobody's, too late, too early, paused, over, or without anything to cite; nothing changes", async () => {
  const sittingId = await start(services);
  await play(services, ANNA, sittingId, ["warm"]);
  const before = await storedSitting(services, sittingId);
  expect([await hint(sittingId, 1, BEN), await hint("nothing", 0), await hint(sittingId, 0), await hint(sittingId, 2)]).toEqual([
    "not-found", "not-found", "conflict", "out-of-order",
  ]);
  keepHandbook(services, new Map());
  expect(await view(sittingId)).toMatchObject({ hintable: false });
  expect(await hint(sittingId, 1)).toBe("no-hint-here");
  expect(await storedSitting(services, sittingId)).toEqual(before);
  keepHandbook(services, BOOK);
  await postPause(services, ANNA, { sittingId, on: true });
  expect(await view(sittingId)).toMatchObject({ hintable: false });
  expect(await hint(sittingId, 1)).toBe("paused");
  await postPause(services, ANNA, { sittingId, on: false });
  await play(services, ANNA, sittingId, ["give-up"]);
  expect(await hint(sittingId, 2)).toBe("sitting-over");
});
