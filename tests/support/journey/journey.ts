import { test as base } from "@playwright/test";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";

export { expect } from "@playwright/test";

type Journey = {
  /** Console errors this journey expects, e.g. of a network it cuts itself. Push a pattern before they happen. */
  readonly expectedErrors: RegExp[];
  /** Another phone or computer: a context of its own, watched like the first. */
  readonly otherDevice: (options?: BrowserContextOptions) => Promise<Page>;
};

/** What Remix writes when a reader's step breaks off the one before it: nothing is wrong with the page. */
const GIVEN_UP = /^AbortError: signal is aborted without reason/;

/**
 * Playwright's `test` on the server of this run. Any console error, uncaught exception or breach of the content
 * security policy, on any page of any device, fails the journey.
 */
export const test = base.extend<Journey & { readonly watch: (context: BrowserContext) => void }>({
  baseURL: async ({}, use) => {
    const url = process.env.JOURNEY_URL;
    if (!url) throw new Error("No server runs for the journeys: start them by `npm run test:e2e`");
    await use(url);
  },
  expectedErrors: async ({}, use) => {
    await use([]);
  },
  watch: async ({ expectedErrors }, use) => {
    const troubles: string[] = [];
    const note = (text: string) => {
      if (!expectedErrors.some((expected) => expected.test(text))) troubles.push(text);
    };
    await use((context) => {
      context.on("console", (message) => {
        if (message.type() === "error" && !GIVEN_UP.test(message.text())) note(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => note(`uncaught: ${error.error().stack ?? error.error().message}`));
    });
    if (troubles.length > 0) throw new Error(`The browser complained:\n${troubles.join("\n")}`);
  },
  context: async ({ context, watch }, use) => {
    watch(context);
    await use(context);
  },
  otherDevice: async ({ browser, baseURL, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await openContext(browser, baseURL, options);
      contexts.push(context);
      watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

function openContext(browser: Browser, baseURL: string | undefined, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
}
