import type { Page } from "@playwright/test";
import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { paths } from "#app/paths.ts";

const waiting = "tbody:first-of-type a[href^='/reviews/']";
const mine = "tbody:has-text('我在审') a[href^='/reviews/']";
const published = "tbody:has-text('最近公布') a[href^='/reviews/']";

/** The reviewers' pages, and the branch's. Who looks at a waiting visit leaves it; who decides takes another. */
export const reviewPages: readonly Shot[] = [
  { name: "reviews", as: "reviewer", at: paths.reviews() },
  { name: "reviews-narrowed", as: "reviewer", at: `${paths.reviews()}?form=no-such-form` },
  { name: "review-plan", as: "reviewer", at: paths.planVisit() },
  { name: "review-plan-refused", as: "reviewer", at: paths.planVisit(), then: refusedPlan },
  { name: "review-tests", as: "reviewer", at: (scene) => chosenTests(scene) },
  { name: "visits-ended", as: "reviewer", at: paths.endedVisits() },
  { name: "review-waiting", as: "reviewer", at: (scene) => opened(scene, paths.reviews(), waiting) },
  { name: "review-deciding", as: "reviewer2", at: deciding },
  { name: "review-item", as: "reviewer2", at: editing },
  { name: "review-rarer-ends", as: "reviewer2", at: ending },
  { name: "reviews-of-firm", as: "firmreviewer", at: paths.reviews() },
  { name: "review-published", as: "reviewer", at: (scene) => opened(scene, paths.reviews(), published) },
  { name: "branch", as: "manager", at: paths.branch() },
  { name: "branch-choice", as: "hr", at: paths.branch() },
  { name: "result", as: "staff", at: (scene) => opened(scene, paths.branch(), "a[href^='/results/']") },
  { name: "result-breach", as: "manager", at: (scene) => opened(scene, paths.branch(), "tr:has(span.text-seal) a[href^='/results/']") },
];

/** The tests of the first evaluator there is to choose. */
async function chosenTests({ page }: Scene): Promise<void> {
  await page.goto(paths.testsOf());
  await page.locator("select[name=person]").selectOption({ index: 1 });
  await page.locator("form[role=search] button").click();
  await page.locator("#tests-of").waitFor();
}

/** Follows the first such link of a page. */
async function opened({ page }: Scene, from: string, link: string): Promise<void> {
  await page.goto(from);
  const to = await page.locator(link).first().getAttribute("href");
  if (to === null) throw new Error(`${from} has no ${link}`);
  await page.goto(to);
}

async function deciding(scene: Scene): Promise<void> {
  await opened(scene, paths.reviews(), waiting);
  await scene.page.locator("button:has-text('由我来审')").click();
  await scene.page.locator("#decision").waitFor();
}

/** One answer of the visit that is being decided on. */
async function editing(scene: Scene): Promise<void> {
  await opened(scene, paths.reviews(), mine);
  await opened(scene, scene.page.url(), "a[href*='/items/']");
}

/** The ends that are folded away, opened. */
async function ending(scene: Scene): Promise<void> {
  await opened(scene, paths.reviews(), mine);
  for (const summary of await scene.page.locator("#decision summary").all()) await summary.click();
}

/** A day that has passed, as a page left open overnight might send. */
async function refusedPlan(page: Page): Promise<void> {
  for (const name of ["branchId", "evaluatorId"]) await page.locator(`select[name=${name}]`).selectOption({ index: 1 });
  const due = page.locator("input[name=dueOn]");
  await due.evaluate((field) => field.removeAttribute("min"));
  await due.fill("2020-02-29");
  await page.locator("form:has(input[name=dueOn]) button").click();
  await page.locator("[aria-invalid=true]").first().waitFor();
}
