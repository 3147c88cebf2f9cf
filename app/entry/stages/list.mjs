import process from "node:process";
import { ensureBrowser } from "../setup/browser.mjs";
import { build, buildStale } from "../setup/build.mjs";
import { Failure } from "../setup/failure.mjs";
import { postgresPrograms } from "../setup/postgres.mjs";
import { runNode } from "../setup/run.mjs";
import { runPlaywright } from "./playwright.mjs";
import { failed, skipped, tallyTool } from "./tally.mjs";
import { runVitest } from "./vitest.mjs";

/**
 * @typedef {{ show: boolean }} Options
 * oneCore: what keeps a single core busy, and so runs beside its like.
 * @typedef {{ name: string, label: string, oneCore?: boolean, browser?: boolean, run: (options: Options) => Promise<import("./tally.mjs").Tally> }} Stage
 */

/** @param {string[]} args */
const tool = (...args) => async (/** @type {Options} */ { show }) => tallyTool(await runNode(args, { show }));

/** @type {Stage[]} */
const stages = [
  // The longest first, so that the others fit beside it.
  { name: "lint", label: "Lint and the import table", oneCore: true, run: tool("node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0") },
  { name: "types", label: "Types of the whole app", oneCore: true, run: tool("node_modules/typescript/bin/tsc", "--noEmit", "-p", "tsconfig.json") },
  { name: "types-core", label: "Types of the core: no clock, network or page", oneCore: true, run: tool("node_modules/typescript/bin/tsc", "--noEmit", "-p", "tsconfig.core.json") },
  { name: "dead-code", label: "Dead code and unused packages", oneCore: true, run: tool("node_modules/knip/bin/knip.js") },
  { name: "build", label: "Build", oneCore: true, run: runBuild },
  { name: "unit", label: "Unit tests", run: (options) => runVitest("unit", options) },
  { name: "content", label: "Scenarios and words", run: (options) => runVitest("content", options) },
  { name: "data-sqlite", label: "Data tests on SQLite", run: (options) => runVitest("data-sqlite", options) },
  { name: "data-postgres", label: "Data tests on PostgreSQL", run: runOnPostgres },
  { name: "e2e", label: "Journeys in Chromium", browser: true, run: runInBrowser },
];

/** @param {Options} options */
async function runOnPostgres(options) {
  const programs = postgresPrograms();
  if (programs) return runVitest("data-postgres", { ...options, env: { PG_BIN: programs } });
  const reason = "no PostgreSQL server programs (initdb, pg_ctl) were found; Debian: apt-get install postgresql. PG_BIN may name their folder.";
  return process.env.CI === "true" ? failed(`Required here (CI=true): ${reason}`) : skipped(reason);
}

/** @type {Promise<import("./tally.mjs").Tally> | null} */
let built = null;

/** Once a run: the journeys need the same build. */
function runBuild() {
  return (built ??= tallyBuild());
}

async function tallyBuild() {
  try {
    if (await buildStale()) await build();
    return tallyTool({ code: 0, output: "" });
  } catch (error) {
    if (error instanceof Failure) return failed(error.message);
    throw error;
  }
}

/** @param {Options} options */
async function runInBrowser(options) {
  const browser = await ensureBrowser(console.log);
  if (!browser.ok) return failed(browser.reason);
  const { failed: failures } = await runBuild();
  if (failures > 0) return failed("The journeys need a build; see above why there is none.");
  return runPlaywright(options);
}

/**
 * @param {{ only: string[], browser: boolean }} wish only: names or beginnings of names; empty for all
 * @returns {Stage[]}
 */
export function chooseStages({ only, browser }) {
  const chosen = stages.filter((stage) => only.length === 0 || only.some((name) => stage.name === name || stage.name.startsWith(`${name}-`)));
  for (const name of only) {
    if (!stages.some((stage) => stage.name === name || stage.name.startsWith(`${name}-`))) {
      throw new Failure(`There is no stage "${name}". The stages are: ${stages.map((stage) => stage.name).join(", ")}.`);
    }
  }
  return chosen.filter((stage) => browser || !stage.browser);
}
