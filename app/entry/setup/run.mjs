import { spawn } from "node:child_process";
import process from "node:process";
import { root } from "./place.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
let forwarding = false;

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 128 + signal number's convention is not used, a signal is 1
 * @property {string} output stdout and stderr as they came
 */

/**
 * Runs a program in the project's folder and waits for it. A signal to this process goes on to the program.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, shell?: boolean }} [options] show: let the output through as it comes
 * @returns {Promise<Outcome>}
 */
export function run(program, args, options = {}) {
  forwardSignals();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: options.shell ?? false,
    });
    running.add(child);
    let output = "";
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      if (options.show) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => {
      running.delete(child);
      resolve({ code: 1, output: `${output}${error.message}\n` });
    });
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
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

function forwardSignals() {
  if (forwarding) return;
  forwarding = true;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      for (const child of running) child.kill(signal);
      const number = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[signal];
      // The children get a moment to end by themselves.
      setTimeout(() => process.exit(128 + number), running.size > 0 ? 1500 : 0);
    });
  }
}
