import { isFactKey, type Fact, type Facts } from "#app/core/facts/fact.ts";
import { textsIn } from "#app/core/facts/fill.ts";
import { factsShape, type WrittenFact } from "#app/core/facts/shape.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Text } from "#app/core/text/text.ts";
import { errorAt, placed, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { fitShape } from "#app/core/text/yaml/shape.ts";

/** Reads the file of the fact sheet. With errors there is no sheet: half of one would lie. */
export function parseFacts(source: string, file: string): { facts: Facts | null; diagnostics: readonly Diagnostic[] } {
  const { located, diagnostics } = readYaml(source, file);
  if (!located) return { facts: null, diagnostics };
  const { value, findings } = fitShape(factsShape, located);
  const faults = value ? Object.entries(value.facts).flatMap(([key, fact]) => faultsOf(key, fact, ["facts", key])) : findings;
  if (!value || faults.length > 0) return { facts: null, diagnostics: placed(located, faults) };
  return { facts: new Map(Object.entries(value.facts).map(([key, fact]) => [key, factOf(fact)])), diagnostics: [] };
}

/** The fact that somebody has written. */
export function factOf(written: WrittenFact): Fact {
  return { ...written, basis: written.basis ?? null };
}

/** What is wrong with a fact whose shape is right, at ways below `path`. */
export function faultsOf(key: string, fact: WrittenFact, path: Path): Finding[] {
  return [
    ...(isFactKey(key) ? [] : [atKey(path)]),
    ...(isDay(fact.until) ? [] : [errorAt([...path, "until"], "fact-day", DAY)]),
    ...(fact.unit === "clock" && !CLOCK.test(fact.value) ? [errorAt([...path, "value"], "fact-clock", CLOCK_FORM)] : []),
    ...(fact.unit === "phone" && !PHONE.test(fact.value) ? [errorAt([...path, "value"], "fact-phone", PHONE_FORM)] : []),
    ...(isFine(fact) ? [] : [errorAt([...path, "value"], "fact-decimals", DECIMALS)]),
    ...textsIn(fact).flatMap((each) => (/[{}\n]/.test(each.text) ? [errorAt([...path, ...each.path], "fact-text", NESTED)] : [])),
  ];
}

function atKey(path: Path): Finding {
  return { ...errorAt(path, "fact-key-form", KEY_FORM), part: "key" };
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const PHONE = /^\d{2,}(?:-?\d{2,})*$/;

/** A day of the calendar: 30 February is none. */
function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const at = new Date(`${written}T12:00:00Z`);
  return Number.isFinite(at.getTime()) && at.toISOString().startsWith(written);
}

/** Percent to four decimals and yuan to two are all that is ever shown. */
function isFine({ unit, value }: WrittenFact): boolean {
  if (typeof value !== "number") return true;
  const decimals = unit === "cny" ? 2 : 4;
  return Number(value.toFixed(decimals)) === value;
}

const KEY_FORM: Text = {
  zh: "事实的键写成两段以上、用点隔开的小写字母、数字和连字符，例如 rate.card.daily。",
  en: "A fact’s key is two or more words of lower-case letters, digits and hyphens with dots between, such as rate.card.daily.",
};
const DAY: Text = { zh: "有效期写成 2027-06-30 这样的日子。", en: "Write the last day it holds like 2027-06-30." };
const CLOCK_FORM: Text = { zh: "钟点写成 \"09:00\" 或 \"17:30\"，加引号。", en: "Write a time of day like \"09:00\" or \"17:30\", in quotes." };
const PHONE_FORM: Text = { zh: "电话只写数字和连字符，加引号。", en: "A telephone number has digits and hyphens only, in quotes." };
const DECIMALS: Text = {
  zh: "小数太多：百分数最多四位，金额最多两位。",
  en: "Too many decimals: four at most for per cent, two for sums of money.",
};
const NESTED: Text = {
  zh: "事实里不能再写占位符、花括号或换行：写成一行普通文字。",
  en: "A fact holds no placeholders, braces or line breaks: write one line of ordinary text.",
};
