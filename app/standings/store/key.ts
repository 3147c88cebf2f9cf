import type { BoardAbout } from "#app/core/standings/measures.ts";
import type { Span } from "#app/core/standings/span.ts";

/** Which board: what is ranked by what, over what time. */
export type BoardKey = BoardAbout & { readonly span: Span };

export function boardId({ kind, span, measure }: BoardKey): string {
  return `${kind} ${span} ${measure}`;
}
