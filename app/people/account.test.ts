import { expect, test } from "vitest";
import { isAccount, normalAccount } from "#app/people/account.ts";

test("an account is found however it is typed", () => {
  expect(normalAccount("  Wang.Fang ")).toBe("wang.fang");
  expect(normalAccount("ｓｔａｆｆ１２")).toBe("staff12");
});

test("an account has 2 to 32 letters, digits, dots and hyphens", () => {
  for (const account of ["ab", "wang.fang", "10023", "a-b", "a".repeat(32)]) expect(isAccount(account), account).toBe(true);
  for (const account of ["a", "a".repeat(33), ".ab", "-ab", "wang fang", "wang_fang", "王芳", "Wang", "a'b", ""]) {
    expect(isAccount(account), account).toBe(false);
  }
});
