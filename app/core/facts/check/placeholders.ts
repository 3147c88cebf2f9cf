import { PLACEHOLDER, type Fact, type Facts } from "#app/core/facts/fact.ts";
import type { PlacedText } from "#app/core/facts/fill.ts";
import type { Language, Text } from "#app/core/text/text.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";
import { sayInstead } from "#app/core/text/yaml/sentences.ts";

/** Placeholders of one text: written as they must be, on the sheet, and without their unit a second time. */
export function checkPlaceholders({ path, language, text }: PlacedText, facts: Facts): Finding[] {
  const stray = /[{｛]+[^{}｛｝]*[}｝]*|[}｝]+/.exec(text.replace(PLACEHOLDER, ""));
  const named = [...text.matchAll(PLACEHOLDER)];
  return [
    ...(stray ? [errorAt(path, "fact-placeholder", malformed(stray[0]))] : []),
    ...[...new Set(named.map(([, key = ""]) => key))].flatMap((key) => (facts.has(key) ? [] : [errorAt(path, "fact-unknown-key", unknown(key, facts))])),
    ...named.flatMap((found) => {
      const [written, key = ""] = found;
      const fact = facts.get(key);
      const before = text.slice(0, found.index);
      const after = text.slice(found.index + written.length);
      return fact && saysTwice(fact, language, before, after) ? [errorAt(path, "fact-unit-twice", twice(written))] : [];
    }),
  ];
}

type Beside = { readonly before?: RegExp; readonly after?: RegExp };

/** What a placeholder brings with it already, by unit: before and after it these would stand there twice. */
const BROUGHT: Readonly<Record<Fact["unit"], Readonly<Record<Language, Beside>>>> = {
  "percent-a-year": { zh: { after: /^\s?[%％]/ }, en: { after: /^\s?(?:%|per ?cent|(?:a|per|each|every) (?:year|annum)|annually|yearly)/i } },
  "percent-a-day": { zh: { after: /^\s?[%％]/ }, en: { after: /^\s?(?:%|per ?cent|(?:a|per|each|every) day|daily)/i } },
  percent: { zh: { before: /百分之$/, after: /^\s?[%％]/ }, en: { after: /^\s?(?:%|per ?cent)/i } },
  cny: { zh: { before: /[¥￥]$/, after: /^\s?(?:元|块|万)/ }, en: { before: /(?:CNY|RMB|¥) ?$/, after: /^ ?(?:yuan|CNY|RMB)\b/i } },
  days: { zh: { after: /^\s?个?(?:天|日|工作日)/ }, en: { after: /^[ -](?:working )?days?\b/i } },
  "working-days": { zh: { after: /^\s?个?(?:天|日|工作日)/ }, en: { after: /^[ -](?:working )?days?\b/i } },
  clock: { zh: { before: /(?:上午|中午|下午|早上|晚上)$/, after: /^\s?点/ }, en: { after: /^ ?(?:am|pm|a\.m\.|p\.m\.|o’clock|o'clock)/i } },
  phone: { zh: {}, en: {} },
  name: { zh: {}, en: {} },
};

function saysTwice({ unit }: Fact, language: Language, before: string, after: string): boolean {
  const brought = BROUGHT[unit][language];
  return (brought.before?.test(before) ?? false) || (brought.after?.test(after) ?? false);
}

function malformed(written: string): Text {
  return {
    zh: `“${written}”不是占位符的写法：写成 {{rate.demand}} 这样，不加空格；文字里不用花括号。`,
    en: `“${written}” is not how a placeholder is written: write it like {{rate.demand}}, without spaces, and no braces elsewhere.`,
  };
}

function unknown(key: string, facts: Facts): Text {
  const instead = sayInstead(key, [...facts.keys()]);
  return {
    zh: `事实表里没有 ${key}：改正，或先写进 facts.yaml。${instead.zh}`,
    en: `The fact sheet has no ${key}: correct it or write it into facts.yaml. ${instead.en}`.trim(),
  };
}

function twice(written: string): Text {
  return {
    zh: `${written} 自己带着单位，旁边又写了一遍：删去旁边的。`,
    en: `${written} brings its unit with it, and the sentence says it again: remove what stands beside it.`,
  };
}
