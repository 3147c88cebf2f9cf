import type { Page } from "@playwright/test";
import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { DEMONSTRATION_PASSWORD } from "#app/people/demonstration.ts";
import { paths } from "#app/paths.ts";

/** An appeal from the manager to what was and is, on the visit that waits to be published; so they come after what shows it waiting. */
export const appealPages: readonly Shot[] = [
  { name: "appeal-new", as: "manager5", at: toAppeal },
  { name: "appeal-made", as: "manager5", at: appealing },
  { name: "hearings", as: "reviewer2", at: paths.hearings() },
  { name: "hearing-open", as: "reviewer2", at: hearing },
  { name: "hearing-apart", as: "reviewer", at: hearing },
  { name: "hearing-scoring", as: "reviewer2", at: taken },
  { name: "hearing-verdict", as: "reviewer2", at: scored },
  { name: "hearing-settled", as: "reviewer2", at: settled },
  { name: "appeal-settled", as: "manager5", at: appeal },
  { name: "appeal-settled-staff", as: "olive", at: appeal },
];

/** Publishes what is approved, as its reviewer, and goes to the appeal against it. */
async function toAppeal({ page }: Scene): Promise<void> {
  const browser = page.context().browser();
  const context = await browser?.newContext({ baseURL: new URL(page.url()).origin, locale: "zh-CN" });
  if (!context) throw new Error("The browser is gone");
  const desk = await context.newPage();
  await desk.goto(paths.signIn());
  await desk.locator("input[name=account]").fill("reviewer");
  await desk.locator("input[name=password]").fill(DEMONSTRATION_PASSWORD);
  await desk.locator("input[name=password]").press("Enter");
  await desk.waitForURL((url) => url.pathname === paths.home());
  await desk.goto(paths.reviews());
  await follow(desk, "tr:has-text('演示五号网点') a[href^='/reviews/']");
  await desk.getByText("公布结果", { exact: true }).click();
  await desk.getByRole("button", { name: "确认公布" }).click();
  await desk.getByText("结果已经公布。").waitFor();
  await context.close();
  await appeal({ page });
}

/** The first result of the branch that leads to an appeal. */
async function appeal({ page }: Pick<Scene, "page">): Promise<void> {
  await page.goto(paths.branch());
  const results = await page.locator("a[href^='/results/']").evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  for (const result of new Set(results)) {
    await page.goto(result);
    const to = page.locator("a[href$='/appeal']");
    if ((await to.count()) > 0) return void (await page.goto((await to.first().getAttribute("href")) ?? ""));
  }
  throw new Error("No result of the branch can be appealed");
}

async function appealing({ page }: Scene): Promise<void> {
  await appeal({ page });
  for (const at of [0, 1]) {
    const item = page.getByRole("listitem").filter({ has: page.getByRole("checkbox") }).nth(at);
    await item.getByRole("checkbox").check();
    await item.locator("select").selectOption({ index: at + 1 });
    await item.locator("textarea").fill("（演示）当天的排队记录和监控都对得上，和检查写的不一样。");
  }
  await page.getByRole("checkbox", { name: /要申诉的都在这里了/ }).check();
  await page.getByRole("button", { name: "提交申诉" }).click();
  await page.getByText("正在等人重评", { exact: false }).waitFor();
}

async function hearing({ page }: Scene): Promise<void> {
  await page.goto(paths.hearings());
  await follow(page, "a[href^='/hearings/']");
}

async function taken(scene: Scene): Promise<void> {
  await hearing(scene);
  await scene.page.getByRole("button", { name: "接手重评" }).click();
  await scene.page.getByRole("button", { name: "提交重评" }).waitFor();
}

/** Whatever kinds the items are of, the first answer that each offers. */
async function scored(scene: Scene): Promise<void> {
  await hearing(scene);
  const { page } = scene;
  const form = page.locator("form:has(button:has-text('提交重评'))");
  for (const name of new Set(await form.locator("input[type=radio]").evaluateAll((all) => all.map((each) => each.getAttribute("name"))))) {
    await form.locator(`input[type=radio][name="${name}"]`).first().check();
  }
  for (const field of await form.locator("input[type=number], input[inputmode=numeric]").all()) await field.fill("1");
  await page.getByRole("button", { name: "提交重评" }).click();
  await page.getByRole("heading", { name: /^重评的结论/ }).waitFor();
}

async function settled(scene: Scene): Promise<void> {
  await hearing(scene);
  await scene.page.getByLabel("理由").fill("（演示）录音支持其中一项，另一项没有新的依据。");
  await scene.page.getByRole("button", { name: /^作出结论/ }).click();
  await scene.page.getByText("这次申诉已经结案。").waitFor();
}

async function follow(page: Page, link: string): Promise<void> {
  const to = await page.locator(link).first().getAttribute("href");
  if (to === null) throw new Error(`${page.url()} has no ${link}`);
  await page.goto(to);
}
