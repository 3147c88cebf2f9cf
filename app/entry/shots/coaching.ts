import { answer, startDrill } from "#app/entry/shots/drill.ts";
import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { DEMONSTRATION_PASSWORD } from "#app/people/demonstration.ts";
import { paths } from "#app/paths.ts";

const charge = "double-charge";
const toTheEnd = Array.from({ length: 40 }, () => 0);
const WORDS = "他已经说了两遍，这里先请他坐下，再一起看两笔交易，会更稳。";

/** What stands between a person and the coaches; each picture makes what it shows. */
export const coachingPages: readonly Shot[] = [
  { name: "coaching-objections-none", as: "trainer", at: paths.objections() },
  { name: "coaching-shared", as: "staff", windowOnly: true, at: shared, then: (page) => page.evaluate(() => document.getElementById("coaching")?.scrollIntoView()) },
  { name: "coaching-sitting", as: "manager", at: (scene) => coached(scene) },
  { name: "coaching-objection", as: "staff", at: objecting },
  { name: "coaching-objection-sent", as: "staff2", at: objected },
  { name: "coaching-objections", as: "trainer", at: paths.objections() },
  { name: "coaching-objection-heard", as: "trainer", at: (scene) => first(scene, paths.objections(), "/objections/") },
  { name: "coaching-appeal", as: "staff2", at: appealing },
  { name: "coaching-appeal-sent", as: "staff", at: appealed },
  { name: "coaching-appeals", as: "trainer", at: paths.appeals() },
  { name: "coaching-appeal-heard", as: "trainer", at: (scene) => first(scene, paths.appeals(), "/appeals/") },
];

async function debriefed({ page }: Scene, mode: "practice" | "assessment"): Promise<string> {
  await startDrill(page, charge, mode);
  await answer(page, toTheEnd);
  const id = /\/sittings\/([^/?#]+)/.exec(page.url())?.[1] ?? "";
  await page.goto(paths.debrief(id));
  return id;
}

async function shared(scene: Scene): Promise<void> {
  await debriefed(scene, "practice");
  await scene.page.locator("form[action$='/share'] button").click();
  await scene.page.locator("form[action$='/share'] input[name=on][value='0']").waitFor({ state: "attached" });
}

/** Somebody of the branch is assessed on a device of their own; then the manager says a word. */
async function coached({ page }: Scene): Promise<void> {
  const context = await page.context().browser()?.newContext({ baseURL: new URL(page.url()).origin, locale: "zh-CN" });
  if (!context) throw new Error("no browser");
  const other = await context.newPage();
  await other.goto(paths.signIn());
  await other.locator("input[name=account]").fill("teller");
  await other.locator("input[name=password]").fill(DEMONSTRATION_PASSWORD);
  await other.locator("input[name=password]").press("Enter");
  await other.waitForURL((url) => url.pathname === "/");
  const id = await debriefed({ page: other, printed: "" }, "assessment");
  await context.close();
  await page.goto(paths.teamSitting(id));
  const form = page.locator("details:has(textarea)").first();
  await form.locator("summary").click();
  await form.locator("textarea").fill(WORDS);
  await form.locator("button").click();
  await page.getByText(WORDS).waitFor();
}

async function objecting(scene: Scene): Promise<void> {
  const id = await debriefed(scene, "practice");
  await scene.page.goto(paths.objection(id, 0));
}

async function objected(scene: Scene): Promise<void> {
  await objecting(scene);
  await sent(scene, WORDS);
}

async function appealing(scene: Scene): Promise<void> {
  const id = await debriefed(scene, "assessment");
  await scene.page.goto(paths.appeal(id));
}

async function appealed(scene: Scene): Promise<void> {
  await appealing(scene);
  await sent(scene, "第三步时系统停了两分钟，用时不应算在我身上。");
}

async function sent({ page }: Scene, text: string): Promise<void> {
  await page.locator("textarea[name=text]").fill(text);
  await page.locator("main form button").first().click();
  await page.locator("textarea[name=text]").waitFor({ state: "detached" });
}

async function first({ page }: Scene, from: string, to: string): Promise<void> {
  await page.goto(from);
  await page.goto((await page.locator(`main li a[href^='${to}']`).first().getAttribute("href")) ?? "");
}
