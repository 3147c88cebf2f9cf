import { defineConfig } from "@playwright/test";
import { browserArgs, systemBrowser } from "./app/entry/setup/browser.mjs";

const executablePath = systemBrowser();

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  globalSetup: "./tests/support/journey/server.ts",
  workers: 2,
  // A build machine tries a journey a second time before it refuses a change, and names it (docs/decisions/032).
  retries: process.env["CI"] ? 1 : 0,
  forbidOnly: true,
  // A stop for what hangs, as in vitest.config.ts; the longest journeys play two drills, with axe between them.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  projects: [
    { name: "journeys", testIgnore: "afterwards/**" },
    // What all journeys together left behind.
    { name: "afterwards", testMatch: "afterwards/**", dependencies: ["journeys"] },
  ],
  use: {
    browserName: "chromium",
    launchOptions: { args: browserArgs, ...(executablePath ? { executablePath } : {}) },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
});
