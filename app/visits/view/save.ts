import type { Problem } from "#app/core/result.ts";
import type { StoredAnswer } from "#app/visits/view/fill.ts";

/** What saving one answer gave: as it is stored now. */
export type SavedAnswer = StoredAnswer;

/** Why it was not saved. With `answer-conflict` comes what is stored; the page still has its own. */
export type SaveRefusal = Problem & { stored?: StoredAnswer };
