/** A slip of language: what stands there, and what is wrong with it. */
export type Slip = { readonly found: string; readonly why: string };

type Rule = { readonly slip: RegExp; readonly why: string };

const HAN = String.raw`\p{Script=Han}`;

/** What no Chinese text of ours has. */
const CHINESE: readonly Rule[] = [
  { slip: new RegExp(String.raw`${HAN}[,;:!?()]|[,;:!?()]${HAN}`, "gu"), why: "half-width punctuation beside Chinese" },
  { slip: /["']/gu, why: "straight quotes in Chinese" },
  { slip: new RegExp(String.raw`${HAN}\.(?!\d)|\.{2,}`, "gu"), why: "full stops of another script" },
  // Customers who type may shout a little (！！); nobody shouts more.
  { slip: /[，。；：]{2,}|[！？]{3,}/gu, why: "punctuation twice" },
  { slip: new RegExp(String.raw`${HAN} +[，。；：！？、]|[，。；：、] +${HAN}`, "gu"), why: "spaces around punctuation" },
  { slip: /[，。；：！？、“”（）][a-z]{3,}(?= [a-z]+ [a-z]+)/giu, why: "an English sentence in Chinese" },
];

/** What no English text of ours has. */
const ENGLISH: readonly Rule[] = [
  { slip: new RegExp(HAN, "gu"), why: "Chinese characters in English" },
  { slip: /[，。；：！？、（）「」]/gu, why: "full-width punctuation in English" },
  { slip: /["]|(?<=[a-z])'|'(?=[a-z])/giu, why: "straight quotes" },
  { slip: /\.{3}/gu, why: "three dots for …" },
  { slip: / [,;!?](?= |$)/gu, why: "a space before punctuation" },
  { slip: /\b(?:colors?|behaviors?|favors?|favorites?|honors?|centers?|checks? book|analyze|apologize[ds]?|organize[ds]?|recogniz\w+|realiz\w+|gray|catalog|fulfill|license[ds]? to|program(?!me|m)s?)\b/giu, why: "American spelling" },
];

const BOTH: readonly Rule[] = [
  { slip: /^\s|[ \t]$/gmu, why: "spaces at the edge of a line" },
  { slip: /\S {2,}\S/gu, why: "two spaces" },
  { slip: /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, why: "invisible signs" },
  { slip: /支付宝|微信|抖音|微博|淘宝|京东|拼多多|美团|华为|苹果手机|工商银行|建设银行|农业银行|中国银行|招商银行|Alipay|WeChat|TikTok|Taobao|iPhone|VISA card|Mastercard|UnionPay|银联/giu, why: "a brand" },
];

/** One word for one thing (product.md keeps the list): what we never say, in either language. */
const TERMS: Readonly<Record<"zh" | "en", readonly Rule[]>> = {
  zh: [
    { slip: /顾客/gu, why: "say 客户" },
    { slip: /帐[户号单目]|台帐|转帐|记帐|帐/gu, why: "write 账" },
    { slip: /登陆/gu, why: "write 登录" },
    { slip: /其它/gu, why: "write 其他" },
    { slip: /打分表|检查表/gu, why: "say 评分表" },
    { slip: /评估员|暗访员|神秘顾客/gu, why: "say 检查员, 神秘客户" },
    { slip: /网点经理|支行行长/gu, why: "say 网点负责人" },
    { slip: /培训师|培训讲师/gu, why: "say 内训师" },
    { slip: /排行榜/gu, why: "say 排名" },
    { slip: /剧本/gu, why: "say 情景" },
  ],
  en: [
    { slip: /\bmystery customers?\b/giu, why: "say mystery shopper" },
    { slip: /\bleague tables?\b|\bleaderboards?\b/giu, why: "say board, standing" },
    { slip: /\brole-?plays?\b/giu, why: "say drill" },
  ],
};

/** Every slip of one text in one language. Placeholders stand for text of the bank's own and are not looked at. */
export function slipsIn(language: "zh" | "en", text: string): Slip[] {
  const bare = text.replaceAll(/\{\{[^{}]*\}\}/gu, language === "zh" ? "某" : "X");
  const rules = [...BOTH, ...(language === "zh" ? CHINESE : ENGLISH), ...TERMS[language]];
  return rules.flatMap(({ slip, why }) => [...bare.matchAll(slip)].map(([found]) => ({ found, why })));
}
