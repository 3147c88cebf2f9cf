import type { Page } from "@playwright/test";
import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { paths } from "#app/paths.ts";

/** The fact sheet. The last shots let a fact expire that the scenarios of other pictures do not name. */
export const factPages: readonly Shot[] = [
  { name: "facts", as: "trainer", at: paths.facts() },
  { name: "fact", as: "trainer", at: paths.fact("limit.insurance") },
  { name: "fact-name", as: "trainer", at: paths.fact("product.loan-shop") },
  { name: "fact-refused", as: "trainer", at: paths.fact("rate.demand"), then: refused },
  { name: "fact-saved", as: "trainer", at: (scene) => changed(scene, "fee.card-lost", { value: "20" }) },
  { name: "facts-none-stale", as: "trainer", at: paths.facts("stale") },
  { name: "facts-stale", as: "trainer", at: (scene) => listed(scene, "2020-01-01") },
  { name: "facts-history", as: "trainer", at: paths.factHistory() },
  { name: "home-trainer-stale", as: "trainer", at: paths.home() },
  { name: "brief-stale", as: "newhire2", at: paths.drill("shop-loan") },
];

async function refused(page: Page): Promise<void> {
  await page.locator("input[name=value]").fill("much");
  await page.locator("input[name=value]").press("Enter");
  await page.locator("[role=alert]").first().waitFor();
}

async function changed({ page }: Scene, key: string, typed: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(paths.fact(key));
  for (const [name, text] of Object.entries(typed)) await page.locator(`input[name=${name}]`).fill(text);
  await page.locator("input[name=ownerZh]").press("Enter");
  await page.waitForURL(/saved=/);
}

async function listed(scene: Scene, until: string): Promise<void> {
  await changed(scene, "product.loan-shop", { until });
  await scene.page.goto(paths.facts("stale"));
}
