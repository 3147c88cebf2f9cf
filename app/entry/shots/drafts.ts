import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Scene, Shot } from "#app/entry/shots/shot.ts";
import { inProject } from "#app/entry/setup/place.mjs";
import { paths } from "#app/paths.ts";

const slug = "shown-card";
const sound = readFileSync(inProject("scenarios/starter/scenario.yaml"), "utf8").replaceAll("{{slug}}", slug);
/** Three faults of different kinds, two of them on lines far apart. */
const broken = sound.replace("\nstart: comes-in", "\nstart: comes-inn").replace("because: [S07]", "because: [S99]").replace("goto: half-done", "goto: half-dne");

/** The trainer's bench. The last shots publish a scenario of their own and withdraw it again. */
export const draftPages: readonly Shot[] = [
  { name: "drafts-none", as: "trainer", at: paths.drafts() },
  { name: "draft-new", as: "trainer", at: paths.newDraft() },
  { name: "draft-new-refused", as: "trainer", at: paths.newDraft(), then: refusedUpload },
  { name: "draft-broken", as: "trainer", at: (scene) => uploaded(scene, broken) },
  { name: "draft-sound", as: "trainer", at: (scene) => uploaded(scene, sound) },
  { name: "draft-saved-elsewhere", as: "trainer", at: (scene) => uploaded(scene, sound), then: savedElsewhere },
  { name: "draft-deletion", as: "trainer", at: (scene) => beside(scene, broken, "deletion") },
  { name: "publication-refused", as: "trainer", at: (scene) => beside(scene, broken, "publication") },
  { name: "publication", as: "trainer", at: (scene) => beside(scene, sound, "publication") },
  { name: "trial-waiting", as: "trainer", at: (scene) => beside(scene, sound, "trial") },
  { name: "trial", as: "trainer", at: (scene) => tried(scene, 1) },
  { name: "trial-points", as: "trainer", at: (scene) => tried(scene, 1, "?points=1") },
  { name: "trial-over", as: "trainer", at: (scene) => tried(scene, 10) },
  { name: "published", as: "trainer", at: published },
  { name: "drafts", as: "trainer", at: paths.drafts() },
  { name: "withdrawal", as: "trainer", at: paths.withdrawal(slug) },
  { name: "withdrawn", as: "trainer", at: withdrawn },
  { name: "brief-withdrawn", as: "newhire2", at: paths.drill(slug) },
];

async function uploaded({ page }: Scene, text: string): Promise<void> {
  await page.goto(paths.newDraft());
  await page.locator("input[type=file]").setInputFiles({ name: `${slug}.yaml`, mimeType: "text/yaml", buffer: Buffer.from(text) });
  await page.locator("form:has(input[type=file]) button").click();
  await page.locator("textarea[name=source]").waitFor();
}

/** A page that belongs to a draft. */
async function beside(scene: Scene, text: string, which: "deletion" | "publication" | "trial"): Promise<void> {
  await uploaded(scene, text);
  await scene.page.goto(`${new URL(scene.page.url()).pathname}/${which}`);
}

async function tried(scene: Scene, replies: number, search = ""): Promise<void> {
  const { page } = scene;
  await beside(scene, sound, "trial");
  await page.locator("button[value=start]").click();
  for (let turn = 0; turn < replies; turn += 1) {
    await page.locator("#state").waitFor();
    const reply = page.locator(`form:has(input[name=turn][value="${turn}"]) button[name=reply]`).first();
    if ((await reply.count()) === 0) break;
    await reply.click();
    await reply.waitFor({ state: "detached" });
  }
  await page.goto(`${new URL(page.url()).pathname}${search}`);
}

async function published(scene: Scene): Promise<void> {
  await beside(scene, sound, "publication");
  await scene.page.locator("form:has(input[name=after]) button").click();
  await scene.page.locator("[role=alert]").waitFor();
  await scene.page.goto(new URL(scene.page.url()).pathname);
}

async function withdrawn({ page }: Scene): Promise<void> {
  await page.goto(paths.withdrawal(slug));
  await page.locator("button[value=withdraw]").click();
  await page.locator("button[value=put-back]").waitFor();
}

async function refusedUpload(page: Page): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name: "old.yaml", mimeType: "text/yaml", buffer: Buffer.from([0xc4, 0xfa, 0xba, 0xc3]) });
  await page.locator("form:has(input[type=file]) button").click();
  await page.locator("[aria-invalid=true]").waitFor();
}

/** Another tab saves first; each picture leaves the draft one edition further. */
async function savedElsewhere(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  for (const [tab, text] of [[other, `# ${Date.now()}\n${sound}`], [page, `# mine\n${sound}`]] as const) {
    await tab.locator("textarea[name=source]").fill(text);
    await tab.locator("form:has(textarea) button:not([name])").first().click();
    await tab.locator("[role=alert]").waitFor();
  }
  await other.close();
}
