import type { Page } from "@playwright/test";
import { expectAccessible, seeDebrief, signIn, sittingOf } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { seeVersions } from "#tests/support/journey/versions.ts";
import { brokenText, starterText } from "#tests/support/starter.ts";

// The name is nobody else's, in the library or in another journey. What is published here is withdrawn at the end.
const SLUG = "kept-card";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function uploadFile(page: Page, text: string | Buffer, name = "kept-card.yaml"): Promise<void> {
  await page.goto("/drafts/new");
  await page.getByLabel("情景文件（YAML）").setInputFiles({ name, mimeType: "text/yaml", buffer: Buffer.from(text) });
  await button(page, "上传并检查").click();
}

const GOLD = [/两单等着/, /那个人看见您输密码了吗/, /先看一下您的身份证/, /机器开了我打给您/] as const;

/** Chooses the replies of a drill or of a trial by what stands on them. */
async function play(page: Page, replies: readonly RegExp[]): Promise<void> {
  for (const reply of replies) {
    const choice = button(page, reply);
    await choice.click();
    await expect(choice).toHaveCount(0);
  }
}

test("a trainer mends, tries and publishes a scenario, and a trainee finishes on the version begun with", async ({ page, otherDevice }) => {
  test.slow();
  await signIn(page, "trainer");
  await page.goto("/drafts");
  await expectAccessible(page);
  await page.getByRole("link", { name: "新建草稿" }).click();
  await expect(page.getByRole("heading", { name: "上传文件" })).toBeVisible();
  await expectAccessible(page);

  // A broken file is taken, and its fault leads to its line.
  await uploadFile(page, brokenText(SLUG));
  await page.waitForURL(/\/drafts\/[\w-]{36}$/);
  const draft = new URL(page.url()).pathname;
  await expect(page.getByText("1 处错误")).toBeVisible();
  await expectAccessible(page);
  const text = page.getByLabel("情景的文字");
  await page.getByRole("link", { name: /^第 \d+ 行$/ }).click();
  await expect(text).toBeFocused();
  expect(await text.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd))).toBe("start: comes-inn");
  await button(page, "保存，准备发布").click();
  await expect(page.getByText("现在还不能发布")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "回去修改" }).click();

  // Mended in place.
  await text.fill(starterText(SLUG));
  await button(page, "保存并检查").click();
  await expect(page.getByText("没有错误，也没有要提醒的地方。")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "卡在机器里" })).toBeVisible();
  await expectAccessible(page);

  // Tried.
  await button(page, "保存并预演").click();
  await button(page, "开始预演").click();
  await page.getByRole("link", { name: "显示分值" }).click();
  await expect(page.getByText("走向 tells").first()).toBeVisible();
  await expectAccessible(page);
  await play(page, GOLD);
  await expect(page.getByText("总分 100.0")).toBeVisible();
  await expectAccessible(page);

  // Published.
  await page.getByRole("link", { name: "回到草稿" }).click();
  await button(page, "保存，准备发布").click();
  await expect(page.getByText(`“${SLUG}”还没有发布过，这是第 1 版。`)).toBeVisible();
  await expectAccessible(page);
  await button(page, "发布第 1 版").click();
  await expect(page.getByText("已经发布为第 1 版")).toBeVisible();
  await expectAccessible(page);

  // A trainee begins, the next version is published, the trainee goes on.
  const phone = await otherDevice({ viewport: { width: 390, height: 844 } });
  await signIn(phone, "staff2");
  await phone.goto(`/drills/${SLUG}`);
  await button(phone, "开始练习").click();
  await play(phone, GOLD.slice(0, 1));
  await page.goto(draft);
  await text.fill(starterText(SLUG).replaceAll("郑师傅", "小郑"));
  await button(page, "保存，准备发布").click();
  await expect(page.getByText("现在有 1 场没有结束的对练，仍按开始时的版本走完。")).toBeVisible();
  await button(page, "发布第 2 版").click();
  await expect(page.getByText("已经发布为第 2 版")).toBeVisible();
  await play(phone, GOLD.slice(1));
  await seeDebrief(phone);
  await expect(phone.getByText("郑师傅").first()).toBeVisible();
  await expect(phone.getByText("小郑")).toHaveCount(0);
  await seeVersions(page, SLUG);

  // Begun again it is the second version, which is then withdrawn: it is finished, and not begun any more.
  await phone.goto(`/drills/${SLUG}`);
  await button(phone, "开始练习").click();
  await phone.waitForURL(/\/sittings\//);
  await expect(phone.getByText("小郑").first()).toBeVisible();
  const sitting = sittingOf(phone);
  await page.goto(`/scenarios/${SLUG}/withdrawal`);
  await expect(page.getByText("现在有 1 场没有结束的对练")).toBeVisible();
  await expectAccessible(page);
  await button(page, "撤下").click();
  await expect(button(page, "恢复")).toBeVisible();
  await expectAccessible(page);
  await phone.goto(`/drills/${SLUG}`);
  await expect(phone.getByText("内训师撤下了这个情景")).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole("link", { name: "接着练习" }).click();
  await phone.waitForURL(/\/sittings\//);
  expect(sittingOf(phone)).toBe(sitting);
  await play(phone, GOLD);
  await seeDebrief(phone);
  await expect(phone.getByText("已化解").first()).toBeVisible();
  await phone.goto("/drills");
  await expect(phone.getByRole("heading", { name: "卡在机器里" })).toHaveCount(0);

  // Put back, and withdrawn again while its brief is being read: that too is told.
  await button(page, "恢复").click();
  await expect(button(page, "撤下")).toBeVisible();
  await phone.goto(`/drills/${SLUG}`);
  await expect(button(phone, "开始练习")).toBeVisible();
  await button(page, "撤下").click();
  await expect(button(page, "恢复")).toBeVisible();
  await button(phone, "开始练习").click();
  await expect(phone.getByText("内训师撤下了这个情景，现在不能开始。")).toBeVisible();
});

