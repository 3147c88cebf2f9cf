import { existsSync } from "node:fs";
import process from "node:process";
import { inProject } from "./place.mjs";
import { run, runNode } from "./run.mjs";

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Chromium in a container has no sandbox, no graphics card, and nothing to fetch for itself. */
export const browserArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The Chromium of this system. `CHROMIUM` may name another one.
 * @returns {string | null} its path
 */
export function systemBrowser() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return systemBrowsers.find((place) => existsSync(place)) ?? null;
}

/** @returns {Promise<string | null>} the Chromium that Playwright itself installed */
async function playwrightBrowser() {
  const { code, output } = await runNode([
    "--input-type=module",
    "-e",
    "import { chromium } from '@playwright/test'; console.log(chromium.executablePath())",
  ]);
  const place = output.trim();
  return code === 0 && existsSync(place) ? place : null;
}

/**
 * Finds a Chromium or installs one.
 * @param {(line: string) => void} say
 * @returns {Promise<{ ok: true, where: string } | { ok: false, reason: string }>}
 */
export async function ensureBrowser(say) {
  const there = systemBrowser() ?? (await playwrightBrowser());
  if (there) return { ok: true, where: there };
  let words = "";
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("        no Chromium yet: installing Debian's (about a minute)");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], { env });
    const { output } = await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"], { env });
    const found = systemBrowser();
    if (found) return { ok: true, where: found };
    words = output;
  }
  say("        no Chromium yet: asking Playwright for one (some minutes)");
  const { output } = await runNode([inProject("node_modules/@playwright/test/cli.js"), "install", "chromium"]);
  const found = await playwrightBrowser();
  if (found) return { ok: true, where: found };
  return { ok: false, reason: `no Chromium was found and none could be installed:\n${(words + output).trim().slice(-2000)}` };
}
