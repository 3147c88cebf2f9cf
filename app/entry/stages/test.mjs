import { availableParallelism } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { endWith, Failure } from "../setup/failure.mjs";
import { stopWithNpm } from "../setup/orphan.mjs";
import { openProgress } from "../setup/progress.mjs";
import { setupSteps } from "../setup/steps.mjs";
import { batchesOf, sideBySide } from "./lanes.mjs";
import { chooseStages } from "./list.mjs";
import { closing, failed } from "./tally.mjs";

/**
 * Sets up what is missing, runs the stages, prints the closing line and sets the exit code.
 * @param {string[]} args `--only unit,content` chooses stages, `--no-browser` leaves the browser out, `--show` lets all output through
 */
export async function test(args) {
  stopWithNpm();
  const wish = readWish(args);
  const setup = await setupSteps({ tools: true, build: false });
  const progress = openProgress(setup.length + wish.stages.length);
  /** @type {import("./tally.mjs").Tally[]} */
  const tallies = [];
  try {
    for (const step of setup) await progress.step(step.label, step.work);
    for (const batch of batchesOf(wish.stages)) {
      await sideBySide(batch, lanesFor(wish), async (stage) => {
        const tally = await progress.step(stage.label, () => guarded(stage, wish), summary);
        if (tally.words) console.log(indent(tally.words));
        tallies.push(tally);
      });
    }
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    tallies.push(failed("setup"));
  }
  const { line, failed: failures } = closing(tallies);
  console.log(`\n${line}`);
  process.exit(failures > 0 ? 1 : 0);
}

/**
 * More than two are no quicker, since the longest of them takes half of all the time, and each fills a gigabyte or two.
 * @param {{ show: boolean }} wish output let through comes from one at a time
 */
function lanesFor({ show }) {
  return show ? 1 : Math.min(2, availableParallelism());
}

/**
 * @param {import("./list.mjs").Stage} stage
 * @param {{ show: boolean }} options
 */
async function guarded(stage, options) {
  try {
    return await stage.run(options);
  } catch (error) {
    return failed(`${stage.name} broke off: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

/** @param {string[]} args */
function readWish(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        only: { type: "string", multiple: true, default: [] },
        "no-browser": { type: "boolean", default: false },
        show: { type: "boolean", default: false },
      },
    });
    const only = values.only.flatMap((names) => names.split(","));
    return { show: values.show, stages: chooseStages({ only, browser: !values["no-browser"] }) };
  } catch (error) {
    return endWith(error instanceof Failure ? error : new Failure(error instanceof Error ? error.message : String(error)));
  }
}

/** @param {import("./tally.mjs").Tally} tally */
function summary({ passed, failed: failures, skipped }) {
  const parts = [`${passed} passed`];
  if (failures > 0) parts.push(`${failures} FAILED`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return parts.join(", ");
}

/** @param {string} words */
function indent(words) {
  return words.trimEnd().split("\n").map((line) => `        ${line}`).join("\n");
}
