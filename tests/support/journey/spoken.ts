import type { Page } from "@playwright/test";

/**
 * Writes down, from now on, what the page's live regions say: a region's whole text each time that something inside it
 * has changed and is not empty, as a screen reader would queue it.
 */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    const regions = '[aria-live="polite"], [role="status"], [role="alert"]';
    new MutationObserver((changes) => {
      const changed = new Set<Element>();
      for (const { type, target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(regions);
        if (region && (type === "characterData" || addedNodes.length > 0)) changed.add(region);
      }
      for (const region of changed) {
        const text = (region.textContent ?? "").trim();
        if (text !== "") said.push(text);
      }
      document.documentElement.dataset.said = JSON.stringify(said);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    document.documentElement.dataset.said = "[]";
  });
}

/** What was said since one listens. */
export async function spoken(page: Page): Promise<string[]> {
  const said: unknown = JSON.parse((await page.locator("html").getAttribute("data-said")) ?? "[]");
  return Array.isArray(said) ? said.map(String) : [];
}
