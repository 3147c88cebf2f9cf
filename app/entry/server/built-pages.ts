import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { answering } from "#app/entry/server/answer.ts";
import type { Pages } from "#app/entry/server/application.ts";
import { loadContext } from "#app/entry/server/load-context.ts";
import { staticFiles } from "#app/entry/server/static-files.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Pages as `npm start` built them. */
export async function builtPages(services: Services, buildFolder: string): Promise<Pages> {
  // The bundle is made by Remix's own build, whose type this is; nothing else can be imported from there.
  const build = (await import(pathToFileURL(path.join(buildFolder, "server/index.js")).href)) as ServerBuild;
  return {
    files: staticFiles(path.join(buildFolder, "client")),
    pages: answering({ build, mode: "production", context: loadContext(services) }),
    development: false,
  };
}
