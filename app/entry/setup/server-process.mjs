import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { inProject, root } from "./place.mjs";

/** Settings of whoever runs us that must not reach a server of our own, its database above all. */
const ours = ["DATABASE_URL", "DATA_DIR", "DEMO", "HOST", "PORT", "PUBLIC_ORIGIN", "TRUST_PROXY", "SESSION_HOURS", "SESSION_IDLE_MINUTES", "BANK_TZ", "NODE_ENV", "NODE_OPTIONS"];

const startMs = 300_000;
const stopMs = 15_000;

/**
 * The environment of whoever runs us, without its settings of the product, and with these instead.
 * @param {Record<string, string>} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function ownEnvironment(settings) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)));
  return { ...inherited, NODE_ENV: "production", ...settings };
}

/**
 * A server of its own: the built application on a free port of this machine, with fresh data in a temporary folder.
 * @typedef {object} ServerProcess
 * @property {string} url
 * @property {string} dataDir
 * @property {number} pid
 * @property {() => string} output everything it printed so far
 * @property {(signal?: NodeJS.Signals) => Promise<number | null>} stop ends it; the exit code, null when a signal ended it
 * @property {() => Promise<void>} dispose ends it and removes its data
 */

/**
 * @param {{ env?: Record<string, string>, dataDir?: string, history?: boolean }} [options] env: further settings; dataDir: data that is there already; history: false where nobody looks at the demonstration bank's past, which takes some seconds to make
 * @returns {Promise<ServerProcess>}
 * @throws Error with everything the server printed, when it does not come up
 */
export async function startServer({ env = {}, dataDir, history = true } = {}) {
  const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), "counterpart-")));
  const child = spawn(process.execPath, [inProject("app/entry/start.mjs"), ...(history ? [] : ["--no-history"])], {
    cwd: root,
    env: ownEnvironment({ HOST: "127.0.0.1", PORT: "0", DATA_DIR: folder, ...env }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stop = (/** @type {NodeJS.Signals} */ signal = "SIGTERM") => {
    child.kill(signal);
    const late = setTimeout(() => child.kill("SIGKILL"), stopMs);
    return ended.finally(() => clearTimeout(late));
  };
  const url = await address(() => output, ended);
  if (url === null) {
    await stop("SIGKILL");
    if (!dataDir) await rm(folder, { recursive: true, force: true });
    throw new Error(`The server did not come up. It printed:\n${output}`);
  }
  return {
    url,
    dataDir: folder,
    pid: child.pid ?? 0,
    output: () => output,
    stop,
    async dispose() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The address it prints once it serves; null when it ended or took too long.
 * @param {() => string} output
 * @param {Promise<unknown>} ended
 * @returns {Promise<string | null>}
 */
async function address(output, ended) {
  let over = false;
  void ended.then(() => (over = true));
  const latest = Date.now() + startMs;
  while (!over && Date.now() < latest) {
    const found = /Counterpart is at (http:\S+)/.exec(output());
    if (found?.[1]) return found[1];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
