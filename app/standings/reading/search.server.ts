import type { BoardKind } from "#app/core/standings/board.ts";
import type { Services } from "#app/platform/services.server.ts";

/** More hits than anybody reads; who is sought is then asked for more exactly. */
const MOST = 200;

/** The subjects of a kind that have all of some words in a name, an account or a spelling. Posts have no names to search. */
export async function searchSubjects({ db }: Services, kind: BoardKind, words: string): Promise<string[]> {
  // In a pattern these stand for anything; in names they do not occur.
  const asked = words.toLocaleLowerCase("en").replace(/[%_\\]/g, " ").split(/\s+/).filter(Boolean).slice(0, 4);
  if (asked.length === 0) return [];
  const select = { id: true } as const;
  const named = asked.map((word) => ({ OR: [{ nameZh: { contains: word } }, ...english(word)] }));
  if (kind === "people") {
    const within = asked.map((word) => ({ OR: [{ account: { startsWith: word } }, { spelling: { contains: word } }, { nameZh: { contains: word } }, ...english(word)] }));
    return idsOf(await db.person.findMany({ where: { AND: within }, orderBy: { id: "asc" }, take: MOST, select }));
  }
  if (kind === "branches") return idsOf(await db.branch.findMany({ where: { AND: named }, orderBy: { id: "asc" }, take: MOST, select }));
  if (kind === "regions") return idsOf(await db.region.findMany({ where: { AND: named }, orderBy: { id: "asc" }, take: MOST, select }));
  return [];
}

/** As it may be written: PostgreSQL minds capitals. */
function english(word: string) {
  const capital = word.slice(0, 1).toLocaleUpperCase("en") + word.slice(1);
  return [word, capital].map((form) => ({ nameEn: { contains: form } }));
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
