import type { Page } from "@playwright/test";

export type Read = { readonly address: string; readonly text: string };

/** Enough for every kind of page a branch has; more would be the same pages with other filters. */
const MOST = 120;

/**
 * Everything the server answers to whoever is signed in on the page: every page that links lead to from these
 * addresses, as a document and as data, refusals too. Follows no link that leaves, signs out or opens a file.
 */
export async function crawl(page: Page, from: readonly string[]): Promise<Read[]> {
  const waiting = [...from];
  const seen = new Set(waiting);
  const read: Read[] = [];
  for (let address = waiting.shift(); address !== undefined && read.length < 2 * MOST; address = waiting.shift()) {
    const text = await (await page.request.get(address)).text();
    read.push({ address, text });
    const data = dataOf(address);
    read.push({ address: data, text: await (await page.request.get(data)).text() });
    for (const link of linksIn(text)) {
      if (seen.has(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return read;
}

/** Where the browser's script fetches the same page from. */
function dataOf(address: string): string {
  const { pathname, search } = new URL(address, "http://counterpart");
  return `${pathname === "/" ? "/_root" : pathname}.data${search}`;
}

function linksIn(html: string): string[] {
  const found = [...html.matchAll(/<a\s[^>]*?href="(\/[^"#]*)/g)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));
  return found.filter((link) => !link.startsWith("//") && !link.startsWith("/sign-out") && !link.startsWith("/assets/") && !/\/file(\?|$)/.test(link));
}
