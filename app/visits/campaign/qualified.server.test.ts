import { expect, test } from "vitest";
import { isQualified } from "#app/visits/campaign/qualified.server.ts";

const attempt = (passed: boolean) => ({ personId: "eve", passed });

test("the last test taken decides; who took none may go where there is none", () => {
  expect(isQualified([], false)).toBe(true);
  expect(isQualified([], true)).toBe(false);
  for (const tested of [true, false]) {
    expect(isQualified([attempt(true), attempt(false)], tested)).toBe(false);
    expect(isQualified([attempt(false), attempt(true)], tested)).toBe(true);
  }
});
