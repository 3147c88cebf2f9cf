import type { Answer } from "#app/core/form/form.ts";

/** One answer that a reviewer changed, as its evaluator reads it; `at` in ms since the epoch. */
export type FillEdit = { item: string; before: Answer | null; after: Answer | null; reason: string; at: number };
