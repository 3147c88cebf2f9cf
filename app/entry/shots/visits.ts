import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { paths } from "#app/paths.ts";

/** Sections of the counter's form with a clock, a scale, a choice and an item that may not apply. */
const SECTIONS = ["entering", "counter"] as const;

/** An evaluator's pages. The demonstration evaluator has a visit sent back, which comes first, then planned ones. */
export const visitPages: readonly Shot[] = [
  { name: "visits", as: "evaluator", at: paths.visits() },
  { name: "visit-brief", as: "evaluator", at: (scene) => visit(scene, 1) },
  { name: "visit-returned", as: "evaluator", at: (scene) => visit(scene, 0) },
  { name: "visit-section", as: "evaluator", at: (scene) => section(scene, SECTIONS[0]) },
  { name: "visit-section-window", as: "evaluator", windowOnly: true, at: (scene) => section(scene, SECTIONS[1]) },
];

async function visit({ page }: Scene, place: number): Promise<void> {
  await page.goto(paths.visits());
  const to = await page.locator("a[href^='/visits/']").nth(place).getAttribute("href");
  await page.goto(to ?? "");
}

async function section(scene: Scene, name: (typeof SECTIONS)[number]): Promise<void> {
  await visit(scene, 0);
  const id = decodeURIComponent(new URL(scene.page.url()).pathname.split("/")[2] ?? "");
  await scene.page.goto(paths.visitSection(id, name));
}
