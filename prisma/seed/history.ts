import { stages, storeEnacted } from "#app/drills/enact.server.ts";
import { casesOf } from "#app/library/cases.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { demonstrationAllowed } from "#app/platform/demonstration.ts";
import type { Ids } from "#app/platform/ids.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { storeImport } from "#app/standings/outside/importing/save.server.ts";
import { proposeFirst } from "#app/visits/campaign/adjust.server.ts";
import { storeCampaign } from "#app/visits/campaign/write.server.ts";
import { enactVisitIn } from "#app/visits/enact.server.ts";
import { storeAttempts, type Attempt } from "#app/visits/qualify/attempts.server.ts";
import { idAt } from "#prisma/seed/history/chance.ts";
import { pastOf, type Past, type Props } from "#prisma/seed/history/past.ts";
import { isServing, type Colleague } from "#prisma/seed/history/players.ts";
import { testsOf, type TestedForm } from "#prisma/seed/history/tests.ts";

/** The whole past is one transaction: everything or nothing, and nobody is served meanwhile. */
const MOST_MS = 180_000;

export type HistoryDecision = "written" | "not-allowed" | "not-untouched";

/**
 * Gives the demonstration bank its past: drills played and visits made since the beginning of the last quarter, the
 * same for the same instant. Only where all the demonstration people are and nothing has happened to any of them yet;
 * so what broke off is done at the next start, and a bank of an older version stays as it is. The library must have
 * been published. Everything or nothing is written.
 * @param plays whose drills are played, by account; all by default, fewer where a test looks at something else
 */
export async function seedHistory(
  services: Services,
  say: (line: string) => void = () => {},
  plays: (account: string) => boolean = () => true,
): Promise<HistoryDecision> {
  if (!demonstrationAllowed(services.env)) return "not-allowed";
  const people = await untouched(services.db);
  if (!people) return "not-untouched";
  const present = { now: services.clock.now(), timeZone: services.env.bankTz };
  say("Giving the demonstration bank a past; this takes a while, once");
  const props = await propsOf(services);
  const past = pastOf(present, people.filter((person) => !isServing(person) || plays(person.account)), props, say);
  const tests = testsOf(people, await testedForms(services));
  const { hash: factsHash } = await currentFacts(services);
  const written = await services.db.$transaction((tx) => write(services, tx, { ...past, tests }, factsHash), { timeout: MOST_MS });
  if (written === "written") say(`Wrote ${past.sittings.length} drills and ${past.visits.length} visits`);
  return written;
}

/**
 * Gives the demonstration bank's evaluators the tests they passed and nothing else, for a bank without a past: its first
 * visit can be planned as in one that has a past. Only where nothing has happened yet; once.
 */
export async function seedTests(services: Services): Promise<HistoryDecision> {
  if (!demonstrationAllowed(services.env)) return "not-allowed";
  const people = await untouched(services.db);
  if (!people) return "not-untouched";
  const tests = testsOf(people, await testedForms(services));
  return services.db.$transaction(async (tx) => ((await untouched(tx)) && (await writeTests(tx, tests)) ? "written" : "not-untouched"));
}

/** False where there are tests already: a bank that was opened without its past may get it later. */
async function writeTests(tx: Tx, tests: readonly Attempt[]): Promise<boolean> {
  if ((await tx.qualification.count()) > 0) return false;
  await storeAttempts(tx, tests);
  return true;
}

/** The demonstration people, where all of them are there and nobody has done anything; else null. */
async function untouched(tx: Tx): Promise<Colleague[] | null> {
  const people = await tx.person.findMany({
    where: { demonstration: true, id: { in: demonstrationPeople.map(({ id }) => id) } },
    orderBy: { id: "asc" },
    select: { id: true, account: true, post: true, branchId: true, hiredOn: true, allowance: true },
  });
  if (people.length < demonstrationPeople.length) return null;
  const done = [await tx.sitting.count(), await tx.visit.count(), await tx.observation.count(), await tx.assignmentBatch.count()];
  return done.every((count) => count === 0) ? people : null;
}

async function propsOf(services: Services): Promise<Props> {
  const forms = await publishedForms(services);
  return { contents: await stages(services), form: forms.find(({ form: { channel } }) => channel === "branch") ?? null };
}

async function testedForms(services: Services): Promise<TestedForm[]> {
  const forms: TestedForm[] = [];
  for (const form of await publishedForms(services)) forms.push({ form, cases: await casesOf(services, form) });
  return forms;
}

type Written = Past & { readonly tests: readonly Attempt[] };

async function write(services: Services, tx: Tx, { sittings, visits, tasks, campaign, imports, tests }: Written, factsHash: string | null): Promise<HistoryDecision> {
  // Asked again inside: another process may have started at the same moment.
  if (!(await untouched(tx))) return "not-untouched";
  const seeded = { env: services.env, clock: services.clock, ids: countedIds(services.clock.now()) };
  await storeEnacted(seeded, tx, sittings);
  for (const visit of visits) await enactVisitIn(seeded, tx, { ...visit, factsHash });
  await tx.assignmentBatch.createMany({ data: tasks.map(({ batch }) => batch) });
  await tx.assignment.createMany({ data: tasks.map(({ task }) => task) });
  for (const each of imports) await storeImport(tx, each);
  await writeTests(tx, tests);
  const tested = tests.some(({ slug }) => slug === campaign?.draft.slug);
  if (campaign) await proposeFirst(services, tx, await storeCampaign(services, tx, campaign), tested);
  const detail = { sittings: sittings.length, visits: visits.length };
  await appendAudit(services, tx, { actorId: null, deed: "demonstration-played", subject: "", detail });
  return "written";
}

/** Ids for what has none of its own, in the order of asking, so that the same bank gets the same ones. */
function countedIds(now: number): Ids {
  let asked = 0;
  return { next: () => idAt(now, "counted", (asked += 1)) };
}
