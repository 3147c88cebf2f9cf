import { describe, expect, it } from "vitest";
import { tallyPlaywright } from "#app/entry/stages/playwright.mjs";
import { closing, failed, skipped, tallyTool } from "#app/entry/stages/tally.mjs";
import { tallyVitest } from "#app/entry/stages/vitest.mjs";

describe("the closing line", () => {
  it("adds everything up", () => {
    const tallies = [tallyTool({ code: 0, output: "" }), tallyTool({ code: 2, output: "wrong" }), skipped("no PostgreSQL"), failed("broke"), { passed: 40, failed: 0, skipped: 1, words: "" }];
    expect(closing(tallies)).toEqual({ passed: 41, failed: 2, skipped: 2, line: "41 passed, 2 failed, 2 skipped" });
  });
});

describe("vitest's report", () => {
  const file = (status: string, ...tests: string[]) => ({ name: "x.test.ts", status, assertionResults: tests.map((one) => ({ status: one, fullName: `it is ${one}` })) });

  it("is counted by test", () => {
    const tally = tallyVitest({ testResults: [file("passed", "passed", "passed", "skipped"), file("failed", "failed", "passed")] }, 1, "what failed");
    expect(tally).toEqual({ passed: 3, failed: 1, skipped: 1, words: "what failed\nskipped: it is skipped" });
  });

  it("counts a file that could not be loaded, an error outside any test, and an empty stage as failures", () => {
    expect(tallyVitest({ testResults: [file("failed"), file("passed", "passed")] }, 1, "").failed).toBe(1);
    expect(tallyVitest({ testResults: [file("passed", "passed")] }, 1, "").failed).toBe(1);
    expect(tallyVitest({ testResults: [] }, 0, "").failed).toBe(1);
  });
});

describe("Playwright's report", () => {
  const suites = [{ title: "file", suites: [{ title: "inner", specs: [{ title: "plays", tests: [{ status: "skipped", annotations: [{ type: "skip", description: "no camera" }] }] }] }] }];

  it("is counted by journey, with the reason of each that was skipped", () => {
    const tally = tallyPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 1 }, errors: [], suites }, 0, "long output");
    expect(tally).toEqual({ passed: 5, failed: 0, skipped: 1, words: "skipped: plays: no camera" });
  });

  it("names a journey that passed at the second try only", () => {
    const suites = [{ title: "file", specs: [{ title: "starts", tests: [{ status: "flaky", annotations: [] }] }] }];
    const tally = tallyPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 }, errors: [], suites }, 0, "long output");
    expect(tally).toEqual({ passed: 6, failed: 0, skipped: 0, words: "passed at the second try only: starts" });
  });

  it("counts what failed twice, errors outside journeys and an empty run as failures", () => {
    expect(tallyPlaywright({ stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }, errors: ["setup"], suites: [] }, 1, "").failed).toBe(2);
    expect(tallyPlaywright({ stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 0 }, errors: [], suites: [] }, 1, "").failed).toBe(1);
    expect(tallyPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [], suites: [] }, 0, "").failed).toBe(1);
  });
});
