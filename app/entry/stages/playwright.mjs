import { mkdir, readFile, rm } from "node:fs/promises";
import { inProject } from "../setup/place.mjs";
import { runNode } from "../setup/run.mjs";
import { failed } from "./tally.mjs";

/**
 * @typedef {{ status: string, annotations: { type: string, description?: string }[] }} Run
 * @typedef {{ title: string, specs?: { title: string, tests: Run[] }[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[], suites: Suite[] }} Report
 */

/**
 * Runs the journeys in the browser and counts them.
 * @param {{ show: boolean }} options
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
export async function runPlaywright({ show }) {
  const report = inProject("test-results", "reports", "e2e.json");
  await mkdir(inProject("test-results", "reports"), { recursive: true });
  await rm(report, { force: true });
  const { code, output } = await runNode(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: "1" },
    show,
  });
  const text = await readFile(report, "utf8").catch(() => null);
  if (text === null) return failed(output || "Playwright ended without a report");
  return tallyPlaywright(JSON.parse(text), code, show ? "" : output);
}

/**
 * @param {Report} report Playwright's JSON report
 * @param {number} code its exit code
 * @param {string} output
 * @returns {import("./tally.mjs").Tally}
 */
export function tallyPlaywright(report, code, output) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  let failures = unexpected + report.errors.length;
  if (failures === 0 && code !== 0) failures = 1;
  if (expected + unexpected + flaky + skipped === 0 && failures === 0) {
    return failed("There is no journey in this stage, so it proves nothing.");
  }
  const unsaid = failures > 0 ? "not reached, since another failed before it" : "no reason given";
  const second = report.suites.flatMap((suite) => linesOf(suite, "flaky", (_, title) => `passed at the second try only: ${title}`));
  const skips = report.suites.flatMap((suite) => linesOf(suite, "skipped", (test, title) => `skipped: ${title}: ${test.annotations.find((note) => note.description)?.description ?? unsaid}`));
  return { passed: expected + flaky, failed: failures, skipped, words: [...(failures > 0 ? [output] : []), ...second, ...skips].join("\n") };
}

/**
 * @param {Suite} suite
 * @param {string} status
 * @param {(test: Run, title: string) => string} say
 * @returns {string[]} a line for each journey of that status
 */
function linesOf(suite, status, say) {
  const here = (suite.specs ?? []).flatMap((spec) => spec.tests.filter((test) => test.status === status).map((test) => say(test, spec.title)));
  return [...here, ...(suite.suites ?? []).flatMap((inner) => linesOf(inner, status, say))];
}
