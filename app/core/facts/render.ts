import type { Measured } from "#app/core/facts/fact.ts";
import type { Text } from "#app/core/text/text.ts";

/**
 * A value as it is read inside a sentence, in both languages: 50万元 / CNY 500,000; 1.25% / 1.25% a year (Chinese says
 * 年利率 before the number, so the sentence does); 3个工作日 / 3 working days; 下午5点 / 5 pm.
 */
export function renderFact(fact: Measured): Text {
  switch (fact.unit) {
    case "percent-a-year":
      return { zh: `${plain(fact.value)}%`, en: `${plain(fact.value)}% a year` };
    case "percent-a-day":
      return { zh: `${plain(fact.value)}%`, en: `${plain(fact.value)}% a day` };
    case "percent":
      return { zh: `${plain(fact.value)}%`, en: `${plain(fact.value)}%` };
    case "cny":
      return { zh: yuan(fact.value), en: `CNY ${grouped(fact.value)}` };
    case "days":
      return { zh: `${fact.value}天`, en: counted(fact.value, "day") };
    case "working-days":
      return { zh: `${fact.value}个工作日`, en: counted(fact.value, "working day") };
    case "clock":
      return clock(fact.value);
    case "phone":
      return { zh: fact.value, en: fact.value };
    case "name":
      return fact.value;
  }
}

/** As many decimals as there are, four at most. */
function plain(value: number): string {
  return value.toFixed(4).replace(/\.?0+$/, "");
}

/** Round sums by 万 and 亿, as they are said; others in full. */
function yuan(value: number): string {
  if (value >= 1e8 && value % 1e6 === 0) return `${value / 1e8}亿元`;
  if (value >= 1e4 && value % 100 === 0) return `${value / 1e4}万元`;
  return `${plain(value)}元`;
}

function grouped(value: number): string {
  const [whole = "", cents] = (Number.isInteger(value) ? String(value) : value.toFixed(2)).split(".");
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return cents === undefined ? thousands : `${thousands}.${cents}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `17:30` is 下午5点半 and 5:30 pm. */
function clock(value: string): Text {
  const [hour = 0, minute = 0] = value.split(":").map(Number);
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  const part = hour < 12 ? { zh: "上午", en: "am" } : hour === 12 ? { zh: "中午", en: "pm" } : { zh: "下午", en: "pm" };
  const past = minute === 0 ? "" : minute === 30 ? "半" : `${String(minute).padStart(2, "0")}分`;
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return { zh: `${part.zh}${shown}点${past}`, en: `${shown}${minutes} ${part.en}` };
}
