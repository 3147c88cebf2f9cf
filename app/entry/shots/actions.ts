import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { paths } from "#app/paths.ts";

/** What a branch does about its findings: nothing yet, a plan being made, and one made. */
export const actionPages: readonly Shot[] = [
  { name: "actions", as: "manager", at: paths.actions() },
  { name: "actions-read", as: "hr", at: paths.actions() },
  { name: "action-new", as: "manager", at: (scene) => begun(scene) },
  { name: "action", as: "manager", at: (scene) => opened(scene) },
];

async function begun({ page }: Scene): Promise<void> {
  await page.goto(paths.actions());
  await page.goto((await page.locator("a[href^='/actions/new']").first().getAttribute("href")) ?? "");
}

async function opened(scene: Scene): Promise<void> {
  await begun(scene);
  const { page } = scene;
  await page.locator("select[name=ownerId]").selectOption({ index: 1 });
  await page.locator("textarea[name=text]").fill("晨会讲一遍，大堂经理每天抽查两次");
  await page.locator("form:has(textarea[name=text]) button").click();
  await page.waitForURL(/\/actions\/(?!new)/);
}
