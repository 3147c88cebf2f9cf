import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { paths } from "#app/paths.ts";

const one = "main tbody a[href^='/campaigns/']";

/** What planners see of a campaign that is being planned. */
export const campaignPages: readonly Shot[] = [
  { name: "campaigns", as: "reviewer", at: paths.campaigns() },
  { name: "campaign-new", as: "reviewer", at: paths.newCampaign() },
  { name: "campaign", as: "reviewer", at: (scene) => opened(scene, "") },
  { name: "campaign-calendar", as: "reviewer", at: (scene) => opened(scene, "?by=calendar") },
  { name: "campaign-terms", as: "reviewer", at: (scene) => opened(scene, "/terms") },
  { name: "campaign-slot", as: "reviewer", at: slot },
  { name: "campaign-release", as: "reviewer", at: (scene) => opened(scene, "/release") },
];

/** The first campaign, or a page below it. */
async function opened({ page }: Scene, below: string): Promise<void> {
  await page.goto(paths.campaigns());
  const to = await page.locator(one).first().getAttribute("href");
  if (to === null) throw new Error("No campaign is being planned");
  await page.goto(`${to}${below}`);
}

async function slot(scene: Scene): Promise<void> {
  await opened(scene, "");
  const to = await scene.page.locator("main a[href*='/slot?slot=']").first().getAttribute("href");
  if (to === null) throw new Error("Nothing is planned in the first campaign");
  await scene.page.goto(to);
}
