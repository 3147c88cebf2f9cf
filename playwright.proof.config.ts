import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config.ts";

/** Every scenario played through in the browser, both languages, several ways: too long for every run, so a command of its own. */
export default defineConfig({ ...journeys, testDir: "tests/proof", outputDir: "test-results/proof", fullyParallel: true, timeout: 240_000, projects: [{ name: "proof" }] });
