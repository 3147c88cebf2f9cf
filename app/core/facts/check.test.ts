import { expect, test } from "vitest";
import { checkFacts } from "#app/core/facts/check.ts";
import { sampleFacts } from "#tests/support/sample-facts.ts";

const found = (zh: string, en: string) => checkFacts({ beats: [{ say: { zh, en } }] }, sampleFacts);
const inChinese = (zh: string) => found(zh, "Plain words.").map(({ code, severity, path }) => [code, severity, path.join("/")]);
const inEnglish = (en: string) => found("平常话。", en).map(({ code, severity }) => [code, severity]);

test("placeholders as they must be raise no alarm", () => {
  expect(found("活期年利率{{rate.demand}}，存款保险保到{{limit.insurance}}，打{{line.police}}。", "{{rate.demand}}; up to {{limit.insurance}}; ring {{line.police}}.")).toEqual([]);
});

test.each(["{{ rate.demand }}", "{rate.demand}", "{{rate.demand}", "｛｛rate.demand｝｝", "{{Rate.demand}}", "{{demand}}", "一个 } 括号"])("malformed: %s", (written) => {
  expect(inChinese(`利息${written}。`)).toEqual([["fact-placeholder", "error", "beats/0/say/zh"]]);
});

test("a key the sheet lacks is named, with the nearest there is", () => {
  const [finding, ...others] = found("活期{{rate.demnd}}", "A word");
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: "fact-unknown-key", severity: "error", path: ["beats", 0, "say", "zh"] });
  expect(finding?.message.en).toContain("Did you mean “rate.demand”?");
});

test.each(["{{time.dispute}}天", "{{limit.insurance}}元", "{{limit.minimum}}%", "下午{{time.closing}}", "百分之{{limit.minimum}}"])("the unit twice: %s", (zh) => {
  expect(inChinese(zh)).toEqual([["fact-unit-twice", "error", "beats/0/say/zh"]]);
});

test.each(["{{rate.demand}} a year", "{{rate.card.daily}} per day", "CNY {{limit.insurance}}", "{{time.dispute}} days", "{{time.closing}} pm"])("the unit twice: %s", (en) => {
  expect(inEnglish(en)).toEqual([["fact-unit-twice", "error"]]);
});

test.each([
  ["活期0.05%。", "{{rate.demand}} 或 {{rate.card.daily}}"],
  ["一天万分之五。", "{{rate.card.daily}}"],
  ["年利率百分之三点八五起。", "facts.yaml"],
  ["先打110。", "{{line.police}}"],
  ["先打幺幺零。", "{{line.police}}"],
  ["我们的电话是010-0000-0000。", "{{line.bank}}"],
  ["按这个号打：95599。", "facts.yaml"],
  ["您打开苇岸手机银行。", "{{product.app}}"],
])("written out for sure: %s", (zh, instead) => {
  expect(inChinese(zh)).toEqual([["fact-literal", "error", "beats/0/say/zh"]]);
  expect(found(zh, "Plain words.")[0]?.message.zh).toContain(instead);
});

test.each(["It pays 0.05% a year.", "Interest is 3.85 per cent.", "Ring 110 now.", "Open reedbank mobile.", "Our line is 400-123-4567."])("written out for sure: %s", (en) => {
  expect(inEnglish(en)).toEqual([["fact-literal", "error"]]);
});

test.each([
  ["存款保险保到五十万元。", "{{limit.insurance}}"],
  ["单笔超过5万要预约。", "{{limit.cash}}"],
  ["最多50,000元。", "{{limit.cash}}"],
  ["成交跌了3%。", "facts.yaml"],
  ["他的手机是13800001111。", "facts.yaml"],
])("perhaps the story's, so only a warning: %s", (zh, instead) => {
  expect(inChinese(zh)).toEqual([["fact-literal", "warning", "beats/0/say/zh"]]);
  expect(found(zh, "Plain words.")[0]?.message.zh).toContain(instead);
});

test("the same in English", () => {
  expect(inEnglish("Insurance covers CNY 500,000.")).toEqual([["fact-literal", "warning"]]);
  expect(inEnglish("Anything over 50,000 yuan is booked.")).toEqual([["fact-literal", "warning"]]);
});

test.each([
  "她要把五万块转给儿子。",
  "他付了五千，扣了两回。",
  "尾号1101的卡，110元的单，第110号，110年的老店。",
  "百分之百放心，100%安全。",
  "约95%仍满意（引自培训材料，未核实）。",
  "收到了95000元。",
  "九点四十，七十一岁，二十八万。",
  "2027年12月31日到期，流水号20271231001。",
])("the story stays in the text: %s", (zh) => {
  expect(inChinese(zh)).toEqual([]);
});

test.each(["She sends CNY 50,000 to her son.", "Flat 110, 110 people, CNY 110.", "He is 100% sure.", "About 95% stay (from training material, unverified)."])("the story stays in the text: %s", (en) => {
  expect(inEnglish(en)).toEqual([]);
});

test("what stands twice in a text is said once, and texts nobody says may quote figures", () => {
  expect(inChinese("打110，就打110。")).toHaveLength(1);
  const handbook = { rule: { zh: "打110", en: "Ring 110" }, why: { zh: "打110", en: "Ring 110" } };
  expect(checkFacts(handbook, sampleFacts, ({ path }) => path[0] === "rule")).toHaveLength(2);
});

test("without a sheet nothing is said", () => {
  expect(checkFacts({ zh: "打110，{{x}}", en: "Ring 110" }, null)).toEqual([]);
});
