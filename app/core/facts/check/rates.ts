import { CHINESE_NUMBER, numberIn } from "#app/core/facts/check/numeral.ts";
import { sentenceAt, type Literal, type Passage } from "#app/core/facts/check/passage.ts";

const RATES: readonly { readonly sign: RegExp; readonly of: number }[] = [
  { sign: /(\d+(?:\.\d+)?)\s?[%％]/g, of: 1 },
  { sign: /(\d+(?:\.\d+)?) per ?cent\b/gi, of: 1 },
  { sign: new RegExp(`百分之(\\d+(?:\\.\\d+)?|${CHINESE_NUMBER})`, "g"), of: 1 },
  { sign: new RegExp(`千分之(\\d+(?:\\.\\d+)?|${CHINESE_NUMBER})`, "g"), of: 10 },
  { sign: new RegExp(`万分之(\\d+(?:\\.\\d+)?|${CHINESE_NUMBER})`, "g"), of: 100 },
];

/** Words beside which a percentage is the bank's own. */
const BANK = {
  zh: /利率|利息|年化|日息|月息|收益|违约金|最低还款|手续费|费率/,
  en: /\b(?:rates?|interest|yields?|returns?|annual(?:ly)?|a year|a day|per annum|fees?|charges?|minimum payment)\b/i,
} as const;

/** Statistics of the training material are quoted with this mark. */
const QUOTED = /引自培训材料|from training material/;

/** Percentages written out. Everything there is (百分之百, 100%) is a manner of speaking. */
export function ratesIn({ bare, language, facts }: Passage): Literal[] {
  if (QUOTED.test(bare)) return [];
  return RATES.flatMap(({ sign, of }) =>
    [...bare.matchAll(sign)].flatMap((found): Literal[] => {
      const value = numberIn(found[1] ?? "") / of;
      if (value === 100) return [];
      const named = [...facts].filter(([, fact]) => fact.unit.startsWith("percent") && fact.value === value);
      const sure = named.some(([, { unit }]) => unit !== "percent") || BANK[language].test(sentenceAt(bare, found.index));
      return [{ written: found[0], keys: named.map(([key]) => key), sure, kind: "rate" }];
    }),
  );
}
