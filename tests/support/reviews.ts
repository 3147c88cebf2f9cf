import type { Bearer } from "#app/core/access/can.ts";
import { appendEvent, EMPTY_HEAD } from "#app/core/chain.ts";
import type { Answer } from "#app/core/form/form.ts";
import type { Planned } from "#app/core/visit/event.ts";
import { plannedLife } from "#app/core/visit/life.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { saveAnswer } from "#app/visits/save.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { storeNew } from "#app/visits/visit/store.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, given, openVisits } from "#tests/support/visits.ts";

/** Two outside firms beside the house of visits: `fay` and `fern` go for the first and `fox`, `finn` review there first; `gus` reviews at the other. */
export async function openReviews(): Promise<TestServices> {
  const services = await openVisits();
  const { db, clock } = services;
  await db.firm.createMany({ data: ["firm", "rival"].map((id) => ({ id, nameZh: `公司-${id}`, nameEn: `Firm ${id}` })) });
  for (const { id, firmId, grants } of Object.values(OUTSIDERS)) {
    const named = { account: `account-${id}`, nameZh: `姓名-${id}`, nameEn: `Name of ${id}` };
    await db.person.create({ data: { id, ...named, firmId, post: "evaluator", hiredOn: "2026-01-05", createdAt: new Date(clock.now()) } });
    await db.roleGrant.createMany({ data: grants.map((grant) => ({ id: `${id}:${grant.role}`, personId: id, ...grant, createdAt: new Date(clock.now()) })) });
  }
  return services;
}

const outsider = (id: string, role: "evaluator" | "reviewer", firmId = "firm") => ({ id, firmId, branchId: null, grants: [{ role, scope: "self", scopeId: "" }] }) as const satisfies Bearer;

export const OUTSIDERS = {
  fay: outsider("fay", "evaluator"),
  fern: outsider("fern", "evaluator"),
  fox: outsider("fox", "reviewer"),
  finn: outsider("finn", "reviewer"),
  gus: outsider("gus", "reviewer", "rival"),
} as const;

/** An evaluator as a bearer, of the bank or of the firm. */
export function evaluatorOf(id: string): Bearer {
  return Object.hasOwn(OUTSIDERS, id) ? OUTSIDERS[id as keyof typeof OUTSIDERS] : { id, grants: [{ role: "evaluator", scope: "self", scopeId: "" }] };
}

type Laid = { evaluator?: string; firm?: string | null; twin?: string | null; branch?: string };

/** A planned visit, told and not arranged: it begins as it is. */
export async function layVisit(services: TestServices, { evaluator = "eve", firm = null, twin = null, branch = "n1" }: Laid = {}): Promise<string> {
  const form = await publishedForm(services, "counter");
  if (!form) throw new Error("The form is not published");
  const visit = services.ids.next();
  const planned: Planned = {
    kind: "planned", actor: "rita", visit, branch, form: form.hash, rules: form.rules.version, mode: "mystery", evaluator, dueOn: "2026-11-20", firm, twin,
  };
  const first = appendEvent(EMPTY_HEAD, planned, services.clock.now());
  await services.db.$transaction((tx) => storeNew(tx, { slug: form.slug, factsHash: null }, plannedLife(planned, first.at), [first]));
  return visit;
}

/** The same, made and handed in by its evaluator. */
export async function handedIn(services: TestServices, laid: Laid = {}, answers: Readonly<Record<string, Answer>> = ANSWERS): Promise<string> {
  const visitId = await layVisit(services, laid);
  await handIn(services, visitId, laid.evaluator ?? "eve", answers);
  return visitId;
}

/** Begins, answers and submits a planned visit. */
export async function handIn(services: TestServices, visitId: string, evaluator: string, answers: Readonly<Record<string, Answer>> = ANSWERS): Promise<void> {
  const me = evaluatorOf(evaluator);
  given(await beginVisit(services, me, visitId));
  for (const [item, answer] of Object.entries(answers)) {
    services.clock.pass(60_000);
    given(await saveAnswer(services, me, { visitId, item, answer, edition: 0, key: `${item}-${services.clock.now()}` }));
  }
  given(await submitVisit(services, me, { visitId }));
}
