import { fork } from "node:child_process";
import { once } from "node:events";
import { inProject, root } from "#app/entry/setup/place.mjs";
import type { FitApart, Fitted } from "#app/standings/store/jobs.server.ts";

/**
 * Fits boards in a process of its own, so that requests are answered meanwhile. Told to stop, it is killed where it is:
 * boards stay as they were.
 */
export const fitApart: FitApart = async ({ env }, signal) => {
  signal.throwIfAborted();
  const child = fork(inProject("app/entry/server/fit-process.ts"), [], { cwd: root, execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const kill = () => void child.kill("SIGKILL");
  signal.addEventListener("abort", kill, { once: true });
  const heard = new AbortController();
  try {
    const ended = once(child, "exit", { signal: heard.signal }).then(() => {
      throw new Error("The process that fits boards ended without an answer");
    });
    ended.catch(() => undefined);
    child.send(env);
    // `fit-process.ts` says nothing else.
    const [fitted] = (await Promise.race([once(child, "message", { signal: heard.signal }), ended])) as [Fitted];
    return fitted;
  } finally {
    heard.abort();
    signal.removeEventListener("abort", kill);
    if (child.exitCode === null) kill();
  }
};
