import type { Bearer } from "#app/core/access/can.ts";
import { fillAll, fillText } from "#app/core/facts/fill.ts";
import type { Case } from "#app/core/form/case/case.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import { casesOf } from "#app/library/cases.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForm, publishedForms } from "#app/library/forms.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { readAttempts } from "#app/visits/qualify/attempts.server.ts";
import { comparedSections } from "#app/visits/qualify/sheet.ts";
import { nextCase, standingOf } from "#app/visits/qualify/standing.ts";
import { fillSections } from "#app/visits/view/make/fill.ts";
import type { TestCase, TestRow, TestsView, TestView } from "#app/visits/view/test.ts";

/** Every published form with the reader's test on it, by its name: open ones first. */
export async function testsView(services: Services, me: Pick<Bearer, "id">): Promise<TestsView> {
  const { facts } = await currentFacts(services);
  const { qualify: terms } = (await currentPolicy(services)).visits;
  const tried = await readAttempts(services.db, services, me.id);
  const today = dayOf(services.clock.now(), services.env.bankTz);
  const tests: TestRow[] = [];
  for (const form of await publishedForms(services)) {
    const ground = { cases: await casesOf(services, form), waitDays: terms.waitDays, today };
    const standing = standingOf(tried.filter(({ slug }) => slug === form.slug), ground);
    tests.push({ slug: form.slug, title: fillText(form.form.title, facts), ...standing });
  }
  return { tests: ORDER.flatMap((state) => tests.filter((test) => test.state === state)), terms };
}

const ORDER = ["open", "waiting", "passed", "none"] as const;

/** How many tests are open to somebody now. */
export async function openTests(services: Services, me: Bearer): Promise<number> {
  return (await testsView(services, me)).tests.filter(({ state }) => state === "open").length;
}

/** One of them, with the case to be read where it may be taken now. Refuses `not-found`: no such form. */
export async function testView(services: Services, me: Bearer, slug: string): Promise<Result<TestView>> {
  const form = await publishedForm(services, slug);
  if (!form) return refuse("not-found");
  const { facts } = await currentFacts(services);
  const { qualify: terms } = (await currentPolicy(services)).visits;
  const cases = await casesOf(services, form);
  const tried = await readAttempts(services.db, services, me.id, slug);
  const standing = standingOf(tried, { cases, waitDays: terms.waitDays, today: dayOf(services.clock.now(), services.env.bankTz) });
  const next = standing.state === "open" ? nextCase(cases, tried, me.id) : undefined;
  const told = fillAll(form.form, facts);
  const taking = next ? caseView(fillAll(next, facts)) : null;
  return ok({ slug, title: told.title, terms, standing, taking, sections: comparedSections(fillSections(told)) });
}

function caseView({ hash, title, told }: Case): TestCase {
  return { hash, title, told };
}
