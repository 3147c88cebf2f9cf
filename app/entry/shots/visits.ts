import type { Page } from "@playwright/test";
import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { paths } from "#app/paths.ts";

/** Sections of the counter's form with a clock, a scale, a choice and an item that may not apply. */
const SECTIONS = ["entering", "counter"] as const;

/** A form with a test. */
const TESTED = "online-chat";

/** An evaluator's pages. The demonstration evaluator has a visit sent back, which comes first, then an offer, then one accepted; and what planners see of them. */
export const visitPages: readonly Shot[] = [
  { name: "visits", as: "evaluator", at: paths.visits() },
  { name: "visit-offer", as: "evaluator", at: (scene) => visit(scene, 1) },
  { name: "visit-declining", as: "evaluator", at: (scene) => visit(scene, 1), then: unfolded },
  { name: "visit-brief", as: "evaluator", at: (scene) => visit(scene, 2) },
  { name: "visit-ending", as: "evaluator", at: (scene) => visit(scene, 0), then: (page) => page.locator("#end summary").click() },
  { name: "pay", as: "evaluator", at: paths.pay() },
  { name: "purchases", as: "evaluator", at: purchases },
  { name: "conflicts", as: "evaluator", at: paths.conflicts() },
  { name: "tests", as: "evaluator4", at: paths.tests() },
  { name: "test", as: "evaluator4", at: paths.test(TESTED) },
  { name: "test-wanting", as: "evaluator4", at: paths.test(TESTED), then: handedIn },
  { name: "test-passed", as: "evaluator", at: passedTest },
  { name: "coming-offered", as: "reviewer", at: (scene) => coming(scene, "待接受") },
  { name: "coming-declined", as: "reviewer", at: (scene) => coming(scene, "已谢绝") },
  { name: "coming-acts", as: "reviewer", at: (scene) => coming(scene, "待检查"), then: unfolded },
  { name: "visit-returned", as: "evaluator", at: (scene) => visit(scene, 0) },
  { name: "visit-section", as: "evaluator", at: (scene) => section(scene, SECTIONS[0]) },
  { name: "visit-section-window", as: "evaluator", windowOnly: true, at: (scene) => section(scene, SECTIONS[1]) },
  // Begins the accepted visit, so it comes last.
  { name: "visit-taps", as: "evaluator", windowOnly: true, at: taps },
];

/** Nothing is answered, so it comes back. */
async function handedIn(page: Page): Promise<void> {
  await page.locator("main form button").first().click();
  await page.locator("[role=alert]").first().waitFor();
}

async function passedTest({ page }: Scene): Promise<void> {
  await page.goto(paths.test(TESTED));
}

async function visit({ page }: Scene, place: number): Promise<void> {
  await page.goto(paths.visits());
  const to = await page.locator("a[href^='/visits/']").nth(place).getAttribute("href");
  await page.goto(to ?? "");
}

async function purchases(scene: Scene): Promise<void> {
  await visit(scene, 0);
  const id = decodeURIComponent(new URL(scene.page.url()).pathname.split("/")[2] ?? "");
  await scene.page.goto(paths.purchases(id));
}

/** The first visit of that state that nobody has handed in. */
async function coming({ page }: Scene, state: string): Promise<void> {
  await page.goto(paths.reviews());
  const link = page.locator("tr").filter({ hasText: state }).locator(`a[href^='${paths.coming("")}']`);
  await page.goto((await link.first().getAttribute("href")) ?? "");
}

async function unfolded(page: Page): Promise<void> {
  for (const summary of await page.locator("main details > summary").all()) await summary.click();
}

async function section(scene: Scene, name: (typeof SECTIONS)[number]): Promise<void> {
  await visit(scene, 0);
  const id = decodeURIComponent(new URL(scene.page.url()).pathname.split("/")[2] ?? "");
  await scene.page.goto(paths.visitSection(id, name));
}

/** The screen of taps, with two of them tapped. */
async function taps(scene: Scene): Promise<void> {
  await visit(scene, 2);
  await scene.page.locator("button[name=to][value=now]").click();
  for (const mark of ["entered", "number"]) await scene.page.locator(`button[name=mark][value=${mark}]`).click();
}
