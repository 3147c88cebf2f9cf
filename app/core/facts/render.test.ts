import { expect, test } from "vitest";
import { fillAll, fillText, placeholdersIn } from "#app/core/facts/fill.ts";
import { renderFact } from "#app/core/facts/render.ts";
import { sampleFacts } from "#tests/support/sample-facts.ts";

test.each([
  [{ unit: "percent-a-year", value: 0.05 }, "0.05%", "0.05% a year"],
  [{ unit: "percent-a-day", value: 0.0455 }, "0.0455%", "0.0455% a day"],
  [{ unit: "percent", value: 10 }, "10%", "10%"],
  [{ unit: "cny", value: 500_000 }, "50万元", "CNY 500,000"],
  [{ unit: "cny", value: 12_500 }, "1.25万元", "CNY 12,500"],
  [{ unit: "cny", value: 12_345 }, "12345元", "CNY 12,345"],
  [{ unit: "cny", value: 2000 }, "2000元", "CNY 2,000"],
  [{ unit: "cny", value: 5.5 }, "5.5元", "CNY 5.50"],
  [{ unit: "cny", value: 120_000_000 }, "1.2亿元", "CNY 120,000,000"],
  [{ unit: "cny", value: 0 }, "0元", "CNY 0"],
  [{ unit: "days", value: 1 }, "1天", "1 day"],
  [{ unit: "working-days", value: 3 }, "3个工作日", "3 working days"],
  [{ unit: "clock", value: "09:00" }, "上午9点", "9 am"],
  [{ unit: "clock", value: "17:30" }, "下午5点半", "5:30 pm"],
  [{ unit: "clock", value: "12:05" }, "中午12点05分", "12:05 pm"],
  [{ unit: "clock", value: "00:00" }, "上午12点", "12 am"],
  [{ unit: "phone", value: "96110" }, "96110", "96110"],
  [{ unit: "name", value: { zh: "苇岸", en: "Reedbank" } }, "苇岸", "Reedbank"],
] as const)("%j reads %s and %s", (measured, zh, en) => {
  expect(renderFact(measured)).toEqual({ zh, en });
});

test("a text is filled in both languages, and one without facts stays the very same", () => {
  const text = { zh: "活期{{rate.demand}}，保到{{limit.insurance}}。", en: "{{rate.demand}} on demand, up to {{limit.insurance}} insured." };
  expect(fillText(text, sampleFacts)).toEqual({ zh: "活期0.05%，保到50万元。", en: "0.05% a year on demand, up to CNY 500,000 insured." });
  const plain = { zh: "您好", en: "Hello" };
  expect(fillText(plain, sampleFacts)).toBe(plain);
});

test("no reader ever sees a key: what the sheet lacks is said to be asked for", () => {
  const { zh, en } = fillText({ zh: "费用{{fee.unheard}}", en: "The fee is {{fee.unheard}}" }, sampleFacts);
  expect(zh).toBe("费用（以本行公布的为准）");
  expect(en).toBe("The fee is (as the bank publishes it)");
});

test("all texts of a value are filled, and its other parts are shared", () => {
  const value = { id: "{{rate.demand}}", list: [{ say: { zh: "{{line.police}}", en: "{{line.police}}" } }], rest: { n: 1, zh: "只有一种" } };
  const filled = fillAll(value, sampleFacts);
  expect(filled).toEqual({ ...value, list: [{ say: { zh: "110", en: "110" } }] });
  expect(filled.rest).toBe(value.rest);
  expect(fillAll(value.rest, sampleFacts)).toBe(value.rest);
  expect(placeholdersIn(value)).toEqual(["line.police"]);
});
