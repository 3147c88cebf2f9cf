import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { answerIn, isBlank } from "#app/visits/fill/draft.ts";
import { postedDraft } from "#app/visits/fill/fields.ts";
import type { PostedItem } from "#app/visits/fill/posted.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { saveAnswer } from "#app/visits/save.server.ts";
import type { FillItem } from "#app/visits/view/fill.ts";

export type SectionPost = { readonly visitId: string; readonly section: string; readonly form: FormData };

/**
 * Saves every item of a section that a plain form says something about; each stands or is refused by itself, so that
 * one bad answer loses no other. Refuses `not-found`.
 */
export async function saveSection(services: Services, me: Bearer, { visitId, section, form }: SectionPost): Promise<Result<PostedItem[]>> {
  const view = await fillView(services, me, visitId, section);
  if (!view.ok) return view;
  const items = view.value.sections.find(({ id }) => id === section)?.items ?? [];
  const posted: PostedItem[] = [];
  for (const item of items) {
    const one = await saveItem(services, me, visitId, item, form);
    if (one) posted.push(one);
  }
  return ok(posted);
}

/** Null for an item the form says nothing about. */
async function saveItem(services: Services, me: Bearer, visitId: string, item: FillItem, form: FormData): Promise<PostedItem | null> {
  const { draft, edition } = postedDraft(form, item.id);
  if (isBlank(item, draft)) return null;
  const said = answerIn(item, draft);
  const post = { visitId, item: item.id, edition, key: services.ids.next() };
  const saved = said.ok ? await saveAnswer(services, me, { ...post, answer: said.value }) : said;
  return { item: item.id, draft, problem: saved.ok ? null : saved.problem };
}
