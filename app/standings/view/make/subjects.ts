import type { BoardKind } from "#app/core/standings/board.ts";
import type { Text } from "#app/core/text/text.ts";
import { isOwn, opens, type Placed, type Reader } from "#app/standings/reading/reader.ts";
import type { SubjectView } from "#app/standings/view/board.ts";

export type Names = { readonly people: ReadonlyMap<string, Text>; readonly branches: ReadonlyMap<string, Text> };

/** Makes what the pages of one reader may know of subjects. */
export type SubjectMaker = (subject: string) => SubjectView;

export function subjectMaker(me: Reader, kind: BoardKind, placed: (subject: string) => Placed, names: Names): SubjectMaker {
  return (id) => {
    const at = placed(id);
    const known = kind === "people" ? names.people.get(id) : names.branches.get(id);
    return {
      id,
      name: known ?? { zh: id, en: id },
      branch: kind === "people" && at.branchId !== null ? (names.branches.get(at.branchId) ?? null) : null,
      post: at.post,
      own: isOwn(me, kind, id),
      opens: opens(me, kind, at),
    };
  };
}
