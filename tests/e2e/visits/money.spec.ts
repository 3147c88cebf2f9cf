import { readFile } from "node:fs/promises";
import { expectAccessible, signIn } from "#tests/support/journey/desk.ts";
import { formOf } from "#tests/support/journey/content.ts";
import { expect, test } from "#tests/support/journey/journey.ts";
import { goodAnswers, handIn, planVisit } from "#tests/support/journey/visit.ts";

const form = formOf("branch-counter");
const BRANCH = "演示六号网点";

test("a visit is planned with a fee, its purchases are decided, and the month goes home as a file", async ({ page: desk, otherDevice, expectedErrors }) => {
  test.setTimeout(240_000);
  expectedErrors.push(/400 \(Bad Request\)/);
  await signIn(desk, "reviewer2");
  const visit = await planVisit(desk, { branch: BRANCH, evaluator: "演示·检查员三", form, fee: "１２３.45" });
  const phone = await otherDevice({ viewport: { width: 390, height: 844 } });
  await signIn(phone, "evaluator3");
  await phone.goto(`/visits/${visit}`);
  await expect(phone.getByText("检查费 123.45 元，审核通过后结算。")).toBeVisible();
  await phone.goto(`/visits/${visit}/purchases`);
  await expect(phone.getByText("检查费是 123.45 元", { exact: false })).toBeVisible();
  await expect(phone.getByText("现在不能登记", { exact: false })).toBeVisible();
  await handIn(phone, visit, form, goodAnswers(form));

  await phone.goto(`/visits/${visit}`);
  await phone.getByRole("link", { name: "这次检查的垫付" }).click();
  const enter = async (what: string, amount: string) => {
    await phone.getByLabel("买了什么").fill(what);
    await phone.getByLabel("金额（元）").fill(amount);
    await phone.getByRole("button", { name: "登记这笔垫付" }).click();
  };
  await enter("旅途·瓶装水", "十二块");
  await expect(phone.getByLabel("金额（元）")).toHaveAttribute("aria-invalid", "true");
  await expect(phone.getByLabel("买了什么")).toHaveValue("旅途·瓶装水");
  await enter("旅途·瓶装水", "１２．５");
  await expect(phone.getByText("12.50 元")).toBeVisible();
  await enter("旅途·停车", "8");
  await expect(phone.getByText("8.00 元")).toBeVisible();
  await enter("旅途·写错了", "99");
  await phone.getByRole("button", { name: "撤回：旅途·写错了" }).click();
  await expect(phone.getByText("这笔垫付已撤回。")).toBeVisible();
  await expectAccessible(phone);

  await desk.goto(`/reviews/${visit}`);
  await desk.getByRole("button", { name: "由我来审" }).click();
  await desk.getByRole("button", { name: "审核通过" }).click();
  await desk.getByText("公布结果", { exact: true }).waitFor();

  await desk.goto("/reviews");
  await desk.getByRole("link", { name: "检查费和垫付" }).click();
  await desk.getByRole("checkbox", { name: "选中：旅途·瓶装水，12.50 元" }).check();
  await desk.getByRole("checkbox", { name: "选中：旅途·停车，8.00 元" }).check();
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "认可选中的" }).click();
  await expect(desk.getByText("已认可 2 笔，并告诉了检查员。")).toBeVisible();
  await desk.getByRole("button", { name: "撤销" }).click();
  await expect(desk.getByText("2 笔已恢复为待审。")).toBeVisible();
  await desk.getByRole("button", { name: "认可：旅途·瓶装水，12.50 元" }).click();
  await expect(desk.getByText("已认可 1 笔，并告诉了检查员。")).toBeVisible();
  // The demonstration's own purchases wait beside it.
  const parking = desk.getByRole("listitem").filter({ hasText: "旅途·停车" });
  await parking.getByLabel("不认可：旅途·停车，8.00 元").click();
  await parking.getByLabel("理由").fill("停车不在垫付范围");
  await parking.getByRole("button", { name: "确定不认可" }).click();
  await expect(desk.getByText("没有认可，理由已告诉检查员。")).toBeVisible();

  await desk.goto("/reviews/expenses?look=decided");
  await expect(desk.getByText("旅途·瓶装水")).toBeVisible();
  const downloading = desk.waitForEvent("download");
  await desk.getByRole("button", { name: "下载 CSV" }).click();
  const text = await readFile(await (await downloading).path(), "utf8");
  expect(text.startsWith("\uFEFF审定日期,网点,")).toBe(true);
  expect(text).toContain("旅途·瓶装水,12.50,已认可,12.50,");
  expect(text).toContain("旅途·停车,8.00,未认可,0.00,停车不在垫付范围,");
  expect(text).toContain(",123.45,已认可,123.45,");

  await phone.goto("/visits");
  await phone.getByRole("link", { name: "我的检查费和垫付" }).click();
  await expect(phone.getByText("理由：停车不在垫付范围")).toBeVisible();
  await expect(phone.getByText(/^已认可 .*检查费 .*垫付 /)).toBeVisible();
  await expectAccessible(phone);
});