test("without scripts a draft is uploaded, mended, tried and offered for publishing, in English on a phone in the dark", async ({ otherDevice }) => {
  const plain = await otherDevice({ javaScriptEnabled: false, locale: "en-GB", colorScheme: "dark", viewport: { width: 390, height: 844 } });
  await signIn(plain, "trainer", "en");
  await plain.goto("/drafts/new");
  await plain.getByLabel("Scenario file (YAML)").setInputFiles({ name: "plain.yaml", mimeType: "text/yaml", buffer: Buffer.from(brokenText("plain-card")) });
  await button(plain, "Upload and check").click();
  await expect(plain.getByText("1 error")).toBeVisible();
  // The line's number is where the link leads.
  await plain.getByRole("link", { name: /^Line \d+$/ }).click();
  const line = plain.locator(`[id="${new URL(plain.url()).hash.slice(1)}"]`);
  await expect(line).toBeInViewport();
  await plain.getByLabel("Text of the scenario").fill(starterText("plain-card"));
  await button(plain, "Save and check").click();
  await expect(plain.getByText("No errors and nothing to warn of.")).toBeVisible();
  await button(plain, "Save and try it").click();
  await button(plain, "Begin the trial").click();
  await button(plain, "Say nothing until time is up").click();
  await expect(plain.getByText("You said nothing")).toBeVisible();
  await button(plain, "Stop here and see the losses").click();
  await expect(plain.getByRole("heading", { name: "What each step lost" })).toBeVisible();
  await plain.getByRole("link", { name: "Back to the draft" }).click();
  await button(plain, "Save, then publish").click();
  await expect(button(plain, "Publish version 1")).toBeVisible();
  const wide = await plain.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).catch(() => 0);
  expect(wide).toBeLessThanOrEqual(0);
  await plain.getByRole("link", { name: "Go back and change it" }).click();
  await plain.getByRole("link", { name: "Delete the draft" }).click();
  await button(plain, "Delete").click();
  await expect(plain.getByText("The draft “plain-card” has been deleted.")).toBeVisible();
});

