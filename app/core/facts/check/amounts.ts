import { CHINESE_NUMBER, numberIn } from "#app/core/facts/check/numeral.ts";
import { sentenceAt, type Literal, type Passage } from "#app/core/facts/check/passage.ts";

const AMOUNTS = {
  zh: new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?|${CHINESE_NUMBER})(?:(万|亿)元?|(?=元|块))(?:元|块)?`, "g"),
  en: /(?:CNY|RMB|¥) ?(\d[\d,]*(?:\.\d+)?)|(\d[\d,]*(?:\.\d+)?) yuan\b/gi,
} as const;
const TIMES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Words beside which a sum is the bank's own rather than somebody's: limits and fees. */
const BANK = {
  limit: {
    zh: /限额|额度|上限|最多|最高|以内|以上|以下|超过|不超|预约|保险|赔付|偿付/,
    en: /\b(?:limits?|up to|at most|at least|no more than|more than|over|above|below|cap(?:ped)?|covers?|covered|insur\w+|booked|in advance)\b/i,
  },
  fee: { zh: /费/, en: /\b(?:fees?|charges?|costs?)\b/i },
} as const;

/**
 * Sums of the sheet written out. The same sum may belong to the story (her five thousand), so it counts only in a
 * sentence that speaks of limits or fees, and even then it is never sure.
 */
export function amountsIn({ bare, language, facts }: Passage): Literal[] {
  return [...bare.matchAll(AMOUNTS[language])].flatMap((found): Literal[] => {
    const [written, first = "", second = ""] = found;
    const yuan = language === "zh" ? numberIn(first) * (TIMES[second] ?? 1) : numberIn(first || second);
    const sentence = sentenceAt(bare, found.index);
    const keys = [...facts].flatMap(([key, fact]) => {
      if (fact.unit !== "cny" || fact.value !== yuan) return [];
      return BANK[key.startsWith("fee.") ? "fee" : "limit"][language].test(sentence) ? [key] : [];
    });
    return keys.length === 0 ? [] : [{ written, keys, sure: false, kind: "amount" }];
  });
}
