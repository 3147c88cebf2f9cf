import type { BoardKind } from "#app/core/standings/board.ts";
import type { Page } from "@playwright/test";
import { actionPages } from "#app/entry/shots/actions.ts";
import { appealPages } from "#app/entry/shots/appeals.ts";
import { assignmentPages } from "#app/entry/shots/assignments.ts";
import { campaignPages } from "#app/entry/shots/campaigns.ts";
import { coachingPages } from "#app/entry/shots/coaching.ts";
import { draftPages } from "#app/entry/shots/drafts.ts";
import { answer, startDrill } from "#app/entry/shots/drill.ts";
import { factPages } from "#app/entry/shots/facts.ts";
import { formPages } from "#app/entry/shots/forms.ts";
import { outsidePages } from "#app/entry/shots/outside.ts";
import { reviewPages } from "#app/entry/shots/reviews.ts";
import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { visitPages } from "#app/entry/shots/visits.ts";
import { paths } from "#app/paths.ts";
import { PLACES } from "#app/people/demonstration/places.ts";

const charge = "double-charge";
const safe = "safe-account";

/** More replies than any drill has. */
const toTheEnd = Array.from({ length: 40 }, () => 0);

/** Every page of the product, in states worth looking at. Each drill uses an account of its own. */
export const pages: readonly Shot[] = [
  { name: "sign-in", as: null, at: paths.signIn() },
  { name: "sign-in-settings", as: null, at: paths.signIn(), windowOnly: true, then: (page) => page.locator("summary").first().click() },
  { name: "sign-in-refused", as: null, at: paths.signIn(), then: refusedSignIn },
  { name: "welcome", as: null, house: "empty", at: firstAdministrator },
  { name: "welcome-used", as: null, at: paths.welcome("used-long-ago") },
  { name: "home-new", as: "newhire2", at: paths.home() },
  { name: "home-staff", as: "teller", at: paths.home() },
  { name: "home-evaluator", as: "evaluator", at: paths.home() },
  { name: "home-reviewer", as: "reviewer", at: paths.home() },
  { name: "home-manager", as: "manager", at: paths.home() },
  { name: "home-hr", as: "hr", at: paths.home() },
  { name: "home-trainer", as: "trainer", at: paths.home() },
  { name: "home-admin", as: "admin", at: paths.home() },
  { name: "scenarios", as: "trainer", at: paths.scenarios() },
  { name: "scenarios-found", as: "trainer", at: `${paths.scenarios()}?family=complaint&level=2&dimension=attitude` },
  { name: "scenario-chart", as: "trainer", windowOnly: true, at: paths.scenario(charge), then: (page) => page.evaluate(() => document.getElementById("chart")?.scrollIntoView()) },
  { name: "scenario-small", as: "trainer", windowOnly: true, at: `${paths.scenario(safe)}?zoom=50`, then: (page) => page.evaluate(() => document.getElementById("chart")?.scrollIntoView()) },
  { name: "scenario-versions", as: "trainer", at: paths.scenarioVersions(charge) },
  { name: "scenario", as: "trainer", at: paths.scenario(charge) },
  { name: "statistics", as: "trainer", at: paths.scenarioStatistics(charge) },
  { name: "statistics-practice", as: "trainer", at: paths.scenarioStatistics(charge, { mode: "practice" }) },
  { name: "hearings-none", as: "reviewer", at: paths.hearings() },
  { name: "expenses", as: "reviewer", at: paths.expenses() },
  { name: "expenses-decided", as: "reviewer", at: paths.expenses({ look: "decided" }) },
  { name: "scorecards", as: "reviewer", at: paths.scorecards() },
  { name: "notices-none", as: "newhire2", at: paths.notices() },
  { name: "system", as: "admin", at: paths.system() },
  { name: "places", as: "admin", at: paths.places() },
  { name: "place", as: "admin", at: paths.place(PLACES.ONE) },
  { name: "drills", as: "newhire2", at: paths.drills() },
  { name: "brief-charge", as: "newhire2", at: paths.drill(charge) },
  { name: "brief-safe", as: "newhire2", at: paths.drill(safe) },
  { name: "records-empty", as: "newhire2", at: paths.records() },
  { name: "handbook", as: "manager", at: paths.handbook() },
  { name: "handbook-found", as: "newhire2", at: `${paths.handbook()}?words=zh&dimension=attitude` },
  { name: "handbook-nothing", as: "newhire2", at: `${paths.handbook()}?words=qqq` },
  { name: "standard", as: "manager", at: paths.standard("A07") },
  { name: "standard-visit-only", as: "newhire2", at: paths.standard("A03") },
  { name: "not-found", as: "newhire2", at: "/nowhere" },
  { name: "play-charge-first", as: "newhire", windowOnly: true, at: ({ page }) => startDrill(page, charge) },
  { name: "play-charge-later", as: "staff", windowOnly: true, at: started(charge, [1, 0, 1]) },
  { name: "play-safe-first", as: "staff2", windowOnly: true, at: started(safe, []) },
  { name: "play-safe-later", as: "hr", windowOnly: true, at: started(safe, [0, 2, 1]) },
  { name: "play-leave", as: "staff", windowOnly: true, at: started(safe, [0]), then: (page) => page.locator("summary").first().click() },
  { name: "play-paused", as: "evaluator", windowOnly: true, at: paused },
  // A reload after the end shows the debrief, so each picture has a drill of its own.
  { name: "play-over", as: "reviewer", windowOnly: true, at: paths.drill(charge), then: (page) => playTo(page, charge, toTheEnd) },
  { name: "debrief-charge", as: "manager", at: (scene) => debriefed(scene, charge, "practice") },
  { name: "debrief-safe", as: "manager", at: (scene) => debriefed(scene, safe, "practice") },
  { name: "debrief-quiet", as: "teller", at: (scene) => debriefed(scene, "filmed", "practice") },
  { name: "debrief-assessment", as: "trainer", at: (scene) => debriefed(scene, safe, "assessment") },
  { name: "records", as: "manager", at: paths.records() },
  { name: "records-own", as: "teller", at: paths.records({ mode: "assessment" }) },
  { name: "progress", as: "teller", at: paths.progress() },
  { name: "progress-empty", as: "newhire2", at: paths.progress() },
  { name: "team", as: "manager", at: paths.team() },
  { name: "team-standards", as: "manager", at: paths.team({ by: "standard" }) },
  { name: "team-whole-bank", as: "trainer", at: paths.team({ by: "standard", dimension: "attitude" }) },
  { name: "team-person", as: "manager", at: (scene) => openedCell(scene, paths.team()) },
  { name: "team-person-standard", as: "manager", at: (scene) => openedCell(scene, paths.team({ by: "standard" })) },
  { name: "board-people", as: "hr", at: paths.boards("people") },
  { name: "board-people-manager", as: "manager", at: paths.boards("people") },
  { name: "board-people-own", as: "teller", at: paths.boards("people") },
  { name: "board-people-new", as: "newhire2", at: paths.boards("people") },
  { name: "board-people-empty", as: "staff", at: paths.boards("people", { span: "2031-Q1" }) },
  { name: "board-person", as: "teller", at: (scene) => openedRow(scene, "people") },
  { name: "board-branches", as: "hr", at: paths.boards("branches") },
  { name: "board-branch", as: "hr", at: (scene) => openedRow(scene, "branches") },
  { name: "board-branches-composite", as: "hr", at: paths.boards("branches", { by: "composite" }) },
  { name: "board-branch-composite", as: "hr", at: (scene) => openedRow(scene, "branches", "composite") },
  { name: "board-regions", as: "hr", at: paths.boards("regions", { by: "drills" }) },
  { name: "board-region", as: "hr", at: (scene) => openedRow(scene, "regions", "drills") },
  { name: "board-posts", as: "hr", at: paths.boards("posts") },
  { name: "honours", as: "hr", at: paths.honours() },
  { name: "incentives", as: "hr", at: paths.incentives() },
  { name: "payroll", as: "hr", at: paths.payroll() },
  { name: "statement", as: "teller", at: paths.statement() },
  { name: "pools", as: "manager", at: paths.pools() },
  { name: "periods", as: "hr", at: paths.periods() },
  { name: "period", as: "hr", at: paths.period("2026-Q3") },
  { name: "dashboard", as: "hr", at: paths.dashboard(null) },
  { name: "dashboard-manager", as: "manager", at: paths.dashboard(null) },
  { name: "dashboard-dimensions", as: "hr", at: paths.dashboard("dimensions") },
  { name: "dashboard-standards", as: "hr", at: paths.dashboard("standards") },
  { name: "dashboard-coverage", as: "hr", at: paths.dashboard("coverage") },
  { name: "dashboard-observations", as: "hr", at: paths.dashboard("observations", { kind: "visits", dimension: "attitude" }) },
  { name: "board-policy", as: "hr", at: paths.boardPolicy() },
  { name: "board-branch-inside", as: "manager", at: (scene) => openedRow(scene, "branches") },
  ...visitPages,
  ...actionPages,
  ...assignmentPages,
  ...draftPages,
  ...outsidePages,
  ...reviewPages,
  ...appealPages,
  ...campaignPages,
  ...factPages,
  ...formPages,
  ...coachingPages,
];

