import { hashSource } from "#app/core/text/hash.ts";
import type { Change, PublishedAs } from "#app/curriculum/bench/view.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text can be a draft's id: an address may hold signs that no database takes. */
export function isId(said: string): boolean {
  return ID.test(said);
}

const CHANGED_BY = { select: { nameZh: true, nameEn: true } } as const;

export type DraftRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow(db: Db | Tx, id: string) {
  return db.scenarioDraft.findUnique({ where: { id }, include: { person: CHANGED_BY } });
}

/** A draft with whoever changed it last; null for an id that is none. The bench belongs to all trainers. */
export async function readDraft(db: Db | Tx, id: string): Promise<DraftRow | null> {
  return isId(id) ? findRow(db, id) : null;
}

export function readDrafts(db: Db) {
  return db.scenarioDraft.findMany({ orderBy: [{ updatedAt: "desc" }, { id: "desc" }], include: { person: CHANGED_BY } });
}

export function changeOf({ person, updatedAt }: Pick<DraftRow, "person" | "updatedAt">): Change {
  return { by: { zh: person.nameZh, en: person.nameEn }, at: updatedAt.getTime() };
}

/** Which versions these texts were published as, by the hash of each. */
export async function publishedAs(db: Db, sources: readonly string[]): Promise<ReadonlyMap<string, PublishedAs>> {
  const hash = { in: sources.map(hashSource) };
  const found = await db.scenarioVersion.findMany({ where: { hash }, select: { hash: true, slug: true, version: true, withdrawnAt: true } });
  const slug = { in: found.map((version) => version.slug) };
  const last = await db.scenarioVersion.groupBy({ by: ["slug"], where: { slug }, _max: { version: true } });
  const lastOf = new Map(last.map((group) => [group.slug, group._max.version]));
  return new Map(
    found.map((row) => [row.hash, { version: row.version, latest: lastOf.get(row.slug) === row.version, withdrawn: row.withdrawnAt !== null }]),
  );
}
