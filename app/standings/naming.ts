import type { BoardView, SubjectView } from "#app/standings/view/board.ts";
import { postName } from "#app/words/names.ts";
import type { useReader } from "#app/words/reader.tsx";
import type { BoardKind } from "#app/core/standings/board.ts";

/** A subject by its name; a post by what the bank calls it. */
export function subjectName({ t, read }: Pick<ReturnType<typeof useReader>, "t" | "read">, { id, name }: Pick<SubjectView, "id" | "name">): string {
  return name === null ? postName(t, id) : read(name);
}

/** What the number beside a subject counts: assessments, visits, ranked branches or ranked people. */
export function countedAs({ kind, filters: { measure } }: { readonly kind: BoardKind; readonly filters: Pick<BoardView["filters"], "measure"> }): BoardKind {
  if (kind === "branches") return measure === "drills" ? "posts" : "branches";
  return kind === "regions" && measure === "drills" ? "posts" : kind === "regions" && measure === "composite" ? "branches" : kind;
}

/** Of what a row's results are: assessments, or visits. */
export function sourceOf(kind: BoardKind): "people" | "branches" {
  return kind === "people" || kind === "posts" ? "people" : "branches";
}
