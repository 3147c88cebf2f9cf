import type { BoardKind } from "#app/core/standings/board.ts";
import type { Names } from "#app/platform/names.server.ts";
import { isOwn, opens, type Placed, type Reader } from "#app/standings/reading/reader.ts";
import type { SubjectView } from "#app/standings/view/board.ts";

/** Makes what the pages of one reader may know of subjects. */
export type SubjectMaker = (subject: Placed) => SubjectView;

export function subjectMaker(me: Reader, kind: BoardKind, names: Names): SubjectMaker {
  return (at) => ({
    id: at.id,
    name: kind === "posts" ? null : ((kind === "people" ? names.people : kind === "branches" ? names.branches : names.regions).get(at.id) ?? { zh: at.id, en: at.id }),
    branch: (kind === "people" && at.branchId !== null ? names.branches.get(at.branchId) : kind === "branches" && at.regionId !== null ? names.regions.get(at.regionId) : null) ?? null,
    post: kind === "people" ? at.post : null,
    own: isOwn(me, kind, at.id),
    opens: opens(me, kind, at),
  });
}
