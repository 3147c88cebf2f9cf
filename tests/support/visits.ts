import type { Bearer } from "#app/core/access/can.ts";
import type { Role } from "#app/core/access/grant.ts";
import type { Answer } from "#app/core/form/form.ts";
import type { Result } from "#app/core/result.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { openLibrary } from "#app/library/library.server.ts";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { offerVisit } from "#app/visits/offer.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { saveAnswer } from "#app/visits/save.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

/** One item of every kind; `queue-told` hangs on the wait, `why` on the greeting. */
export const FORM = `form: counter
title: { zh: "柜台", en: "Counter" }
channel: branch
brief: { zh: "去办一件小事。", en: "Go on a small errand." }
sections:
  - id: entering
    title: { zh: "进门", en: "Coming in" }
    items:
      - { id: greeted, kind: yes-no, question: { zh: "招呼了吗?", en: "Greeted?" }, dimension: attitude, weight: 2, standards: [A01] }
      - { id: manner, kind: scale, question: { zh: "热情吗?", en: "How warm?" }, showIf: { item: greeted, is: yes }, dimension: attitude, weight: 2, standards: [A01], low: { zh: "冷", en: "cold" }, high: { zh: "热", en: "warm" } }
      - { id: wait, kind: timing, question: { zh: "等了多久?", en: "How long?" }, dimension: efficiency, weight: 2, standards: [E01], target: 300, limit: 900 }
      - { id: queue-told, kind: yes-no, question: { zh: "说要等多久了吗?", en: "Told how long?" }, showIf: { item: wait, atLeast: 301 }, dimension: efficiency, weight: 1, standards: [E04], mayNotApply: true }
  - id: counter
    title: { zh: "柜台", en: "At the counter" }
    items:
      - { id: promised, kind: choice, question: { zh: "承诺保本了吗?", en: "Promised a return?" }, dimension: product-knowledge, weight: 1, standards: [P13], critical: true, options: [{ id: never, text: { zh: "没有", en: "no" }, value: 100 }, { id: hinted, text: { zh: "暗示", en: "hinted" }, value: 40 }, { id: outright, text: { zh: "承诺", en: "outright" }, value: 0 }] }
      - { id: asked, kind: count, question: { zh: "问了几次?", en: "Asked how often?" }, dimension: problem-solving, weight: 1, standards: [S02], unit: { zh: "次", en: "times" }, thresholds: [{ from: 0, value: 0 }, { from: 1, value: 50 }, { from: 2, value: 100 }] }
      - { id: tidy, kind: yes-no, question: { zh: "整洁吗?", en: "Tidy?" }, dimension: premises, weight: 1, standards: [A03] }
      - { id: remarks, kind: text, question: { zh: "还有什么?", en: "Anything else?" } }
`;

/** Answers that leave the hidden item hidden: 100 for attitude, 50 for efficiency. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  greeted: { kind: "yes-no", yes: true, note: null },
  manner: { kind: "scale", level: 5, note: null },
  wait: { kind: "timing", seconds: 240, started: null, stopped: null, note: null },
  promised: { kind: "choice", option: "never", note: null },
  asked: { kind: "count", count: 1, note: null },
  tidy: { kind: "yes-no", yes: false, note: null },
};

/** Anybody may come again at once, so that a test needs no more people than it speaks of. */
export const VISIT_POLICY = `visits: { version: 1, appealDays: 10, rotationDays: 0, remindDays: 2, answerDays: 2 }
`;

/** One of every role that meets a visit. `nora` reviews the north only; `dora` evaluates and reviews. */
const PEOPLE = {
  eve: { roles: ["evaluator"], scope: "self" },
  other: { roles: ["evaluator"], scope: "self" },
  rita: { roles: ["reviewer"], scope: "bank" },
  roy: { roles: ["reviewer"], scope: "bank" },
  nora: { roles: ["reviewer"], scope: "region", scopeId: "north" },
  dora: { roles: ["evaluator", "reviewer"], scope: "bank" },
  mark: { roles: ["manager"], scope: "branch", scopeId: "n1", branchId: "n1" },
  stan: { roles: ["staff"], scope: "self", branchId: "n1" },
  sue: { roles: ["staff"], scope: "self", branchId: "s1" },
  hana: { roles: ["hr"], scope: "bank" },
} as const satisfies Record<string, { roles: readonly Role[]; scope: string; scopeId?: string; branchId?: string }>;

export type Name = keyof typeof PEOPLE;

export function someone(name: Name): Bearer {
  const { roles, scope, scopeId = "", branchId = null } = { scopeId: undefined, branchId: undefined, ...PEOPLE[name] };
  return { id: name, branchId, grants: roles.map((role) => ({ role, scope, scopeId })) };
}

