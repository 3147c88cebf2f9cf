import { beginDraft } from "#app/curriculum/bench/begin.server.ts";
import { publicationView, publishDraft } from "#app/curriculum/bench/publish.server.ts";
import { saveDraft } from "#app/curriculum/bench/save.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Two trainers of the whole bank and somebody who plays; the content folder's database has nobody. */
export const TRAINER = { id: "trainer-one" };
export const SECOND = { id: "trainer-two" };

export async function addTrainers({ db, clock }: Services): Promise<void> {
  const same = { post: "trainer", hiredOn: "2026-01-05", createdAt: new Date(clock.now()) };
  const people = [TRAINER.id, SECOND.id, "anna", "ben"];
  await db.person.createMany({ data: people.map((id) => ({ id, account: id, nameZh: id, nameEn: id, ...same })) });
}

export async function upload(services: Services, text: string | Uint8Array, me = TRAINER): Promise<string> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const begun = await beginDraft(services, me, "", { from: "upload", fileName: "a.yaml", bytes });
  if (!begun.ok) throw new Error(begun.problem.code);
  return begun.value.draftId;
}

/** Saves over whatever edition there is. */
export async function retype(services: Services, id: string, source: string, me = TRAINER): Promise<void> {
  const { edition } = await services.db.scenarioDraft.findUniqueOrThrow({ where: { id } });
  const saved = await saveDraft(services, me, { id, edition, source });
  if (!saved.ok) throw new Error(saved.problem.code);
}

/** What a trainer's page saw when it offered to publish. */
export async function offer(services: Services, id: string) {
  const view = await publicationView(services, id);
  if (!view.ok) throw new Error(view.problem.code);
  const { edition, after } = view.value;
  return { id, edition, after };
}

/** Publishes a draft as its page offers it; the version, or why not. */
export async function publish(services: Services, id: string, me = TRAINER): Promise<number | string> {
  const published = await publishDraft(services, me, await offer(services, id));
  return published.ok ? published.value.version : published.problem.code;
}