async function refusedSignIn(page: Page): Promise<void> {
  await page.locator("input[name=account]").fill("nobody");
  await page.locator("input[name=password]").fill("not the password");
  await page.locator("input[name=password]").press("Enter");
  await page.locator("[role=alert]").first().waitFor();
}

/** The link of the console is the way into an empty house. */
async function firstAdministrator({ page, printed }: Scene): Promise<void> {
  await page.goto(new URL(/http:\S+\/welcome\/\S+/.exec(printed)?.[0] ?? "").pathname);
}

function started(slug: string, options: readonly number[]) {
  return ({ page }: Scene) => playTo(page, slug, options);
}

async function playTo(page: Page, slug: string, options: readonly number[]): Promise<void> {
  await startDrill(page, slug);
  await answer(page, options);
}

async function paused({ page }: Scene): Promise<void> {
  await startDrill(page, charge);
  await page.locator("form[action$='/pause'] button").first().click();
  await page.locator("#paused").waitFor();
}

async function debriefed({ page }: Scene, slug: string, mode: "practice" | "assessment"): Promise<void> {
  await startDrill(page, slug, mode);
  await answer(page, toTheEnd);
  await page.goto(paths.debrief(/\/sittings\/([^/?#]+)/.exec(page.url())?.[1] ?? ""));
}

/** The first cell of a team's map that has something in it. */
async function openedCell({ page }: Scene, map: string): Promise<void> {
  await page.goto(map);
  const cell = page.locator('tbody td a[href^="/team/"]').first();
  await page.goto((await cell.getAttribute("href")) ?? "");
}

/** The first row of a board that the reader may open. */
async function openedRow({ page }: Scene, of: BoardKind, by?: string): Promise<void> {
  await page.goto(paths.boards(of, { by }));
  const row = page.locator(`tbody a[href*="${paths.boards(of)}/"]`).first();
  await page.goto((await row.getAttribute("href")) ?? "");
}
