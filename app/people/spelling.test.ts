import { expect, test } from "vitest";
import { spelledName } from "#app/people/spelling.server.ts";

test("a name is spelled whole and by initials, a surname as a surname", () => {
  expect(spelledName("王丽")).toBe("wangli wl");
  expect(spelledName("单雄信")).toBe("shanxiongxin sxx");
  expect(spelledName("欧阳绿")).toBe("ouyanglv oyl");
  expect(spelledName("演示·员工三")).toBe("yanshiyuangongsan ysygs");
});

test("a name without Chinese characters is spelled by nothing", () => {
  expect(spelledName("Li Na")).toBe("");
});
