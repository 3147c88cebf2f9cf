import { paths } from "#app/paths.ts";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

test("personnel try a change of the rules, put it into force with a reason, and change it back", async ({ page, expectedErrors }) => {
  test.slow();
  // A refused form is answered with 400, which the browser writes down.
  expectedErrors.push(/400 \(Bad Request\)/);
  await signIn(page, "hr");
  await page.goto(paths.boards("people", { span: "90d" }));
  await page.getByRole("link", { name: "看排名规则" }).click();
  await expect(page.getByRole("heading", { name: "排名规则", level: 1 })).toBeVisible();
  await expectAccessible(page);

  const assumed = page.getByLabel("一次成绩的起伏按几分算");
  const before = await assumed.inputValue();
  await assumed.fill("99");
  await page.getByRole("button", { name: "先看会动什么" }).click();
  await expect(page.getByText("填 1 到 50 之间的整数。")).toBeVisible();
  await expectAccessible(page);

  await assumed.fill(String(Number(before) + 1));
  await page.getByRole("button", { name: "先看会动什么" }).click();
  await expect(page.getByRole("heading", { name: /^照这样改/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "改规则" }).click();
  await expect(page.getByText("写一句为什么。没有理由的规则，没人说得清。")).toBeVisible();
  await page.getByLabel("为什么改").fill("（演示）试着放宽一分");
  await page.getByRole("button", { name: "改规则" }).click();
  await expect(page.getByText(/^已经改好，现在是第 \d+ 版/)).toBeVisible();
  await expect(page.getByText("（演示）试着放宽一分")).toBeVisible();

  await assumed.fill(before);
  await page.getByLabel("为什么改").fill("（演示）改回来");
  await page.getByRole("button", { name: "改规则" }).click();
  await expect(page.getByText("（演示）改回来")).toBeVisible();
  await expectAccessible(page);
});

test("personnel of a region read boards and change no rules", async ({ page, expectedErrors }) => {
  expectedErrors.push(/403 \(Forbidden\)/);
  await signIn(page, "hr2");
  await page.goto(paths.boards("people", { span: "90d" }));
  await expect(page.getByRole("link", { name: "看排名规则" })).toHaveCount(0);
  expect((await page.goto(paths.boardPolicy()))?.status()).toBe(403);
});
