import { describe, expect, test } from "vitest";
import { slipsIn } from "#tests/content/language/slips.ts";

const why = (language: "zh" | "en", text: string) => slipsIn(language, text).map((slip) => slip.why);

describe("the proof-reader", () => {
  test.each([
    ["zh", "您好,请坐。", "half-width punctuation beside Chinese"],
    ["zh", "他说\"好\"。", "straight quotes in Chinese"],
    ["zh", "等一下...", "full stops of another script"],
    ["zh", "真的吗？？？", "punctuation twice"],
    ["zh", "请坐 ，稍等。", "spaces around punctuation"],
    ["zh", "顾客来了。", "say 客户"],
    ["zh", "您的帐户。", "write 账"],
    ["zh", "他加了我微信。", "a brand"],
    ["zh", "请坐。\u200B", "invisible signs"],
    ["en", "You're right.", "straight quotes"],
    ["en", "Wait...", "three dots for …"],
    ["en", "See 张先生.", "Chinese characters in English"],
    ["en", "Really？", "full-width punctuation in English"],
    ["en", "I apologize.", "American spelling"],
    ["en", "Two  spaces.", "two spaces"],
    ["en", "The leaderboard.", "say board, standing"],
  ] as const)("finds in %s: %s", (language, text, slip) => {
    expect(why(language, text)).toContain(slip);
  });

  test.each([
    ["zh", "“您好，请坐。”张先生说：“我等了20分钟……够久了吧？”"],
    ["zh", "拨打{{line.police}}，再打{{line.bank}}。利率{{rate.demand}}；APP里看。"],
    ["zh", "下午3:30以前，金额（含利息）5,000.50元。"],
    ["en", "“You’re right,” she said… “It’s 3:30 p.m., and {{rate.demand}} isn’t much.”"],
  ] as const)("leaves alone in %s: %s", (language, text) => {
    expect(why(language, text)).toEqual([]);
  });
});
