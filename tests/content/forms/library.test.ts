import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Form, Item } from "#app/core/form/form.ts";
import { goldenScoreOf, parseGoldenVisit } from "#app/core/form/golden/parse.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { isDeclared, isScored } from "#app/core/form/kinds.ts";
import { reportOfForm } from "#app/core/form/report.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { outcomesOf, type Mark } from "#app/core/form/structure/outcomes.ts";
import { valueOf } from "#app/core/form/value.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";
import { readContent } from "#app/library/content.server.ts";
import { scoreByHand } from "#tests/support/score-by-hand.ts";
import { textsIn } from "#tests/support/texts-in.ts";

const root = path.resolve(import.meta.dirname, "../../../scenarios");
const { standards, policy: policyFile, visits } = await readContent(root);
const { handbook } = parseHandbook(standards?.source ?? "", "standards.yaml");
const { policy } = parsePolicy(policyFile?.source ?? "", "policy.yaml");
if (!handbook || !policy) throw new Error("The handbook or the policy has errors: npm run form:check");
const { rules } = policy;

/** The other ways to use a form, and how a brief begins what it says of them. */
const OTHER_MODES = [
  ["inspection", "任务写的是“明查”", "“announced inspection”"],
  ["recording", "任务写的是“抽检", "“review of a record"],
] as const;

it("there is a form", () => expect(visits.map(({ folder }) => folder)).toContain("branch-counter"));

