import { expect, test } from "vitest";
import { isQualified } from "#app/visits/campaign/qualified.server.ts";

const attempt = (passed: boolean) => ({ personId: "eve", passed });

test("the last test taken decides; who took none may go", () => {
  expect(isQualified([])).toBe(true);
  expect(isQualified([attempt(true), attempt(false)])).toBe(false);
  expect(isQualified([attempt(false), attempt(true)])).toBe(true);
});
