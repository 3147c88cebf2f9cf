import type { Page } from "@playwright/test";
import type { Shot } from "#app/entry/shots/shot.ts";
import { paths } from "#app/paths.ts";

const HEAD = "网点,月份,类别,标准,数值,样本\n";
/** Of a month the demonstration bank never had, so that pictures look the same at any time; and a row of every common fault. */
const SOUND = `${HEAD}演示一号网点,2020-05,满意度,,87.5,120\n演示二号网点,2020-05,投诉,,3,4100\n演示三号网点,2020-05,满意度,,,\n`;
const FAULTY = `${HEAD}演示一号网店,2020-05,满意度,,870,120\n演示二号网点,2099-05,投诉,,3.5,\n演示三号网点,五月,表扬,Z1,很好,\n演示四号网点,2020-05,满意度,,0.88,90\n演示五号网点,2020-05,投诉,,2,\n演示五号网点,2020-05,投诉,,3,\n`;

/** What customers say: on record, a file with faults, one without, and one whose head does not fit. */
export const outsidePages: readonly Shot[] = [
  { name: "outside", as: "hr", at: paths.outside() },
  { name: "outside-read", as: "manager", at: paths.outside() },
  { name: "outside-faults", as: "hr", at: paths.outside(), then: (page) => checked(page, FAULTY) },
  { name: "outside-sound", as: "hr", at: paths.outside(), then: (page) => checked(page, SOUND) },
  { name: "outside-head", as: "hr", at: paths.outside(), then: (page) => checked(page, "网点,月分,分数\n") },
];

async function checked(page: Page, text: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name: "customers-2020-05.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.locator("form:has(input[type=file]) button").click();
  await page.locator("#checked").waitFor();
}