describe.each(visits)("the form in $folder", ({ source, file, folder }) => {
  const { form, diagnostics } = parseForm(source, file, handbook);
  if (!form) throw new Error(`${file} has errors: npm run form:check`);
  const report = reportOfForm(form);

  it("passes without a word", () => {
    expect(diagnostics.map((each) => printDiagnostic(each, "en"))).toEqual([]);
    expect(form.slug).toBe(folder);
  });

  it("is worth a visit: twenty items of service at least, of every kind that is scored, with conditions and things that may not apply", () => {
    expect(itemsOf(form).filter(({ premises }) => !premises).length).toBeGreaterThanOrEqual(20);
    const kinds = report.kinds.map(({ kind }) => kind);
    expect(new Set(kinds.filter(isScored))).toEqual(new Set(["yes-no", "scale", "choice", "timing", "count"]));
    expect(kinds).toContain("text");
    expect(report.conditional).toBeGreaterThanOrEqual(2);
    expect(report.mayNotApply).toBeGreaterThanOrEqual(2);
    expect(report.criticals.length).toBeGreaterThanOrEqual(2);
  });

  it("asks for something to hand in, for nobody's voice, and has what fails a visit backed up", () => {
    expect(report.kinds.filter(({ kind }) => isDeclared(kind)).length).toBeGreaterThanOrEqual(1);
    expect(report.kinds.map(({ kind }) => kind)).not.toContain("audio");
    const backed = itemsOf(form).filter(({ evidence }) => evidence !== null);
    expect(backed.flatMap(({ evidence }) => evidence?.kinds ?? [])).not.toContain("audio");
    expect(backed.map(({ id }) => id)).toEqual(expect.arrayContaining([...report.criticals]));
  });

  it("is for mystery visits, and tells apart what another way of looking asks", () => {
    expect(form.modes).toContain("mystery");
    for (const [mode, zh, en] of OTHER_MODES) {
      const told = form.modes.includes(mode);
      expect([form.brief.zh.includes(zh), form.brief.en.includes(en)]).toEqual([told, told]);
    }
  });

  it("shows every item at some visit, and hides at another each that has a condition", () => {
    const shown = (id: string, how: Mark) => outcomesOf(form, (item, answer) => (item.id === id ? 1 : how(item, answer)));
    for (const { id, showIf } of itemsOf(form)) {
      const outcomes = shown(id, () => 0);
      expect([id, outcomes.has(1), outcomes.has(0)]).toEqual([id, true, showIf !== null]);
    }
  });

  it("can be scored 100 in every dimension at one visit, and 0 in each at another", () => {
    const about = [...DIMENSIONS, "premises"] as const;
    const bit = (item: Item) => 1 << about.indexOf(item.dimension ?? "premises");
    const all = (value: number): Mark => (item, answer) => {
      const worth = valueOf(item, answer);
      return worth === null ? 0 : worth === value ? bit(item) : null;
    };
    const whole = (1 << about.length) - 1;
    expect(outcomesOf(form, all(1)).has(whole)).toBe(true);
    expect(outcomesOf(form, all(0)).has(whole)).toBe(true);
  });

  it("gives no dimension so few items that one answer decides it", () => {
    for (const about of DIMENSIONS) {
      const own = itemsOf(form).filter(({ dimension }) => dimension === about);
      expect(own.length).toBeGreaterThanOrEqual(4);
      const weight = own.reduce((sum, item) => sum + item.weight, 0);
      for (const item of own) expect(item.weight / weight).toBeLessThanOrEqual(1 / 3);
    }
  });

  it("says everything in Chinese in the Chinese texts, and in English in the English ones", () => {
    const texts = textsIn(form);
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(texts.filter(({ en }) => /\p{Script=Han}/u.test(en) || !/[a-z]/i.test(en))).toEqual([]);
  });

  it("names no rate, fee, limit or service number, and nobody is shouted at", () => {
    for (const { zh, en } of textsIn(form)) {
      for (const text of [zh, en]) {
        expect(text).not.toMatch(/\d\s*[%％‰]|\d{5,}|[¥￥$]\s*\d|\d\s*元|CNY/);
        expect(text).not.toMatch(/[!！]/);
      }
    }
  });

  it("tells the shopper who to be, what to do and what never to do", () => {
    for (const part of ["你是谁", "要办的事", "决不做", "安全和身份"]) expect(form.brief.zh).toContain(part);
    for (const part of ["Who you are", "Your errand", "Never", "Safety and cover"]) expect(form.brief.en).toContain(part);
    expect(form.brief.zh.split("\n").length).toBe(form.brief.en.split("\n").length);
  });

  describe("as it was filled in on some visits", () => {
    const worked = goldenVisits(folder, form);

    it.each(worked)("$file gives exactly what it expects, and working it out by hand gives the same", ({ golden }) => {
      const score = goldenScoreOf(scoreVisit(form, golden.answers, rules));
      expect(score).toEqual(golden.expect);
      const byHand = scoreByHand(form, golden.answers);
      for (const about of DIMENSIONS) expect(score.dimensions[about] ?? -1).toBeCloseTo(byHand.get(about) ?? -1, 2);
      expect(score.premises ?? -1).toBeCloseTo(byHand.get(null) ?? -1, 2);
    });

    it("shows the best there is, something between, a critical failure and a visit of which much did not apply", () => {
      const named = Object.fromEntries(worked.map(({ golden }) => [golden.visit, scoreVisit(form, golden.answers, rules)]));
      expect(named["best"]).toMatchObject({ total: 100, premises: 100, failed: false });
      expect(Object.values(named["best"]?.dimensions ?? {}).map(({ score }) => score)).toEqual([100, 100, 100, 100]);
      expect(named["middling"]).toMatchObject({ failed: false });
      expect(named["middling"]?.total).toBeGreaterThan(40);
      expect(named["middling"]?.total).toBeLessThan(80);
      expect(named["critical"]).toMatchObject({ failed: true, total: rules.criticalCap });
      expect(named["critical"]?.uncapped).toBeGreaterThan(named["middling"]?.total ?? 100);
      const left = Object.values(named).map(({ items }) => items.filter(({ state }) => state === "not-applicable" || state === "hidden").length);
      expect(Math.max(...left)).toBeGreaterThanOrEqual(4);
    });
  });
});

function goldenVisits(folder: string, form: Form) {
  const golden = path.join(root, "visits", folder, "golden");
  return (existsSync(golden) ? readdirSync(golden) : []).map((file) => {
    const read = parseGoldenVisit(readFileSync(path.join(golden, file), "utf8"), file, form);
    if (!read.golden) throw new Error(read.diagnostics.map((each) => printDiagnostic(each, "en")).join("\n"));
    return { file, golden: read.golden };
  });
}
