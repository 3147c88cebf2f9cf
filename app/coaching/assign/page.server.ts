import type { Bearer } from "#app/core/access/can.ts";
import { latestDueDay } from "#app/core/assignment/due.ts";
import { MOST_ROWS } from "#app/core/assignment/terms.ts";
import { fillText } from "#app/core/facts/fill.ts";
import { staleFacts } from "#app/core/facts/standing.ts";
import { refuse, type Problem } from "#app/core/result.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import { dayOf } from "#app/core/time/month.ts";
import { MOST_LISTED, saysWhom, type Choice } from "#app/coaching/assign/choice.ts";
import type { AssignPage, Candidate, Preview, ScenarioChoice } from "#app/coaching/assign/choices.ts";
import { dated, faultOfWhat } from "#app/coaching/assign/faults.server.ts";
import { openAlready } from "#app/coaching/assign/open-already.server.ts";
import { peopleFor, type Meant } from "#app/coaching/assign/people.server.ts";
import { assignable, scopeOf, type Scope } from "#app/coaching/assign/scope.server.ts";
import { toldHandbook } from "#app/library/told.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many people can be left out one by one; whoever was named one by one always can. */
const LISTED = 100;

/** What can be chosen, what is, and what would come of it. */
export async function assignPage(services: Services, me: Bearer, asked: Choice): Promise<AssignPage> {
  const { clock, env, ids } = services;
  const today = dayOf(clock.now(), env.bankTz);
  const scope = await scopeOf(services.db, me);
  const { scenarios, standards } = await shelf(services, asked.standard, today);
  const choice = dated(services, proposed(asked, scenarios));
  const preview = saysWhom(choice) ? await previewOf(services, me, scope, choice) : null;
  return {
    key: ids.next(),
    choice,
    today,
    latest: latestDueDay(today),
    attempts: (await currentPolicy(services)).drills.attempts,
    branches: scope.branches,
    posts: await postsIn(services, me, scope),
    standards,
    scenarios,
    named: choice.people.length > 0 ? (preview?.people ?? []).map(({ id, name }) => ({ id, name })) : [],
    preview,
    problem: preview && (await problemOf(services, choice, preview)),
  };
}

/** From a standard, the scenario that turns on it most, where none was chosen. */
function proposed(asked: Choice, scenarios: readonly ScenarioChoice[]): Choice {
  const [first] = scenarios;
  const proposes = asked.standard !== null && asked.slugs.length === 0 && first !== undefined && first.exercises > 0;
  return proposes ? { ...asked, slugs: [first.slug] } : asked;
}

async function problemOf(services: Services, choice: Choice, { count, rows, skipped }: Preview): Promise<Problem | null> {
  if (count === 0) return refuse("assign-nobody").problem;
  const fault = await faultOfWhat(services, choice);
  if (fault) return fault;
  const asked = rows + skipped;
  if (asked > MOST_ROWS) return refuse("assign-many", { most: MOST_ROWS, count: asked }).problem;
  return rows === 0 ? refuse("assign-nothing-new").problem : null;
}

async function previewOf(services: Services, me: Bearer, scope: Scope, choice: Choice): Promise<Preview> {
  const { people, nobodyWeak } = await peopleFor(services, me, scope, choice);
  const open = await openAlready(services, services.db, { people: people.map(({ id }) => id), slugs: choice.slugs, mode: choice.mode });
  const has = (id: string) => choice.slugs.filter((slug) => open.get(id)?.has(slug));
  const skipped = people.reduce((sum, { id }) => sum + has(id).length, 0);
  // A group is sent as the choice that made it, which would not say who was named.
  const listed = choice.people.length > 0 ? MOST_LISTED : LISTED;
  return {
    people: people.slice(0, listed).map((person) => candidateOf(person, has(person.id))),
    count: people.length,
    whole: people.length > listed,
    rows: people.length * choice.slugs.length - skipped,
    skipped,
    nobodyWeak,
  };
}

function candidateOf({ id, name, branch, post, weakness }: Meant, has: readonly string[]): Candidate {
  return { id, name, branch, post, has, why: weakness && { clean: weakness.clean, n: weakness.n, sittings: weakness.sittings } };
}

async function postsIn(services: Services, me: Bearer, scope: Scope): Promise<string[]> {
  const groups = await services.db.person.groupBy({ by: ["post"], where: assignable(me, scope), orderBy: { post: "asc" } });
  return groups.map(({ post }) => post);
}

async function shelf(services: Services, standard: string | null, today: string): Promise<Pick<AssignPage, "scenarios" | "standards">> {
  const { facts } = await currentFacts(services);
  const turnedOn = new Set<string>();
  const scenarios = (await publishedScenarios(services)).map(({ slug, drill: { scenario }, named }): ScenarioChoice => {
    const exercised = exercisedStandards(scenario);
    for (const id of exercised.keys()) turnedOn.add(id);
    const exercises = standard === null ? 0 : (exercised.get(standard) ?? 0);
    const stale = staleFacts(named, facts, today).length > 0;
    return { slug, title: fillText(scenario.title, facts), level: scenario.level, exercises, stale };
  });
  const book = await toldHandbook(services);
  const standards = [...turnedOn].sort().map((id) => ({ id, title: book.get(id)?.title ?? { zh: id, en: id } }));
  return { scenarios: scenarios.sort((a, b) => b.exercises - a.exercises || a.level - b.level || (a.slug < b.slug ? -1 : 1)), standards };
}
