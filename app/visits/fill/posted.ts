import type { Desk } from "#app/visits/fill/desk/answer-desk.ts";
import type { Draft } from "#app/visits/fill/draft.ts";
import type { SaveRefusal } from "#app/visits/view/save.ts";

/** What a plain form said of one item, and why it was not saved, if so. */
export type PostedItem = { item: string; draft: Draft; problem: SaveRefusal | null };

/** The page as a plain form left it: what was refused is still in the fields, with the reason, and may be posted again. */
export function withPosted(desk: Desk, posted: readonly PostedItem[]): Desk {
  const refused = posted.filter(({ problem }) => problem !== null);
  if (refused.length === 0) return desk;
  const entries = new Map(desk.entries);
  for (const { item, draft, problem } of refused) {
    const entry = entries.get(item);
    if (!entry || !problem) continue;
    const stored = problem.stored ?? entry.stored;
    const state = problem.stored ? ("conflict" as const) : ("refused" as const);
    // Posted once more, the own answer replaces the one that is shown beside it.
    entries.set(item, { ...entry, draft, stored, state, problem, edition: stored?.edition ?? 0 });
  }
  return { ...desk, entries };
}
