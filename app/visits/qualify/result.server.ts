import type { Bearer } from "#app/core/access/can.ts";
import { fillAll } from "#app/core/facts/fill.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import type { Case } from "#app/core/form/case/case.ts";
import { compareCase, type Comparison } from "#app/core/form/case/compare.ts";
import type { Answers, Form } from "#app/core/form/form.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { casesOf } from "#app/library/cases.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { formByHash } from "#app/library/forms.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { reasonOf } from "#app/visits/qualify/attempts.server.ts";
import { testView } from "#app/visits/qualify/tests.server.ts";
import { fillSections } from "#app/visits/view/make/fill.ts";
import type { TestResult } from "#app/visits/view/test.ts";

/** How one of the reader's own attempts went: item by item only once it is passed. Refuses `not-found`. */
export async function resultOfTest(services: Services, me: Bearer, slug: string, id: string): Promise<Result<TestResult>> {
  const row = await services.db.qualification.findUnique({ where: { id } });
  if (!row || row.personId !== me.id || row.slug !== slug || reasonOf(row) !== null) return refuse("not-found");
  const now = await testView(services, me, slug);
  const content = await formByHash(services, row.formHash);
  const found = (await casesOf(services, content)).find(({ hash }) => hash === row.caseHash);
  const { facts } = await currentFacts(services);
  const form = fillAll(content.form, facts);
  // This room alone writes it, from Answers.
  const answers = JSON.parse(row.answers) as Answers;
  return ok({
    slug,
    title: form.title,
    terms: now.ok ? now.value.terms : { percent: 100, waitDays: 0 },
    passed: row.passed,
    percent: Math.floor(row.share * 100 + ROUNDING),
    standing: now.ok ? now.value.standing : { state: "none" },
    compared: found ? comparedView(form, found, facts, answers, row.passed) : null,
  });
}

/** 0.29 × 100 is a little less than 29. */
const ROUNDING = 1e-9;

function comparedView(form: Form, found: Case, facts: Facts, answers: Answers, passed: boolean): TestResult["compared"] {
  const comparison = compareCase(form, found, answers);
  const { right, of, criticals } = comparison;
  const titles = new Map(form.sections.map(({ id, title }) => [id, title]));
  const sections = comparison.sections.map((section) => ({ ...section, title: titles.get(section.id) ?? { zh: section.id, en: section.id } }));
  return { right, of, criticals, sections, told: passed ? toldView(form, fillAll(found, facts), answers, comparison) : null };
}

function toldView(form: Form, { title, told, key, because }: Case, answers: Answers, { agrees }: Comparison) {
  const sections = fillSections(form).flatMap((section) => {
    const items = section.items.flatMap((item) => {
      const agreed = agrees.get(item.id);
      if (agreed === undefined) return [];
      return [{ item, answer: answers[item.id] ?? null, key: key[item.id] ?? null, agrees: agreed, because: because[item.id] ?? null }];
    });
    return items.length === 0 ? [] : [{ id: section.id, title: section.title, items }];
  });
  return { case: title, story: told, sections };
}
