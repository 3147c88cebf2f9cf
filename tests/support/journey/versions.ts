import type { Page } from "@playwright/test";
import { expectAccessible } from "#tests/support/journey/desk.ts";
import { expect } from "#tests/support/journey/journey.ts";

/** Opens the history of a scenario of two versions, of which the second only says things otherwise, and reads what changed. */
export async function seeVersions(page: Page, slug: string): Promise<void> {
  await page.goto(`/scenarios/${slug}`);
  await page.getByRole("link", { name: "版本历史" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["第 2 版", "第 1 版"]);
  await expect(page.getByText(/发布$/)).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole("button", { name: "比较这两版" }).click();
  // A form sends its fields in the order of the page: the newest version, which is compared to, stands first.
  await page.waitForURL(/\/difference\?to=[0-9a-f]{64}&from=[0-9a-f]{64}$/);
  await expect(page.getByText("只改了文字和样子")).toBeVisible();
  await expect(page.locator("del").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "第 1 版", exact: true }).click();
  await expect(page.getByText("这是第 1 版，后来又发布了第 2 版。")).toBeVisible();
  await page.getByRole("link", { name: "看最新的一版" }).click();
  await page.waitForURL(`**/scenarios/${slug}`);
}
