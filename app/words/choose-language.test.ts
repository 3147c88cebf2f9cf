import { describe, expect, it } from "vitest";
import { chooseLanguage } from "#app/words/choose-language.ts";

const none = { preference: null, cookie: null, acceptLanguage: null };

describe("chooseLanguage", () => {
  it("follows the person before the cookie before the browser", () => {
    expect(chooseLanguage({ preference: "en", cookie: "zh", acceptLanguage: "zh-CN" })).toBe("en");
    expect(chooseLanguage({ ...none, cookie: "en", acceptLanguage: "zh-CN" })).toBe("en");
    expect(chooseLanguage({ ...none, acceptLanguage: "en-GB,en;q=0.9,zh;q=0.8" })).toBe("en");
  });

  it("weighs what the browser offers, and skips what is not spoken here", () => {
    expect(chooseLanguage({ ...none, acceptLanguage: "fr, en;q=0.4, zh-TW;q=0.7" })).toBe("zh");
    expect(chooseLanguage({ ...none, acceptLanguage: "fr;q=1, en;q=0" })).toBe("zh");
  });

  it("is Chinese when nothing is said or the cookie is nonsense", () => {
    expect(chooseLanguage(none)).toBe("zh");
    expect(chooseLanguage({ ...none, cookie: "../../etc" })).toBe("zh");
    expect(chooseLanguage({ ...none, acceptLanguage: ";;q=,,=" })).toBe("zh");
  });
});
