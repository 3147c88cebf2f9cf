import type { Page } from "@playwright/test";
import type { Shot } from "#app/entry/shots/shot.ts";
import { paths } from "#app/paths.ts";

const COUNTER = "branch-counter";

/** The visit forms as their writers and reviewers read them. */
export const formPages: readonly Shot[] = [
  { name: "forms", as: "trainer", at: paths.forms() },
  { name: "form", as: "trainer", at: paths.form("lobby-queue") },
  { name: "form-reviewer", as: "reviewer", windowOnly: true, at: paths.form(COUNTER) },
  { name: "form-preview", as: "trainer", at: paths.formPreview(COUNTER), then: answered },
  { name: "form-versions", as: "trainer", at: paths.formVersions(COUNTER) },
  { name: "form-paper", as: "trainer", at: paths.form(COUNTER), then: (page) => page.emulateMedia({ media: "print" }) },
];

/** The first answer of every question there is at first. */
async function answered(page: Page): Promise<void> {
  for (const group of await page.getByRole("radiogroup").all()) await group.locator("label").first().click();
}
