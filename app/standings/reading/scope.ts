import type { BoardKind } from "#app/core/standings/board.ts";
import { isStaff, type Reader } from "#app/standings/reading/reader.ts";
import type { Listing } from "#app/standings/store/read.server.ts";

/**
 * Which rows of a board a reader sees by office, as the database can ask for them; null for all. People: those of the
 * scope of personnel and managers. Teams: all of them for whoever works in a branch, else those of the scope; posts are of
 * the whole bank. The reader's own row and its neighbours come on top, where there are any.
 */
export function scopeOf(me: Reader, kind: BoardKind): Listing["scope"] {
  const offices = me.grants.filter(({ role }) => role === "hr" || role === "manager");
  const works = isStaff(me) || me.grants.some(({ role }) => role === "manager");
  if (kind === "posts" || (kind !== "people" && works)) return null;
  if (offices.some(({ scope }) => scope === "bank")) return null;
  const ids = (wanted: string) => offices.flatMap(({ scope, scopeId }) => (scope === wanted ? [scopeId] : []));
  return { regionIds: ids("region"), branchIds: ids("branch"), subjectIds: [] };
}
