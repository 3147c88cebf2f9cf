import { openOptions } from "#app/core/drill/play/options.ts";
import { advance } from "#app/core/drill/play/advance.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { postReply } from "#app/drills/reply.server.ts";
import { startSitting } from "#app/drills/start.server.ts";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import { printScenario } from "#tests/support/print-scenario.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

export const TRAPPED_CARD_SOURCE = printScenario(TRAPPED_CARD);

export const ANNA = { id: "anna" };
export const BEN = { id: "ben" };

/** A house with two people, a policy and the scenario of the trapped card, published as its first version. */
export async function openDrills(): Promise<TestServices> {
  const services = await openTestServices();
  await publishPolicy(services, { file: "policy.yaml", source: POLICY });
  await publishVersion(services, TRAPPED_CARD_SOURCE, 1);
  await addPlayers(services, [ANNA.id, BEN.id]);
  return services;
}

export async function addPlayers({ db, clock }: Services, people: readonly string[]): Promise<void> {
  const same = { post: "teller", hiredOn: "2026-01-05", createdAt: new Date(clock.now()) };
  await db.person.createMany({ data: people.map((id) => ({ id, account: id, nameZh: id, nameEn: id, ...same })) });
}

/** Publishes a source without asking the gate. */
export async function publishVersion({ db, clock }: Services, source: string, version: number, slug = TRAPPED_CARD.slug) {
  const publishedAt = new Date(clock.now());
  const hash = hashSource(source);
  await db.scenarioVersion.create({ data: { hash, slug, version, source, origin: "repository", rules: 1, publishedAt } });
  return hash;
}

export async function start(services: Services, me = ANNA, mode: DrillMode = "practice"): Promise<string> {
  const started = await startSitting(services, me, { slug: TRAPPED_CARD.slug, mode });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.sittingId;
}

/** The stored sitting with its events. */
export function storedSitting({ db }: Services, id: string) {
  return db.sitting.findUniqueOrThrow({ where: { id }, include: { events: { orderBy: { seq: "asc" } } } });
}

export async function storedPlay(services: Services, id: string): Promise<Play> {
  return JSON.parse((await storedSitting(services, id)).snapshot) as Play;
}

/** What the stored events are, in order. */
export async function eventKinds(services: Services, id: string): Promise<string[]> {
  return (await storedSitting(services, id)).events.map(({ kind }) => kind);
}

/** Under which option a reply is offered now, which only the server can know. */
export async function optionOf(services: Services, id: string, reply: string): Promise<number> {
  const row = await storedSitting(services, id);
  const { drill } = await scenarioByHash(services, row.scenarioHash);
  const play = advance(drill, JSON.parse(row.snapshot) as Play, services.clock.now());
  const option = openOptions(drill, play).findIndex((open) => open.id === reply);
  if (option < 0) throw new Error(`${reply} is not open`);
  return option;
}

/** Answers with one reply after another, each `seconds` after the one before. */
export async function play(services: TestServices, me: typeof ANNA, id: string, replies: readonly string[], seconds = 5) {
  let turn = (await storedPlay(services, id)).moves.length;
  for (const reply of replies) {
    services.clock.pass(seconds * 1000);
    const option = await optionOf(services, id, reply);
    const posted = await postReply(services, me, { sittingId: id, turn, option });
    if (!posted.ok) throw new Error(`${reply}: ${posted.problem.code}`);
    turn = posted.value.turn;
  }
}

export const GOLD = ["warm", "verify", "explain"] as const;
