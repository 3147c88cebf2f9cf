import path from "node:path";
import { chromium } from "@playwright/test";
import type { Browser, BrowserContextOptions } from "@playwright/test";
import type { Shot } from "#app/entry/shots/shot.ts";
import { browserArgs, systemBrowser } from "#app/entry/setup/browser.mjs";
import type { startServer } from "#app/entry/setup/server-process.mjs";
import { DEMONSTRATION_PASSWORD } from "#app/people/demonstration.ts";
import { paths } from "#app/paths.ts";

type Server = Awaited<ReturnType<typeof startServer>>;

/** Phone and desk. */
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;
const languages = [
  { name: "zh", locale: "zh-CN" },
  { name: "en", locale: "en-GB" },
] as const;
const themes = ["light", "dark"] as const;

export function openBrowser(): Promise<Browser> {
  const executablePath = systemBrowser();
  return chromium.launch({ args: browserArgs, ...(executablePath ? { executablePath } : {}) });
}

/** Brings about the state of a shot, once. */
async function prepare(browser: Browser, server: Server, shot: Shot) {
  const context = await browser.newContext({ baseURL: server.url, locale: "zh-CN", viewport: sizes[1] });
  const page = await context.newPage();
  try {
    if (shot.as !== null) {
      await page.goto(paths.signIn());
      await page.locator("input[name=account]").fill(shot.as);
      await page.locator("input[name=password]").fill(DEMONSTRATION_PASSWORD);
      await page.locator("input[name=password]").press("Enter");
      await page.waitForURL((url) => url.pathname === paths.home());
    }
    if (typeof shot.at === "string") await page.goto(shot.at);
    else await shot.at({ page, printed: server.output() });
    const { pathname, search } = new URL(page.url());
    return { address: pathname + search, storageState: await context.storageState() };
  } finally {
    await context.close();
  }
}

/** Takes the eight pictures of a shot; returns the files and whatever the browser complained about. */
export async function take(browser: Browser, server: Server, shot: Shot, folder: string): Promise<{ files: number; complaints: string[] }> {
  const { address, storageState } = await prepare(browser, server, shot);
  const complaints: string[] = [];
  let files = 0;
  for (const viewport of sizes) {
    for (const { name: language, locale } of languages) {
      for (const colorScheme of themes) {
        const file = `${shot.name}.${viewport.width}.${language}.${colorScheme}.png`;
        const options = { baseURL: server.url, storageState, viewport, locale, colorScheme, reducedMotion: "reduce" } satisfies BrowserContextOptions;
        const complained = await picture(browser, options, shot, address, path.join(folder, file));
        complaints.push(...complained.map((text) => `${file}: ${text}`));
        files += 1;
      }
    }
  }
  return { files, complaints };
}

async function picture(browser: Browser, options: BrowserContextOptions, shot: Shot, address: string, file: string): Promise<string[]> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  context.on("console", (message) => {
    // A page that is itself a refusal is reported by Chromium as a resource that failed.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  try {
    const page = await context.newPage();
    await page.goto(address);
    await shot.then?.(page);
    await page.evaluate(() => document.fonts.ready);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) complaints.push(`${overflow} px wider than the window`);
    await page.screenshot({ path: file, fullPage: !shot.windowOnly });
  } finally {
    await context.close();
  }
  return complaints;
}
