import { describe, expect, it } from "vitest";
import { spells } from "#app/core/text/spelling.ts";

/** 先招呼，再办事 */
const GREET = ["xian", "zhao", "hu", "zai", "ban", "shi"];

describe("letters spell syllables", () => {
  it.each(["x", "xian", "xianz", "xianzhaohu", "xzhzbs", "xzhhzbsh", "xzh", "zhaohu", "zh", "zhaoh", "zbs", "zaibanshi", "xianzh", "zhu", "shi"])("%s", (letters) => {
    expect(spells(GREET, letters)).toBe(true);
  });

  it.each(["", "an", "hao", "xh", "shii", "xianzhaohuzaibanshix", "v", "bz", "ianz"])("not %j", (letters) => {
    expect(spells(GREET, letters)).toBe(false);
  });

  it("finds nothing in nothing", () => {
    expect(spells([], "x")).toBe(false);
  });
});
