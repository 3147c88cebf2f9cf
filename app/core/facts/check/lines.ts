import { digitsIn } from "#app/core/facts/check/numeral.ts";
import type { Literal, Passage } from "#app/core/facts/check/passage.ts";

/** Numbers as they may be rung, longest first; a sum of money, an age or a document has other signs beside it. */
const NUMBER = /(?<![\d.,-]|CNY |RMB |¥|￥|〔|第|No\. |[Ff]lat |[Rr]oom )(\d(?:[\d-]*\d)?)(?![\d.,]*\d|\s?(?:元|块|万|号|%|％|米|平|岁|人|位|户|天|日|次|分|年|页|张|yuan\b|people\b|years?\b|days?\b|per ?cent\b))/g;
const SPELT = /[零〇一幺二三四五六七八九]{3,}/g;

/** Numbers of services, which only a bank or an office has. */
const SERVICE = /^(?:[48]00-?\d{3}-?\d{4}|95\d{3,4}|12\d{3}|96\d{3,4})$/;
/** Numbers of people; in a story somebody may have one. */
const PERSONAL = /^(?:1[3-9]\d-?\d{4}-?\d{4}|0\d{2,3}-?\d{7,8}|0\d{2,3}-\d{4}-\d{4})$/;

/** Telephone numbers written out: those of the sheet, and any that somebody might ring. */
export function linesIn({ bare, facts }: Passage): Literal[] {
  const own = new Map([...facts].flatMap(([key, fact]) => (fact.unit === "phone" ? [[plain(fact.value), key] as const] : [])));
  const written = [...bare.matchAll(NUMBER)].map(([, number = ""]) => ({ written: number, digits: number }));
  const spelt = [...bare.matchAll(SPELT)].map(([signs]) => ({ written: signs, digits: digitsIn(signs) }));
  const known = [...written, ...spelt].flatMap(({ written: text, digits }): Literal[] => {
    const key = own.get(plain(digits));
    return key === undefined ? [] : [{ written: text, keys: [key], sure: true, kind: "line" }];
  });
  const strange = written.flatMap(({ digits }): Literal[] => {
    if (own.has(plain(digits)) || !(SERVICE.test(digits) || PERSONAL.test(digits))) return [];
    return [{ written: digits, keys: [], sure: SERVICE.test(digits), kind: "line" }];
  });
  return [...known, ...strange];
}

function plain(number: string): string {
  return number.replaceAll("-", "");
}
