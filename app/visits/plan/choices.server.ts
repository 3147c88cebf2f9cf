import { can, type Bearer } from "#app/core/access/can.ts";
import { fillText } from "#app/core/facts/fill.ts";
import { staleFacts } from "#app/core/facts/standing.ts";
import { yuanOf } from "#app/core/money/yuan.ts";
import { dayOf } from "#app/core/time/month.ts";
import { NO_TIES } from "#app/core/visit/unfit.ts";
import { isTested } from "#app/library/cases.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { qualifiedFor } from "#app/visits/campaign/qualified.server.ts";
import { EVALUATES } from "#app/visits/plan/fit.server.ts";
import { readTies } from "#app/visits/plan/ties.server.ts";
import type { EvaluatorChoice, PlanChoices } from "#app/visits/view/plan.ts";
import { PERSON_COLUMNS, personOf, placeOf } from "#app/visits/visit/names.ts";

/** What the reader can plan a visit from, in their scope. */
export async function planChoices(services: Services, me: Bearer): Promise<PlanChoices> {
  const { db, clock, env, ids } = services;
  const forms = await publishedForms(services);
  const { facts } = await currentFacts(services);
  const today = dayOf(clock.now(), env.bankTz);
  const all = await db.branch.findMany({ orderBy: [{ regionId: "asc" }, { id: "asc" }] });
  const branches = all.filter(({ id, regionId }) => can(me, "visits.plan", { branchId: id, regionId }));
  const { rotationDays, feeFen } = (await currentPolicy(services)).visits;
  return {
    key: ids.next(),
    branches: branches.map(placeOf),
    forms: forms.map(({ slug, form, named }) => {
      const stale = staleFacts(named, facts, today).map(({ name }) => name);
      return { slug, title: fillText(form.title, facts), modes: [...form.modes], stale };
    }),
    evaluators: await evaluatorChoices(services, me, { branches: branches.map(({ id }) => id), slugs: forms.map(({ slug }) => slug) }),
    rotationDays,
    fee: yuanOf(feeFen),
    today,
  };
}

type Purposes = { readonly branches: readonly string[]; readonly slugs: readonly string[]; readonly but?: string };

/**
 * Everybody else who may be sent, what there is between them and those places, and which of those forms they may not use yet.
 * @param purposes `but`: a visit that does not count, as it is being arranged anew
 */
export async function evaluatorChoices(services: Services, me: Bearer, { branches, slugs, but }: Purposes): Promise<EvaluatorChoice[]> {
  const { db } = services;
  const people = await db.person.findMany({ where: { ...EVALUATES, id: { not: me.id } }, orderBy: { id: "asc" }, select: PERSON_COLUMNS });
  const tiesOf = await readTies(db, people.map(({ id }) => id), branches, but);
  const untestedOf = await untested(services, slugs, people.map(({ id }) => id));
  return people.map((person) => {
    const tied = branches.flatMap((branchId) => {
      const ties = tiesOf(person.id, branchId);
      return ties === NO_TIES ? [] : [[branchId, ties] as const];
    });
    return { ...personOf(person), ties: Object.fromEntries(tied), untested: untestedOf(person.id) };
  });
}

async function untested(services: Services, slugs: readonly string[], people: readonly string[]): Promise<(personId: string) => string[]> {
  const qualified: { slug: string; isQualified: (personId: string) => boolean }[] = [];
  for (const slug of slugs) qualified.push({ slug, isQualified: await qualifiedFor(services.db, { slug, tested: await isTested(services, slug) }, people) });
  return (personId) => qualified.filter(({ isQualified }) => !isQualified(personId)).map(({ slug }) => slug);
}
