import { beforeEach, expect, test } from "vitest";
import type { TrialAct } from "#app/curriculum/trial/act.ts";
import { actInTrial, startTrial, trialPage } from "#app/curriculum/trial/trial.server.ts";
import { addTrainers, retype, SECOND, TRAINER, upload } from "#tests/support/bench.ts";
import { contentFolder } from "#tests/support/content-folder.ts";
import { brokenText, starterText } from "#tests/support/starter.ts";

const library = contentFolder(["standards.yaml", "policy.yaml", "facts.yaml", "drills/safe-account/scenario.yaml"]);
const GOLD = ["name-the-hurry", "ask-about-him", "lock-first", "say-the-steps"];
let draftId: string;

beforeEach(async () => {
  await library.publish();
  await addTrainers(library.services);
  draftId = await upload(library.services, starterText("kept-card"));
});

async function begin(me = TRAINER): Promise<string> {
  const begun = await startTrial(library.services, me, draftId);
  return begun.ok ? begun.value.trialId : begun.problem.code;
}

async function shown(me = TRAINER) {
  const page = await trialPage(library.services, me, draftId);
  if (!page.ok || !page.value.trial) throw new Error("No trial");
  return page.value.trial;
}

async function does(trialId: string, act: TrialAct, me = TRAINER): Promise<string | null> {
  const done = await actInTrial(library.services, me, { draftId, trialId, act });
  return done.ok ? null : done.problem.code;
}

test("a draft is played to its end with everything in sight, and its losses are told", async () => {
  const trialId = await begin();
  const first = await shown();
  expect(first).toMatchObject({ turn: 0, held: true, outdated: false, end: null, earned: { attitude: 0 } });
  expect(first.replies.map(({ id }) => id)).toContain("name-the-hurry");
  expect(first.replies.every(({ effect }) => effect.to.length > 0)).toBe(true);
  for (const [turn, reply] of GOLD.entries()) expect(await does(trialId, { kind: "reply", turn, reply })).toBeNull();
  const over = await shown();
  expect(over).toMatchObject({ turn: 4, replies: [], silence: null, end: { outcome: "resolved", grade: { total: 100, failed: false } } });
  expect(over.end?.grade?.decisions.flatMap(({ losses }) => losses)).toEqual([]);
});

test("what goes wrong is told step by step", async () => {
  const trialId = await begin();
  const [worst] = (await shown()).replies.filter(({ id }) => id !== GOLD[0]);
  await does(trialId, { kind: "reply", turn: 0, reply: worst?.id ?? "" });
  await does(trialId, { kind: "leave" });
  const { end, moves } = await shown();
  expect(end?.outcome).toBe("left");
  expect(end?.grade?.decisions[0]?.losses.length).toBeGreaterThan(0);
  expect(end?.grade?.decisions[0]?.better?.en).toBeTruthy();
  expect(moves).toHaveLength(1);
});

test("it counts nowhere", async () => {
  const { db } = library.services;
  const before = await db.auditEntry.count();
  const trialId = await begin();
  for (const [turn, reply] of GOLD.entries()) await does(trialId, { kind: "reply", turn, reply });
  expect([await db.sitting.count(), await db.sittingEvent.count(), await db.observation.count(), await db.auditEntry.count()]).toEqual([0, 0, 0, before]);
});

test("with the clock running the server's time decides, whoever looks", async () => {
  const { services } = library;
  const trialId = await begin();
  await does(trialId, { kind: "run" });
  const before = await shown();
  expect(before).toMatchObject({ held: false, turn: 0 });
  const { remainingMs } = before.silence ?? { remainingMs: 0 };
  expect(remainingMs).toBeGreaterThan(0);
  services.clock.pass(remainingMs + 5000);
  expect(await shown()).toMatchObject({ turn: 1, moves: [{ said: null }] });
  expect(await does(trialId, { kind: "reply", turn: 0, reply: "name-the-hurry" })).toBe("conflict");
});

test("a press sent twice is one move", async () => {
  const trialId = await begin();
  const press = () => does(trialId, { kind: "reply", turn: 0, reply: "name-the-hurry" });
  const outcomes = await Promise.all([press(), press(), press()]);
  expect(outcomes.toSorted()).toEqual([null, "conflict", "conflict"].toSorted());
  expect((await shown()).turn).toBe(1);
});

test("each trainer has a trial of their own, of the text it began with", async () => {
  const { services } = library;
  const mine = await begin();
  const theirs = await begin(SECOND);
  await does(theirs, { kind: "reply", turn: 0, reply: "name-the-hurry" }, SECOND);
  expect((await shown()).turn).toBe(0);
  expect(await does(theirs, { kind: "leave" })).toBe("trial-replaced");
  await retype(services, draftId, starterText("kept-card").replace("The machine has my card", "Another title"));
  expect(await shown()).toMatchObject({ outdated: true, title: { en: "The machine has my card" } });
  const again = await begin();
  expect(await shown()).toMatchObject({ outdated: false, title: { en: "Another title" } });
  expect(await does(mine, { kind: "leave" })).toBe("trial-replaced");
  expect(await does(again, { kind: "leave" })).toBeNull();
  expect(await services.db.draftTrial.count()).toBe(2);
});

test("a text whose structure is broken cannot be begun, and the page says so", async () => {
  await retype(library.services, draftId, brokenText("kept-card"));
  expect(await begin()).toBe("draft-unplayable");
  expect(await trialPage(library.services, TRAINER, draftId)).toMatchObject({ value: { trial: null, waiting: { playable: false } } });
  expect(await does("none", { kind: "leave" })).toBe("not-found");
});

test("a talk that goes in circles comes to a stop, and is not graded", async () => {
  const text = starterText("kept-card");
  const last = text.lastIndexOf("goto: half-done");
  await retype(library.services, draftId, `${text.slice(0, last)}goto: comes-in${text.slice(last + "goto: half-done".length)}`);
  const trialId = await begin();
  const round = [...GOLD.slice(0, 3), "leave-number"];
  let refused: string | null = null;
  for (let turn = 0; refused === null && turn < 400; turn += 1) {
    refused = await does(trialId, { kind: "reply", turn, reply: round[turn % round.length] ?? "" });
  }
  expect(refused).toBe("trial-long");
  expect(await does(trialId, { kind: "leave" })).toBeNull();
  expect((await shown()).end).toMatchObject({ outcome: "left", grade: null });
});
