import process from "node:process";
import { endWith } from "./failure.mjs";
import { stopWithNpm } from "./orphan.mjs";
import { openProgress } from "./progress.mjs";
import { runNode } from "./run.mjs";
import { setupSteps } from "./steps.mjs";

/** tsx starts the server again when a file it runs changes; Vite reloads what the browser shows. */
export async function develop() {
  try {
    stopWithNpm();
    const steps = await setupSteps({ tools: true, build: false });
    const progress = openProgress(steps.length);
    for (const step of steps) await progress.step(step.label, step.work);
    const { code } = await runNode(["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", "app/entry/development.ts"], {
      env: { NODE_ENV: "development" },
      show: true,
      endless: true,
    });
    process.exitCode = code;
  } catch (error) {
    endWith(error);
  }
}
