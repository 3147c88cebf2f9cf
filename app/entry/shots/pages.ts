import { answer, startDrill } from "#app/entry/shots/drill.ts";
import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { paths } from "#app/paths.ts";

const anyTurns = Array.from({ length: 40 }, () => 0);

/** Every page of the product, in states worth looking at. Each drill uses an account of its own. */
export const pages: readonly Shot[] = [
  { name: "sign-in", as: null, at: paths.signIn() },
  { name: "sign-in-refused", as: null, at: paths.signIn(), then: async (page) => {
    await page.locator("input[name=account]").fill("newhire");
    await page.locator("input[name=password]").fill("not the password");
    await page.locator("input[name=password]").press("Enter");
    await page.locator("[role=alert]").first().waitFor();
  } },
  { name: "welcome", as: null, house: "empty", at: firstAdministrator },
  { name: "home-new", as: "newhire2", at: paths.home() },
  { name: "home-administrator", as: "admin", at: paths.home() },
  { name: "drills", as: "newhire2", at: paths.drills() },
  { name: "brief", as: "newhire2", at: paths.drill("double-charge") },
  { name: "records-empty", as: "newhire2", at: paths.records() },
  { name: "play-first", as: "newhire", windowOnly: true, at: ({ page }) => startDrill(page, "double-charge") },
  { name: "play-later", as: "staff", windowOnly: true, at: async ({ page }) => {
    await startDrill(page, "double-charge");
    await answer(page, [1, 0, 1]);
  } },
  { name: "play-over", as: "staff2", at: played },
  { name: "debrief", as: "manager", at: async (scene) => {
    await played(scene);
    await scene.page.goto(paths.debrief(idOf(scene)));
  } },
  { name: "records", as: "manager", at: paths.records() },
  { name: "home", as: "manager", at: paths.home() },
  { name: "not-found", as: "newhire2", at: "/nowhere" },
];

async function played({ page }: Scene): Promise<void> {
  await startDrill(page, "double-charge");
  await answer(page, anyTurns);
}

function idOf({ page }: Scene): string {
  return /\/sittings\/([^/?#]+)/.exec(page.url())?.[1] ?? "";
}

/** The link of the console is the way into an empty house. */
async function firstAdministrator({ page, printed }: Scene): Promise<void> {
  await page.goto(new URL(/http:\S+\/welcome\/\S+/.exec(printed)?.[0] ?? "").pathname);
}
