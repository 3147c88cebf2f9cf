import { afterEach, beforeEach, expect, test } from "vitest";
import { takeUpAgain } from "#app/drills/again.server.ts";
import { debriefView } from "#app/drills/debrief.server.ts";
import { postPause } from "#app/drills/pause.server.ts";
import { playView } from "#app/drills/play.server.ts";
import { postPulse } from "#app/drills/pulse.server.ts";
import { recordsView } from "#app/drills/records.server.ts";
import { postReply } from "#app/drills/reply.server.ts";
import { shelfView } from "#app/drills/shelf.server.ts";
import { startSitting } from "#app/drills/start.server.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { canariesIn, canaryScenario, NAME } from "#tests/support/canaries.ts";
import { ANNA, openDrills, optionOf, publishVersion } from "#tests/support/drills.ts";
import { printScenario } from "#tests/support/print-scenario.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
/** Everything that left the server in a test. */
let sent: unknown[];
beforeEach(async () => {
  services = await openDrills();
  await services.db.scenarioVersion.deleteMany();
  await publishVersion(services, printScenario(canaryScenario()), 1, "canaries");
  sent = [];
});
afterEach(() => services.close());

function leaves<T>(answer: T): T {
  sent.push(answer);
  return answer;
}

async function begin(mode: DrillMode): Promise<string> {
  const started = leaves(await startSitting(services, ANNA, { slug: "canaries", mode }));
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.sittingId;
}

async function reply(sittingId: string, turn: number, id: string) {
  services.clock.pass(3000);
  const option = await optionOf(services, sittingId, `${NAME}-${id}`);
  return leaves(await postReply(services, ANNA, { sittingId, turn, option }));
}

const ALWAYS = ["about", "customer", "title"];
const HELLO = ["hello.says.irritated", "hello.warm", "hello.curt", "hello.insult", "fact.card-trapped"];
const ASK = ["ask.says.calm", "ask.verify", "ask.chat", "ask.give-up"];
const sorted = (...places: string[]) => [...places].sort();

/** What the page of a sitting holds now, the same whichever way it was asked for. */
async function page(sittingId: string): Promise<string[]> {
  return canariesIn(leaves(await playView(services, ANNA, sittingId)));
}

test("before a drill only its title, its brief and its customer's name are known", async () => {
  expect(canariesIn(leaves(await shelfView(services, ANNA)))).toEqual(["brief", "customer", "title"]);
  expect(canariesIn(leaves(await recordsView(services, ANNA)))).toEqual([]);
});

test("a turn shows the line in the present mood, the open replies and the facts learned; nothing more", async () => {
  const sittingId = await begin("practice");
  expect(await page(sittingId)).toEqual(sorted(...ALWAYS, ...HELLO));
  const refused = leaves(await postReply(services, ANNA, { sittingId, turn: 5, option: 0 }));
  expect(canariesIn(refused)).toEqual([]);
  expect(canariesIn(leaves(await postPulse(services, ANNA, sittingId)))).toEqual([]);
  const paused = leaves(await postPause(services, ANNA, { sittingId, on: true }));
  expect(canariesIn(paused)).toEqual(sorted(...ALWAYS, "hello.says.irritated", "fact.card-trapped"));
  await postPause(services, ANNA, { sittingId, on: false });

  const said = ["hello.says.irritated", "hello.warm", "fact.card-trapped"];
  const second = await reply(sittingId, 0, "warm");
  expect(canariesIn(second)).toEqual(sorted(...ALWAYS, ...said, ...ASK));
  expect(await page(sittingId)).toEqual(sorted(...ALWAYS, ...said, ...ASK));

  const chatted = await reply(sittingId, 1, "chat");
  expect(canariesIn(chatted)).toEqual(sorted(...ALWAYS, ...said, "ask.says.calm", "ask.chat", "chat.says.calm", "chat.back"));
});

test("a reply whose guard does not hold is not sent", async () => {
  const sittingId = await begin("practice");
  await reply(sittingId, 0, "curt");
  expect((await page(sittingId)).filter((place) => place.startsWith("ask."))).toEqual(
    sorted("ask.give-up", "ask.says.irritated", "ask.verify"),
  );
});

test("the page of a finished drill shows the talk; ending, notes and better replies are the debrief's", async () => {
  const sittingId = await begin("practice");
  await reply(sittingId, 0, "warm");
  const last = await reply(sittingId, 1, "give-up");
  const talk = ["hello.says.irritated", "hello.warm", "ask.says.calm", "ask.give-up", "fact.card-trapped"];
  expect(canariesIn(last)).toEqual(sorted(...ALWAYS, ...talk));
  const debrief = leaves(await debriefView(services, ANNA, sittingId));
  expect(canariesIn(debrief)).toEqual(
    sorted(
      ...ALWAYS, "brief", "ending.walks-out.title", "ending.walks-out.text", "fact.cause",
      "hello.says.irritated", "hello.warm", "hello.warm.note",
      "ask.says.calm", "ask.give-up", "ask.give-up.note", "ask.verify", "ask.verify.note",
    ),
  );
});

test("before the last attempt a debrief holds nothing that was not played", async () => {
  const sittingId = await begin("assessment");
  await reply(sittingId, 0, "curt");
  await reply(sittingId, 1, "verify");
  await reply(sittingId, 2, "leak");
  const debrief = leaves(await debriefView(services, ANNA, sittingId));
  expect(canariesIn(debrief)).toEqual(
    sorted(
      ...ALWAYS, "brief", "ending.done.title", "ending.done.text", "critical.discloses",
      "hello.says.irritated", "hello.curt", "ask.says.irritated", "ask.verify", "fix.says.irritated", "fix.leak",
    ),
  );
});

test("authored names of beats, replies, flags, facts, endings and critical acts never leave", async () => {
  const sittingId = await begin("practice");
  await page(sittingId);
  await reply(sittingId, 0, "curt");
  await reply(sittingId, 1, "verify");
  await reply(sittingId, 2, "leak");
  await page(sittingId);
  leaves(await debriefView(services, ANNA, sittingId));
  leaves(await shelfView(services, ANNA));
  leaves(await recordsView(services, ANNA));
  expect(JSON.stringify(sent)).toContain("⟦title⟧");
  expect(JSON.stringify(sent)).not.toContain(NAME);
});

test("a page in play has no points, guards, standards, seeds or hashes under any name", async () => {
  const sittingId = await begin("practice");
  await reply(sittingId, 0, "warm");
  const view = await playView(services, ANNA, sittingId);
  expect(keysIn(view.ok ? view.value : null)).toEqual([
    "about", "attempt", "beatIndex", "channel", "countdown", "customer", "en", "facts", "from", "hint", "hintable", "kind", "mode",
    "mood", "name", "option", "options", "over", "patience", "pausable", "paused", "phase", "portrait", "pulseEverySeconds", "seat",
    "segment", "sittingId", "slug", "talk", "text", "title", "turn", "who", "zh",
  ]);
  expect(JSON.stringify(view)).not.toMatch(/[0-9a-f]{64}/);
});

test("a practice taken up again shows what its former part earned, and nothing of what came after", async () => {
  const former = await begin("practice");
  await reply(former, 0, "warm");
  await reply(former, 1, "give-up");
  const again = leaves(await takeUpAgain(services, ANNA, { sittingId: former, turn: 1 }));
  if (!again.ok) throw new Error(again.problem.code);
  expect(await page(again.value.sittingId)).toEqual(sorted("about", "customer", "title", "hello.says.irritated", "hello.warm", "fact.card-trapped", ...ASK));
});

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...new Set([...own, ...Object.values(value).flatMap(keysIn)])].sort();
}