/** A house with two regions, the people above and the form, published as its first version. */
export async function openVisits(source = FORM): Promise<TestServices> {
  const services = await openTestServices();
  openLibrary(services, "/nowhere");
  await publishPolicy(services, { file: "policy.yaml", source: POLICY + VISIT_POLICY });
  await publishForm(services, source, 1);
  const { db, clock } = services;
  await db.region.createMany({ data: ["north", "south"].map((id) => ({ id, nameZh: id, nameEn: id })) });
  const branches = [["n1", "north"], ["n2", "north"], ["s1", "south"]] as const;
  await db.branch.createMany({ data: branches.map(([id, regionId]) => ({ id, nameZh: id, nameEn: id, regionId })) });
  for (const name of Object.keys(PEOPLE) as Name[]) await addPerson(services, someone(name), clock.now());
  return services;
}

async function addPerson({ db }: Services, { id, branchId = null, grants }: Bearer, at: number): Promise<void> {
  const named = { account: `account-${id}`, nameZh: `姓名-${id}`, nameEn: `Name of ${id}` };
  await db.person.create({
    data: { id, ...named, branchId, post: "teller", hiredOn: "2026-01-05", createdAt: new Date(at) },
  });
  await db.roleGrant.createMany({
    data: grants.map((grant) => ({ id: `${id}:${grant.role}`, personId: id, ...grant, createdAt: new Date(at) })),
  });
}

/** Publishes a form without asking the gate. */
export async function publishForm({ db, clock }: Services, source: string, version: number, slug = "counter"): Promise<string> {
  const publishedAt = new Date(clock.now());
  const hash = hashSource(source);
  await db.formVersion.create({ data: { hash, slug, version, source, origin: "repository", rules: 1, publishedAt } });
  return hash;
}

/** The value of what must not be refused. */
export function given<T, P extends { code: string }>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Why it was refused; "ok" where it was not. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.problem.code;
}

type PlannedHow = { by?: Name; evaluator?: Name; branch?: string };

/** A visit that was only planned: its evaluator has not been asked. */
export async function planOnly(services: Services, { by = "rita", evaluator = "eve", branch = "n1" }: PlannedHow = {}): Promise<string> {
  const post = { branchId: branch, slug: "counter", evaluatorId: evaluator, dueOn: "2026-11-20", offer: false };
  return given(await planVisit(services, someone(by), post)).visitId;
}

/** A visit that its evaluator has accepted. */
export async function plan(services: Services, how: PlannedHow = {}): Promise<string> {
  const visitId = await planOnly(services, how);
  given(await offerVisit(services, someone(how.by ?? "rita"), { visitId }));
  given(await acceptVisit(services, someone(how.evaluator ?? "eve"), { visitId }));
  return visitId;
}

/** Saves answers one after another, each as the page does after reading what is stored. */
export async function answer(services: TestServices, visitId: string, answers: Readonly<Record<string, unknown>> = ANSWERS, by: Name = "eve") {
  for (const [item, said] of Object.entries(answers)) {
    services.clock.pass(30_000);
    const stored = await services.db.visitAnswer.findUnique({ where: { visitId_item: { visitId, item } } });
    const post = { visitId, item, answer: said, edition: stored?.edition ?? 0, key: `${item}-${services.clock.now()}` };
    given(await saveAnswer(services, someone(by), post));
  }
}

export const STAGES = ["planned", "offered", "accepted", "under-way", "submitted", "in-review", "approved", "published"] as const;
export type Stage = (typeof STAGES)[number];

/** A visit to branch n1 by Eve, reviewed by Rita, as far as that stage. */
export async function visitAt(services: TestServices, stage: Stage, answers: Readonly<Record<string, unknown>> = ANSWERS): Promise<string> {
  const visitId = await planOnly(services);
  const [eve, rita] = [someone("eve"), someone("rita")];
  const steps: Record<Exclude<Stage, "planned">, () => Promise<Result<unknown>>> = {
    offered: () => offerVisit(services, rita, { visitId }),
    accepted: () => acceptVisit(services, eve, { visitId }),
    "under-way": () => beginVisit(services, eve, visitId),
    submitted: async () => (await answer(services, visitId, answers), submitVisit(services, eve, { visitId })),
    "in-review": () => takeVisit(services, rita, { visitId }),
    approved: () => approveVisit(services, rita, { visitId }),
    published: () => publishVisit(services, rita, { visitId }),
  };
  for (const step of STAGES.slice(1, STAGES.indexOf(stage) + 1)) {
    services.clock.pass(60_000);
    if (step !== "planned") given(await steps[step]());
  }
  return visitId;
}

/** The stored visit with its answers and events. */
export function storedVisit({ db }: Services, id: string) {
  const include = { answers: { orderBy: { item: "asc" } }, events: { orderBy: { seq: "asc" } } } as const;
  return db.visit.findUniqueOrThrow({ where: { id }, include });
}

/** What the stored events are, in order. */
export async function visitKinds(services: Services, id: string): Promise<string[]> {
  return (await storedVisit(services, id)).events.map(({ kind }) => kind);
}
