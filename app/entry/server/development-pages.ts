import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { answering } from "#app/entry/server/answer.ts";
import type { Pages } from "#app/entry/server/application.ts";
import { loadContext } from "#app/entry/server/load-context.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Pages made on demand by Vite, reloaded when their files change: it tells the browser over a socket of the same server. */
export async function developmentPages(services: Services, server: Server): Promise<Pages> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } } });
  // A virtual module of Remix's Vite plugin, so nothing could be imported to type it.
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  return {
    files: vite.middlewares,
    pages: answering({ build, mode: "development", context: loadContext(services) }),
    development: true,
  };
}
