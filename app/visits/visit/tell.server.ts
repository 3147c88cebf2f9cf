import type { Notice } from "#app/core/notices/notice.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { PERSON_COLUMNS, personOf, placeOf } from "#app/visits/visit/names.ts";
import type { Visit } from "#app/visits/visit/row.server.ts";

type Whom = { readonly visit: Pick<Visit, "id" | "branch">; readonly evaluatorId: string };
type Over = Extract<Notice, { kind: "visit-over" }>["how"];
type Trouble = Extract<Notice, { kind: "visit-trouble" }>["how"];

/** Asks the evaluator to make a visit until that day, for so many fen: once for each `mark`, which names the happening. */
export async function tellOfOffer(services: Services, tx: Tx, { visit, evaluatorId }: Whom, offer: { readonly dueOn: string; readonly fee: number }, mark: string | number): Promise<void> {
  const notice = { kind: "visit-offered", visitId: visit.id, place: placeOf(visit.branch).name, dueOn: offer.dueOn, fee: offer.fee } as const;
  await tell(services, tx, [{ personId: evaluatorId, key: `visit-offered:${visit.id}:${mark}`, notice }]);
}

/** Reminds the evaluator of a visit of theirs: once for each `mark`. */
export async function tellOfDue(services: Services, tx: Tx, { visit, evaluatorId }: Whom, kind: "visit-unanswered" | "visit-due", dueOn: string, mark: string | number): Promise<void> {
  const notice = { kind, visitId: visit.id, place: placeOf(visit.branch).name, dueOn };
  await tell(services, tx, [{ personId: evaluatorId, key: `${kind}:${visit.id}:${mark}`, notice }]);
}

/** Tells the evaluator that there is nothing more to do. */
export async function tellOver(services: Services, tx: Tx, { visit, evaluatorId }: Whom, how: Over, mark: string | number): Promise<void> {
  const notice = { kind: "visit-over", how, visitId: visit.id, place: placeOf(visit.branch).name } as const;
  await tell(services, tx, [{ personId: evaluatorId, key: `visit-over:${visit.id}:${mark}`, notice }]);
}

/** Tells whoever arranged it last that it needs them; not whoever caused it themselves. */
export async function tellTrouble(services: Services, tx: Tx, { visit, evaluatorId }: Whom, how: Trouble, mark: string | number): Promise<void> {
  const arranged = await tx.visitEvent.findFirst({
    where: { visitId: visit.id, kind: { in: ["planned", "offered", "replanned"] } },
    orderBy: { seq: "desc" },
    select: { actorId: true },
  });
  const planner = arranged && (await tx.person.findFirst({ where: { id: arranged.actorId, leftAt: null }, select: { id: true } }));
  if (!planner || planner.id === evaluatorId) return;
  const notice = { kind: "visit-trouble", how, visitId: visit.id, place: placeOf(visit.branch).name, by: await nameOf(tx, evaluatorId) } as const;
  await tell(services, tx, [{ personId: planner.id, key: `visit-trouble:${visit.id}:${mark}`, notice }]);
}

async function nameOf(tx: Tx, id: string): Promise<Text> {
  return personOf(await tx.person.findUniqueOrThrow({ where: { id }, select: PERSON_COLUMNS })).name;
}