test("who saves over somebody else's edition is told and loses nothing", async ({ page, otherDevice, expectedErrors }) => {
  expectedErrors.push(/status of 409/);
  await signIn(page, "trainer");
  await page.goto("/drafts/new");
  await page.getByLabel("情景的名字").fill("two-desks");
  await button(page, "放一份范例").click();
  await page.waitForURL(/\/drafts\/[\w-]{36}$/);
  const other = await otherDevice();
  await signIn(other, "trainer");
  await other.goto(page.url());
  await other.getByLabel("情景的文字").fill("# theirs\n");
  await button(other, "保存并检查").click();
  await expect(other.getByText("已保存，下面是这一稿的检查结果。")).toBeVisible();

  await page.getByLabel("情景的文字").fill("# mine\n");
  await button(page, "保存并检查").click();
  await expect(page.getByText(/在 .+ 保存过另一份文字/)).toBeVisible();
  await expect(page.getByLabel("情景的文字")).toHaveValue("# mine\n");
  await expectAccessible(page);
  await button(page, "用我的盖过对方的").click();
  await expect(page.getByText("已保存，下面是这一稿的检查结果。")).toBeVisible();
  await other.reload();
  await expect(other.getByLabel("情景的文字")).toHaveValue("# mine\n");

  // A session that ends while one types takes nothing with it.
  const draft = new URL(page.url()).pathname;
  await page.getByLabel("情景的文字").fill("# typed too late\n");
  await page.context().clearCookies();
  await button(page, "保存并检查").click();
  await page.waitForURL(/\/sign-in/);
  await signIn(page, "trainer");
  await page.goto(draft);
  await expect(page.getByText("这个标签页里还有没保存的文字")).toBeVisible();
  await expectAccessible(page);
  await button(page, "放回编辑框").click();
  await expect(page.getByLabel("情景的文字")).toHaveValue("# typed too late\n");
  await button(page, "保存并检查").click();
  await expect(page.getByText("已保存，下面是这一稿的检查结果。")).toBeVisible();

  await page.goto(`${draft}/deletion`);
  await expectAccessible(page);
  await button(page, "删除").click();
  await expect(page.getByText("草稿“two-desks.yaml”已删除。")).toBeVisible();
});

test("what is no text of ours is refused with a sentence, and what is typed is never run", async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of (400|413)/);
  await signIn(page, "trainer");
  await uploadFile(page, Buffer.from([0xc4, 0xfa, 0xba, 0xc3]), "gbk.yaml");
  await expect(page.getByText("这个文件不是 UTF-8 编码，没有收下。")).toBeVisible();
  await uploadFile(page, Buffer.alloc(300 * 1024, "a"), "large.yaml");
  await expect(page.getByText("文字超过 256 KiB")).toBeVisible();

  const hostile = `</textarea><script>document.title = "run"</script><img src=x onerror="document.title='run'">\n__proto__: { polluted: true }\n`;
  await uploadFile(page, hostile, `"><img src=x onerror=alert(1)>\u202Eyaml.txt`);
  await page.waitForURL(/\/drafts\/[\w-]{36}$/);
  await expect(page.getByLabel("情景的文字")).toHaveValue(hostile);
  await expect(page.getByText(/处错误/)).toBeVisible();
  expect(await page.title()).not.toContain("run");
  const file = await page.request.get(`${new URL(page.url()).pathname}/file`);
  expect(file.headers()["content-disposition"]).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w%.~-]+$/);
  expect(await file.text()).toBe(hostile);
  await page.goto(`${new URL(page.url()).pathname}/deletion`);
  await button(page, "删除").click();
  await expect(page.getByText(/已删除。/)).toBeVisible();
});

test("nobody but trainers finds the bench", async ({ page, baseURL, expectedErrors }) => {
  expectedErrors.push(/status of 403/);
  await signIn(page, "staff2");
  for (const address of ["/drafts", "/drafts/new", "/drafts/x", "/drafts/x/file", "/drafts/x/trial", "/scenarios/double-charge/withdrawal"]) {
    expect((await page.request.get(address)).status(), address).toBe(403);
  }
  for (const address of ["/drafts/new", "/drafts/x", "/drafts/x/publication", "/scenarios/double-charge/withdrawal"]) {
    const posted = await page.request.post(address, { form: { deed: "withdraw" }, headers: { Origin: baseURL ?? "" } });
    expect(posted.status(), address).toBe(403);
  }
});
