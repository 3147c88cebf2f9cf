import { randomUUID } from "node:crypto";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { startSitting } from "#app/drills/start.server.ts";
import { floorPages } from "#app/entry/bench/step/floor.ts";
import { createApplication, type Pages } from "#app/entry/server/application.ts";
import { builtPages } from "#app/entry/server/built-pages.ts";
import { createDrain } from "#app/entry/server/drain.ts";
import { createHttpServer, listen } from "#app/entry/server/listen.ts";
import { inProject } from "#app/entry/setup/place.mjs";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import { publishLibrary } from "#app/library/publish.server.ts";
import { migrateDatabase } from "#app/platform/db/migrate.server.ts";
import { loadEnv } from "#app/platform/env.server.ts";
import { createServices, type Services } from "#app/platform/services.server.ts";
import { openSession } from "#app/platform/session/session.server.ts";

/** Both servers of a measurement, in one process on one database, so that nothing else differs between them. */
export type House = { readonly product: string; readonly floor: string };
/** A drill that waits for its first reply, and who may play it. */
export type Seat = { readonly sitting: string; readonly cookie: string };

type Player = { readonly id: string; readonly cookie: string };

/** Runs in a process of its own: tells where it listens, then deals a new drill to every player whenever asked. */
async function open(players: number): Promise<void> {
  const env = loadEnv();
  const migrated = await migrateDatabase(env);
  if (!migrated.ok) throw new Error(migrated.reason);
  const services = await createServices(env);
  await publishLibrary(services);
  const seated = await seat(services, players);
  const product = await serve(services, await builtPages(services, inProject("build")));
  const nothing: Pages["files"] = (_request, _response, next) => next();
  const floor = await serve(services, { files: nothing, pages: floorPages(services), development: false });
  process.on("message", () => void deal(services, seated).then((seats) => process.send?.(seats)));
  process.send?.({ product, floor } satisfies House);
}

async function serve(services: Services, pages: Pages): Promise<string> {
  const server = createHttpServer();
  server.on("request", createApplication(services, pages, createDrain()));
  return listen(server, { host: "127.0.0.1", port: 0 });
}

/** People of no branch, signed in already: signing in is not what is measured. */
async function seat(services: Services, players: number): Promise<Player[]> {
  const createdAt = new Date(services.clock.now());
  const ids = Array.from({ length: players }, () => randomUUID());
  const same = { nameZh: "测", nameEn: "Bench", post: "teller", hiredOn: "2026-01-05", createdAt };
  await services.db.person.createMany({ data: ids.map((id) => ({ id, account: id, ...same })) });
  const grant = { role: "staff", scope: "self", scopeId: "", createdAt };
  await services.db.roleGrant.createMany({ data: ids.map((personId) => ({ id: randomUUID(), personId, ...grant })) });
  const seated: Player[] = [];
  for (const id of ids) {
    const handed = await services.db.$transaction((tx) => openSession(services, tx, id));
    seated.push({ id, cookie: handed.split(";", 1)[0] ?? "" });
  }
  return seated;
}

async function deal(services: Services, players: readonly Player[]): Promise<Seat[]> {
  const scenarios = await publishedScenarios(services);
  const seats: Seat[] = [];
  for (const [i, { id, cookie }] of players.entries()) {
    const slug = scenarios[i % scenarios.length]?.slug ?? "";
    const begin = () => startSitting(services, { id }, { slug, mode: "practice" });
    const open = await begin();
    if (open.ok) await leaveSitting(services, { id }, open.value.sittingId);
    const started = await begin();
    if (!started.ok) throw new Error(started.problem.code);
    seats.push({ sitting: started.value.sittingId, cookie });
  }
  return seats;
}

await open(Number(process.argv[2]));
