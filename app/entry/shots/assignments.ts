import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { paths } from "#app/paths.ts";

/** Assigning, the lists, and what the people see. */
export const assignmentPages: readonly Shot[] = [
  { name: "assignments", as: "manager", at: paths.assignments({ state: "all" }) },
  { name: "assignments-empty", as: "manager2", at: paths.assignments() },
  { name: "assign", as: "manager", at: paths.newAssignment() },
  { name: "assign-standard", as: "manager", at: (scene) => firstOf(scene, paths.home(), "a[href*='/assignments/new?standard=']") },
  { name: "assign-nobody", as: "manager", at: `${paths.newAssignment({ slug: "double-charge" })}&words=qqq` },
  { name: "assignment-batch", as: "manager", at: (scene) => firstOf(scene, paths.assignments({ state: "all" }), "tbody a[href^='/assignments/']") },
];

/** The page behind the first such link of another. */
async function firstOf({ page }: Scene, from: string, link: string): Promise<void> {
  await page.goto(from);
  await page.goto((await page.locator(link).first().getAttribute("href")) ?? "");
}
