import { parseFacts } from "#app/core/facts/parse.ts";

const about = "name: { zh: 名称, en: name }, until: 2027-06-30, owner: { zh: 产品部, en: products }";

/** A small sheet with a fact of nearly every unit. */
export const sampleFactsSource = `facts:
  line.police: { value: "110", unit: phone, ${about} }
  line.bank: { value: "010-0000-0000", unit: phone, ${about} }
  rate.demand: { value: 0.05, unit: percent-a-year, ${about} }
  rate.card.daily: { value: 0.05, unit: percent-a-day, ${about} }
  limit.insurance: { value: 500000, unit: cny, ${about}, basis: { zh: 条例, en: regulations } }
  limit.cash: { value: 50000, unit: cny, ${about} }
  limit.minimum: { value: 10, unit: percent, ${about} }
  time.dispute: { value: 30, unit: days, ${about} }
  time.closing: { value: "17:00", unit: clock, ${about} }
  product.app: { value: { zh: 苇岸手机银行, en: Reedbank Mobile }, unit: name, ${about} }
`;

const { facts, diagnostics } = parseFacts(sampleFactsSource, "facts.yaml");
if (!facts) throw new Error(JSON.stringify(diagnostics));

export const sampleFacts = facts;
