import type { Answer } from "#app/core/form/form.ts";
import type { Problem } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { answerIn, draftOf, isBlank, type Draft } from "#app/visits/fill/draft.ts";
import type { Kept } from "#app/visits/fill/desk/kept.ts";
import type { FillItem, StoredAnswer } from "#app/visits/view/fill.ts";

/**
 * `blank`: nothing said. `unfinished`: no answer yet, kept on the device. `waiting`: to be sent. `sending`: on its way.
 * `saved`: the server has it. `refused`: it will not. `conflict`: the server has another, and the evaluator must choose.
 */
export type EntryState = "blank" | "unfinished" | "waiting" | "sending" | "saved" | "refused" | "conflict";

/** One item of the page: its fields, what the server has, and how far the one has become the other. */
export type Entry = {
  readonly item: FillItem;
  readonly draft: Draft;
  readonly stored: StoredAnswer | null;
  readonly state: EntryState;
  readonly problem: Problem | null;
  /** The edition this answer would replace. */
  readonly edition: number;
  /** Names the save; null where there is none. */
  readonly key: string | null;
  /** Not to be sent before, ms of the world's clock. */
  readonly due: number;
};

export function entryOf(item: FillItem, stored: StoredAnswer | null): Entry {
  const state = stored ? "saved" : "blank";
  return { item, draft: draftOf(stored?.answer ?? null), stored, state, problem: null, edition: stored?.edition ?? 0, key: null, due: 0 };
}

/** The entry with other fields: blank, unfinished, what is stored already, or waiting to be sent under that key. */
export function edited(entry: Entry, draft: Draft, key: string, due: number): Entry {
  const { item, stored } = entry;
  if (!stored && isBlank(item, draft)) return { ...entry, draft, state: "blank", problem: null, key: null };
  const said = answerIn(item, draft);
  if (!said.ok) return { ...entry, draft, state: "unfinished", problem: said.problem, key: null };
  if (stored && isSame(said.value, stored.answer)) return { ...entry, draft, state: "saved", problem: null, key: null };
  return { ...entry, draft, state: "waiting", problem: null, key, due };
}

/** The entry as the device kept it over a reload. */
export function restored(entry: Entry, { draft, edition, key }: Kept, newKey: string): Entry {
  return { ...edited(entry, draft, key ?? newKey, 0), edition };
}

/** The entry after the server told what it has; what was not sent yet stays as it is. */
export function told(entry: Entry, stored: StoredAnswer | null): Entry {
  if (entry.state === "blank" || entry.state === "saved") return entryOf(entry.item, stored);
  const said = answerIn(entry.item, entry.draft);
  return stored && said.ok && isSame(said.value, stored.answer) ? entryOf(entry.item, stored) : { ...entry, stored };
}

/** True for what only this device has. */
export function isUnsent({ state }: Entry): boolean {
  return state !== "blank" && state !== "saved";
}

/** The answer that counts on the page: what the fields say, finished or not yet sent. */
export function answerOf({ item, draft, state }: Entry): Answer | null {
  if (state === "blank") return null;
  const said = answerIn(item, draft);
  return said.ok ? said.value : null;
}

function isSame(a: Answer, b: Answer): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
