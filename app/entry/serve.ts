import type { Server } from "node:http";
import { createApplication } from "#app/entry/server/application.ts";
import { builtPages } from "#app/entry/server/built-pages.ts";
import { developmentPages } from "#app/entry/server/development-pages.ts";
import { createDrain } from "#app/entry/server/drain.ts";
import { createHttpServer, listen } from "#app/entry/server/listen.ts";
import { openHouse } from "#app/entry/server/open-house.ts";
import { settings } from "#app/entry/settings.ts";
import { inProject } from "#app/entry/setup/place.mjs";
import { closeServices } from "#app/platform/services.server.ts";

/** How long requests in flight may take to finish once the server was told to stop, ms. */
const farewellMs = 10_000;

/** `history`: false leaves a demonstration bank without its past. */
type Serving = { readonly say: (line: string) => void; readonly development?: boolean; readonly history?: boolean };

/**
 * Opens the database, serves until told to stop (SIGTERM, SIGINT), then lets requests finish and closes everything.
 * @param say receives plain words for whoever started it
 */
export async function serve({ say, development = false, history = true }: Serving): Promise<void> {
  const house = await openHouse(settings(), say, { history });
  const { services } = house;
  const server = createHttpServer();
  const pages = development ? await developmentPages(services, server) : await builtPages(services, inProject("build"));
  const drain = createDrain();
  server.on("request", createApplication(services, pages, drain));
  const url = await listen(server, services.env);
  const stop = async (signal: string) => {
    if (drain.draining()) return;
    services.log.info({ signal }, "stopping");
    house.endStreams();
    const inTime = await drain.drain(server, farewellMs);
    await house.stopJobs();
    await closeServices(services);
    services.log.info({ inTime }, "stopped");
    process.exit(0);
  };
  onStop(server, stop);
  // In one piece: whoever waits for the address has then read how to get in as well.
  say((await house.welcome(url)).join("\n"));
}

function onStop(server: Server, stop: (signal: string) => Promise<void>): void {
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => {
      stop(signal).catch(() => process.exit(1));
    });
  }
  // A server that lost its socket serves nobody any more.
  server.on("error", () => void stop("error"));
}
