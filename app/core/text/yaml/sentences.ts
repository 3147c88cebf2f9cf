import { nearestName } from "#app/core/text/similar.ts";
import type { Text } from "#app/core/text/text.ts";

/** "Did you mean" for a name that is not known, or the names there are; empty where there are none. */
export function sayInstead(written: string, known: readonly string[]): Text {
  const nearest = nearestName(written, known);
  if (nearest) return { zh: `是不是“${nearest}”？`, en: `Did you mean “${nearest}”?` };
  if (known.length === 0) return { zh: "", en: "" };
  const list = known.slice(0, 12);
  const more = known.length > list.length;
  return { zh: `可用的有：${list.join("、")}${more ? "……" : "。"}`, en: `Known here: ${list.join(", ")}${more ? " …" : "."}` };
}

export function sayUnknownKey(key: string, known: readonly string[]): Text {
  const instead = sayInstead(key, known);
  const isText = known.length === 2 && known.includes("zh") && known.includes("en");
  const zh = isText ? "如果它是句子的一部分，给整句加引号。" : "改名，或删去这一行。";
  const en = isText ? "If it is part of the sentence, put the sentence in quotes." : "Rename it or remove it.";
  return { zh: `不认识键“${key}”。${instead.zh}${zh}`, en: `There is no key “${key}” here. ${instead.en} ${en}` };
}

export function sayUnknownValue(value: unknown, known: readonly string[]): Text {
  const written = typeof value === "object" ? "…" : String(value);
  const instead = sayInstead(written, known);
  return { zh: `不认识“${written}”。${instead.zh}`, en: `“${written}” is not known here. ${instead.en}` };
}

export function sayMissing(key: string): Text {
  if (key === "zh") return { zh: "缺少中文：补上 zh。", en: "The Chinese is missing: add zh." };
  if (key === "en") return { zh: "缺少英文：补上 en。", en: "The English is missing: add en." };
  return { zh: `缺少“${key}”：补上。`, en: `“${key}” is missing: add it.` };
}

export function sayEmpty(key: string): Text {
  return { zh: `“${key}”是空的：写上内容，或删去这个键。`, en: `“${key}” is empty: write its content or remove the key.` };
}

export function sayRange(key: string, side: "least" | "most", limit: string, origin: string): Text {
  const unit = UNITS[origin] ?? { zh: "", en: "" };
  return side === "least"
    ? { zh: `“${key}”不能少于 ${limit}${unit.zh}：改正。`, en: `“${key}” must be at least ${limit}${unit.en}: correct it.` }
    : { zh: `“${key}”不能超过 ${limit}${unit.zh}：改正。`, en: `“${key}” must be at most ${limit}${unit.en}: correct it.` };
}

const UNITS: Readonly<Record<string, Text>> = {
  array: { zh: " 项", en: " items" },
  string: { zh: " 个字符", en: " characters" },
};

/** What a value must be; `keys` are those of the mapping expected. */
export function sayType(expected: string, keys: string): Text {
  if (expected === "object") {
    const list = keys.split(" ");
    return { zh: `这里要写成含这些键的一组：${list.join("、")}。`, en: `Write a mapping here, with the keys: ${list.join(", ")}.` };
  }
  return TYPES[keys === "decimal" ? keys : expected] ?? { zh: `这里要写 ${expected}。`, en: `Write ${expected} here.` };
}

const TYPES: Readonly<Record<string, Text>> = {
  name: {
    zh: "名字只用小写字母、数字和连字符，以字母开头，例如 tells-story；服务标准写成 A07 这样。",
    en: "Names have lower-case letters, digits and hyphens and begin with a letter, such as tells-story; a standard is written like A07.",
  },
  string: { zh: "这里要写文字：数字和 true、false 要加引号。", en: "Write text here: put numbers, true and false in quotes." },
  int: { zh: "这里要写整数。", en: "Write a whole number here." },
  number: { zh: "这里要写整数。", en: "Write a whole number here." },
  decimal: { zh: "这里要写数字，不加引号。", en: "Write a number here, without quotes." },
  boolean: { zh: "这里写 true 或 false。", en: "Write true or false here." },
  array: { zh: "这里要写列表，例如 [甲, 乙]。", en: "Write a list here, such as [one, two]." },
  record: { zh: "这里要写成名字与内容的一组。", en: "Write a mapping of names to contents here." },
};
