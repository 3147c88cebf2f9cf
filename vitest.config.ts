import { defineConfig } from "vitest/config";

// Where `isolate` is false a worker loads a module once for all the files it runs: loading was half of all work. Nothing is
// mocked, and what the product keeps in memory hangs on the services a test makes, so that files cannot reach each other.
const unit = ["app/**/*.test.ts", "app/**/*.test.tsx", "prisma/**/*.test.ts", "tests/house/**/*.test.ts"];

export default defineConfig({
  test: {
    environment: "node",
    passWithNoTests: true,
    // One for each core: by itself vitest leaves one free, which is half of a small machine.
    maxWorkers: "100%",
    // A stop for what hangs; properties over random scenarios take their time on a busy machine.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "unit", include: unit, isolate: false } },
      { extends: true, test: { name: "content", include: ["tests/content/**/*.test.ts"] } },
      { extends: true, test: dataProject("sqlite") },
      { extends: true, test: dataProject("postgres") },
    ],
  },
});

/** The same suite on either database, but for files named after the other; tests/support/database.ts reads TEST_DATABASE. */
function dataProject(kind: "sqlite" | "postgres") {
  return {
    name: `data-${kind}`,
    include: ["tests/data/**/*.test.ts"],
    exclude: [`tests/data/**/*.${kind === "sqlite" ? "postgres" : "sqlite"}.test.ts`],
    isolate: false,
    globalSetup: ["tests/support/global-setup.ts"],
    env: { TEST_DATABASE: kind },
    hookTimeout: 120_000,
  };
}
