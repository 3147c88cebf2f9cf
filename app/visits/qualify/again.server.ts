import type { Bearer } from "#app/core/access/can.ts";
import { fillText } from "#app/core/facts/fill.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { casesOf } from "#app/library/cases.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { EVALUATES } from "#app/visits/plan/fit.server.ts";
import { storeRequest } from "#app/visits/qualify/attempts.server.ts";
import { testsView } from "#app/visits/qualify/tests.server.ts";
import type { TestsOfView } from "#app/visits/view/test.ts";
import { PERSON_COLUMNS, personOf } from "#app/visits/visit/names.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";

/** As for a visit: a shorter reason says nothing. */
const LEAST_REASON = 2;

/** Everybody else who evaluates, and how the one that was chosen stands to each test. */
export async function testsOfView(services: Services, me: Bearer, personId: string | null): Promise<TestsOfView> {
  const rows = await services.db.person.findMany({ where: { ...EVALUATES, id: { not: me.id } }, orderBy: { id: "asc" }, select: PERSON_COLUMNS });
  const people = rows.map(personOf);
  const person = people.find(({ id }) => id === personId);
  if (!person) return { people, of: null };
  return { people, of: { person, tests: (await testsView(services, person)).tests } };
}

/** `attempt`: the test that was passed, as the page showed it. */
export type AgainPost = { readonly attempt: string; readonly reason: string };

/**
 * Asks an evaluator to take a test again: what they passed counts no longer from now on, and they are told why. Visits they
 * accepted go on. Asked twice of one pass it is asked once. Refuses `not-found` (no such pass, their own, or they evaluate no
 * more), `test-none` (there is no test on the form to take), `reason-missing`, `reason-long`.
 */
export async function askAgain(services: Services, me: Bearer, post: AgainPost): Promise<Result<{ personId: string }>> {
  const reason = reasonIn(post.reason);
  if (!reason.ok) return reason;
  if (reason.value.length < LEAST_REASON) return refuse("reason-missing");
  const passed = await services.db.qualification.findUnique({ where: { id: post.attempt }, select: { slug: true } });
  const form = passed && (await publishedForm(services, passed.slug));
  if (!form) return refuse("not-found");
  if ((await casesOf(services, form)).length === 0) return refuse("test-none");
  const { facts } = await currentFacts(services);
  return services.db.$transaction((tx) => askIn(services, tx, me, { attempt: post.attempt, reason: reason.value }, fillText(form.form.title, facts)));
}

async function askIn(services: Services, tx: Tx, me: Bearer, { attempt, reason }: AgainPost, title: { zh: string; en: string }): Promise<Result<{ personId: string }>> {
  const select = { personId: true, slug: true, formHash: true } as const;
  const passed = await tx.qualification.findFirst({ where: { id: attempt, passed: true, personId: { not: me.id }, person: EVALUATES }, select });
  if (!passed) return refuse("not-found");
  const { personId, slug } = passed;
  const last = await tx.qualification.findFirst({ where: { personId, slug }, orderBy: [{ at: "desc" }, { id: "desc" }], select: { id: true } });
  if (last?.id !== attempt) return ok({ personId });
  await storeRequest(tx, { ...passed, id: services.ids.next(), at: services.clock.now(), reason });
  await tell(services, tx, [{ personId, key: `test-again:${attempt}`, notice: { kind: "test-again", slug, title, reason } }]);
  await appendAudit(services, tx, { actorId: me.id, deed: "test-asked-again", subject: personId, detail: { form: slug } });
  return ok({ personId });
}
