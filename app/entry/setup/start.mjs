import process from "node:process";
import { endWith, Failure } from "./failure.mjs";
import { stopWithNpm } from "./orphan.mjs";
import { root } from "./place.mjs";
import { tryPort } from "./port.mjs";
import { openProgress } from "./progress.mjs";
import { setupSteps } from "./steps.mjs";

/**
 * Makes whatever is missing or stale, then serves in this very process until it is told to stop.
 * @param {string[]} args `--no-history` leaves a demonstration bank without its past
 */
export async function start(args) {
  try {
    const history = readHistory(args);
    // ./data and ./scenarios are the project's, wherever the command was called from.
    process.chdir(root);
    stopWithNpm();
    await refuseTakenPort();
    const steps = await setupSteps({ tools: false, build: true });
    if (steps.length === 0) console.log("Everything is built already; starting.");
    const progress = openProgress(steps.length);
    for (const step of steps) await progress.step(step.label, step.work);
    // Only now: npm would have left the tools for tests out.
    process.env.NODE_ENV ||= "production";
    const { register } = await import("tsx/esm/api");
    register();
    const { serve } = await import("../serve.ts");
    await serve({ say: console.log, history });
  } catch (error) {
    endWith(error);
  }
}

/** @param {string[]} args */
function readHistory(args) {
  const unknown = args.find((arg) => arg !== "--no-history");
  if (unknown !== undefined) throw new Failure(`npm start knows no ${unknown}. It knows --no-history, and reads its settings from the environment (see README.md).`);
  return args.length === 0;
}

/** Said before minutes of building rather than after them. */
async function refuseTakenPort() {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) return;
  if ((await tryPort(host, port)) === "busy") {
    throw new Failure(`Port ${port} on ${host} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`);
  }
}
