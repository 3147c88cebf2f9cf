import { fork } from "node:child_process";
import { once } from "node:events";
import type { Asked, Works } from "#app/entry/server/apart-process.ts";
import { inProject, root } from "#app/entry/setup/place.mjs";
import type { Services } from "#app/platform/services.server.ts";

/**
 * Does one work in a process of its own, so that requests are answered meanwhile. Told to stop, it is killed where it is:
 * what it does can be stopped anywhere, and is gone on with or begun again.
 */
export function apart<W extends keyof Works>(work: W): (services: Services, signal: AbortSignal) => Promise<Works[W]> {
  return async ({ env }, signal) => {
    signal.throwIfAborted();
    const child = fork(inProject("app/entry/server/apart-process.ts"), [], { cwd: root, execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
    const kill = () => void child.kill("SIGKILL");
    signal.addEventListener("abort", kill, { once: true });
    const heard = new AbortController();
    try {
      const ended = once(child, "exit", { signal: heard.signal }).then(() => {
        throw new Error(`The process for ${work} ended without an answer`);
      });
      ended.catch(() => undefined);
      child.send({ env, work } satisfies Asked);
      // `apart-process.ts` says nothing but what came of the work asked for.
      const [done] = (await Promise.race([once(child, "message", { signal: heard.signal }), ended])) as [Works[W]];
      return done;
    } finally {
      heard.abort();
      signal.removeEventListener("abort", kill);
      if (child.exitCode === null) kill();
    }
  };
}
