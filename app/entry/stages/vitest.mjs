import { mkdir, readFile, rm } from "node:fs/promises";
import { inProject } from "../setup/place.mjs";
import { runNode } from "../setup/run.mjs";
import { failed } from "./tally.mjs";

/**
 * @typedef {{ status: string, fullName: string }} Assertion
 * @typedef {{ name: string, status: string, assertionResults: Assertion[] }} File
 */

/**
 * Runs one of vitest's projects and counts its tests.
 * @param {string} project name in vitest.config.ts
 * @param {{ env?: Record<string, string>, show: boolean }} options
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
export async function runVitest(project, { env = {}, show }) {
  const report = inProject("test-results", "reports", `${project}.json`);
  await mkdir(inProject("test-results", "reports"), { recursive: true });
  await rm(report, { force: true });
  const { code, output } = await runNode(
    ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
    { env: { ...env, NO_COLOR: "1" }, show },
  );
  const text = await readFile(report, "utf8").catch(() => null);
  if (text === null) return failed(output || "vitest ended without a report");
  return tallyVitest(JSON.parse(text), code, show ? "" : output);
}

/**
 * @param {{ testResults: File[] }} report vitest's JSON report
 * @param {number} code its exit code
 * @param {string} output
 * @returns {import("./tally.mjs").Tally}
 */
export function tallyVitest(report, code, output) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const skippedTests = tests.filter((test) => !["passed", "failed"].includes(test.status));
  let failures = tests.filter((test) => test.status === "failed").length;
  // A file that could not even be loaded has no tests, but it failed.
  failures += report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  // Errors outside any test, or a stage without tests: vitest says so only by its exit code.
  if (failures === 0 && code !== 0) failures = 1;
  if (tests.length === 0 && failures === 0) return failed("There is no test in this stage, so it proves nothing.");
  const words = [
    ...(failures > 0 ? [output] : []),
    ...skippedTests.map((test) => `skipped: ${test.fullName}`),
  ];
  return { passed, failed: failures, skipped: skippedTests.length, words: words.join("\n") };
}
