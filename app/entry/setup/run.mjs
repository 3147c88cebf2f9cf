import { spawn } from "node:child_process";
import process from "node:process";
import { root } from "./place.mjs";

/** What takes so long has got stuck; the journeys, the longest of all, take about half of it. */
const stuckMs = 40 * 60_000;

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when a signal ended it
 * @property {string} output stdout and stderr as they came
 */

/**
 * Runs a program in the project's folder and waits for it. A signal to this process goes on to the program.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, shell?: boolean, endless?: boolean }} [options] show: let the output through as it comes; endless: runs until it is stopped
 * @returns {Promise<Outcome>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: options.shell ?? false,
    });
    if (running.size === 0) listenForSignals();
    running.add(child);
    let output = "";
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      if (options.show) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const end = (/** @type {number} */ code, words = "") => {
      clearTimeout(stuck);
      running.delete(child);
      stopListening();
      resolve({ code, output: output + words });
    };
    const giveUp = () => {
      child.kill("SIGKILL");
      end(1, `\nStopped: ${program} had not finished after ${stuckMs / 60_000} minutes.\n`);
    };
    const stuck = options.endless ? undefined : setTimeout(giveUp, stuckMs);
    child.on("error", (error) => end(1, `${error.message}\n`));
    child.on("close", (code) => end(code ?? 1));
  });
}

/**
 * Runs a JavaScript program with this very Node.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * Runs npm: the one that called us where there is one, so that no other version is found on the way.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) return runNode([cli, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/** While programs run for us, a signal to us goes on to them; afterwards signals mean what they always mean. */
function listenForSignals() {
  for (const signal of signals) process.on(signal, forward);
}

function stopListening() {
  if (running.size === 0) for (const signal of signals) process.off(signal, forward);
}

/** @param {NodeJS.Signals} signal */
function forward(signal) {
  for (const child of running) child.kill(signal);
  // The programs get a moment to end by themselves.
  setTimeout(() => process.exit(1), 1500);
}
