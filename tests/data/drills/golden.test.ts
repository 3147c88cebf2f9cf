import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseGolden, type GoldenResult, type GoldenStep } from "#app/core/drill/golden/parse.ts";
import { resultOf } from "#app/core/drill/golden/play.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { playView } from "#app/drills/play.server.ts";
import { postPulse } from "#app/drills/pulse.server.ts";
import { replaySittings } from "#app/drills/replay.server.ts";
import { postReply } from "#app/drills/reply.server.ts";
import { startSitting } from "#app/drills/start.server.ts";
import { publishLibrary } from "#app/library/publish.server.ts";
import { addPlayers, ANNA, optionOf, storedPlay, storedSitting } from "#tests/support/drills.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

const root = path.resolve(import.meta.dirname, "../../../scenarios/drills");
const goldens = readdirSync(root).flatMap((slug) =>
  readdirSync(path.join(root, slug, "golden")).map((file) => ({ slug, file })),
);

let services: TestServices;
beforeAll(async () => {
  services = await openTestServices();
  await addPlayers(services, [ANNA.id]);
  const { published } = await publishLibrary(services);
  expect(published.flatMap(({ kind, slug }) => (kind === "scenario" ? [slug] : []))).toEqual(readdirSync(root));
  // The whole library passes the gate first.
}, 300_000);
afterAll(() => services.close());

/** Below what the bank's policy takes for a lost page; a page says so far more often. */
const PULSE_MS = 20_000;

/** Lets time pass with the page alive. */
async function alive(sittingId: string, until: number): Promise<void> {
  while (services.clock.now() < until) {
    services.clock.at = Math.min(until, services.clock.now() + PULSE_MS);
    await postPulse(services, ANNA, sittingId);
  }
}

async function take(sittingId: string, step: GoldenStep): Promise<void> {
  const play = await storedPlay(services, sittingId);
  const view = await playView(services, ANNA, sittingId);
  if (!view.ok) throw new Error(view.problem.code);
  const { turn, countdown } = view.value;
  if (step.kind === "silence") return alive(sittingId, services.clock.now() + (countdown?.remainingMs ?? 0));
  const began = play.moves.length === turn ? play.began : services.clock.now();
  await alive(sittingId, began + Math.round(step.after * 1000));
  const option = step.kind === "reply" ? await optionOf(services, sittingId, step.reply) : 0;
  const done = step.kind === "reply" ? await postReply(services, ANNA, { sittingId, turn, option }) : await leaveSitting(services, ANNA, sittingId);
  if (!done.ok) throw new Error(done.problem.code);
}

test.each(goldens)("$slug/$file gives its result on the real database too", async ({ slug, file }) => {
  const { golden } = parseGolden(readFileSync(path.join(root, slug, "golden", file), "utf8"), file);
  if (!golden) throw new Error(`${file} cannot be read`);
  await services.db.person.update({ where: { id: ANNA.id }, data: { allowance: golden.allowance } });
  const started = await startSitting(services, ANNA, { slug, mode: golden.mode });
  if (!started.ok) throw new Error(started.problem.code);
  const { sittingId } = started.value;
  for (const step of golden.steps) await take(sittingId, step);
  await postPulse(services, ANNA, sittingId);
  const row = await storedSitting(services, sittingId);
  const result: GoldenResult = resultOf(JSON.parse(row.grade ?? "null") as Grade);
  expect(result).toMatchObject({ ...golden.expect });
  expect(await replaySittings(services, sittingId)).toMatchObject({ sittings: 1, different: [] });
});
