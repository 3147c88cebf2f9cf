import { ok, refuse, type Result } from "#app/core/result.ts";
import { slugIn } from "#app/curriculum/bench/name.ts";
import { isId, readDraft } from "#app/curriculum/bench/row.server.ts";
import { readTyped } from "#app/curriculum/bench/text.ts";
import type { Services } from "#app/platform/services.server.ts";

/** `edition` is the one that was changed. */
export type SavePost = { readonly id: string; readonly edition: number; readonly source: string };

/**
 * Keeps a changed text as the draft's next edition; the same text again changes nothing, so that saving twice is saving
 * once. Refuses `not-found`, `draft-large`, `draft-not-text`, and `draft-overtaken` where somebody has saved another text
 * since: then nothing is changed.
 */
export async function saveDraft(services: Services, me: { readonly id: string }, { id, edition, source }: SavePost): Promise<Result<{ edition: number }>> {
  if (!isId(id)) return refuse("not-found");
  const text = readTyped(source);
  if (!text.ok) return text;
  return services.db.$transaction(async (tx) => {
    const row = await readDraft(tx, id);
    if (!row) return refuse("not-found");
    if (row.source === text.value) return ok({ edition: row.edition });
    if (row.edition !== edition) return refuse("draft-overtaken");
    const data = { source: text.value, slug: slugIn(text.value), edition: edition + 1, personId: me.id, updatedAt: new Date(services.clock.now()) };
    await tx.scenarioDraft.update({ where: { id }, data, select: { id: true } });
    return ok({ edition: edition + 1 });
  });
}

/** Takes a draft off the bench with its trials. Gone already is as good. Refuses `draft-overtaken` where it was changed since it was seen. */
export async function deleteDraft(services: Services, { id, edition }: Omit<SavePost, "source">): Promise<Result<{ name: string | null }>> {
  if (!isId(id)) return refuse("not-found");
  return services.db.$transaction(async (tx) => {
    const row = await readDraft(tx, id);
    if (!row) return ok({ name: null });
    if (row.edition !== edition) return refuse("draft-overtaken");
    await tx.scenarioDraft.delete({ where: { id }, select: { id: true } });
    return ok({ name: row.slug ?? row.fileName });
  });
}
