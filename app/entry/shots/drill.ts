import type { Page } from "@playwright/test";
import { paths } from "#app/paths.ts";

/** Of the form with the replies; a hint has a form of its own. */
const TURN = "form:has(button[name=option]) input[name=turn]";

/** Starts a drill from its brief; ends on the player. */
export async function startDrill(page: Page, slug: string, mode: "practice" | "assessment" = "practice"): Promise<void> {
  await page.goto(paths.drill(slug));
  await page.locator(`form:has(input[name=mode][value=${mode}]) button, button[name=mode][value=${mode}]`).first().click();
  await page.waitForURL(/\/sittings\//);
  await page.locator("button[name=option]").first().waitFor();
}

/** Answers with the given options, one after another, as far as the talk goes. */
export async function answer(page: Page, options: readonly number[]): Promise<void> {
  for (const option of options) {
    const replies = page.locator("button[name=option]");
    const turn = page.locator(TURN);
    if ((await replies.count()) === 0) return;
    const before = await turn.inputValue();
    await replies.nth(option % (await replies.count())).click();
    await page.waitForFunction(([field, value]) => document.querySelector<HTMLInputElement>(field)?.value !== value, [TURN, before] as const);
  }
}
