/**
 * What a stage counted. `words` is what to show: the output of what failed, and why something was skipped.
 * @typedef {{ passed: number, failed: number, skipped: number, words: string }} Tally
 */

/**
 * A tool that checks everything at once (types, lint, build) counts as one test.
 * @param {import("../setup/run.mjs").Outcome} outcome
 * @returns {Tally}
 */
export function tallyTool({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0, words: "" } : { passed: 0, failed: 1, skipped: 0, words: output };
}

/**
 * @param {string} reason
 * @returns {Tally}
 */
export function skipped(reason) {
  return { passed: 0, failed: 0, skipped: 1, words: `skipped: ${reason}` };
}

/**
 * @param {string} reason
 * @returns {Tally}
 */
export function failed(reason) {
  return { passed: 0, failed: 1, skipped: 0, words: reason };
}

/**
 * The sum and the closing line: `N passed, N failed, N skipped`.
 * @param {Tally[]} tallies
 */
export function closing(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) {
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    sum.skipped += tally.skipped;
  }
  return { ...sum, line: `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped` };
}
