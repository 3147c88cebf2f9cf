import type { Item } from "#app/core/form/form.ts";

/** What a reviewer may change: what is scored or written, not what was handed in or who served. */
const EDITABLE: readonly Item["kind"][] = ["yes-no", "scale", "choice", "timing", "count", "text"];

export function isEditable({ kind }: Item): boolean {
  return EDITABLE.includes(kind);
}
