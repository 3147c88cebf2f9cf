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
  let failures = unexpected + flaky + report.errors.length;
  if (failures === 0 && code !== 0) failures = 1;
  if (expected + unexpected + flaky + skipped === 0 && failures === 0) {
    return failed("There is no journey in this stage, so it proves nothing.");
  }
  const unsaid = failures > 0 ? "not reached, since another failed before it" : "no reason given";
  const words = [...(failures > 0 ? [output] : []), ...report.suites.flatMap((suite) => skips(suite, unsaid))];
  return { passed: expected, failed: failures, skipped, words: words.join("\n") };
}

/**
 * @param {Suite} suite
 * @param {string} unsaid what to say of one that gives no reason
 * @returns {string[]} a line for each skipped journey, with its reason
 */
function skips(suite, unsaid) {
  const here = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === "skipped")
      .map((test) => `skipped: ${spec.title}: ${test.annotations.find((note) => note.description)?.description ?? unsaid}`),
  );
  return [...here, ...(suite.suites ?? []).flatMap((inner) => skips(inner, unsaid))];
}
