import { name } from "#app/core/text/yaml/shape.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import { VERSION_COLUMNS, versionRow, type VersionRow } from "#app/curriculum/rows.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Every version of one form, the oldest first; none where nothing of that name was ever published. */
export async function formVersionsOf(services: Services, slug: string): Promise<VersionRow[]> {
  // An address may hold signs that no database takes.
  return name.safeParse(slug).success ? rowsWhere(services, { slug }) : [];
}

/** Every version of every form, by slug and then oldest first. */
export function formVersions(services: Services): Promise<VersionRow[]> {
  return rowsWhere(services, {});
}

/** The text as it was published, line ends normalised. */
export async function formSource({ db }: Services, hash: string): Promise<string> {
  return (await db.formVersion.findUniqueOrThrow({ where: { hash }, select: { source: true } })).source;
}

/** How many visits by each version were published, by its hash. Visits on their way are a secret and are not counted. */
export async function publishedVisits({ db }: Services): Promise<ReadonlyMap<string, number>> {
  const groups = await db.visit.groupBy({ by: ["formHash"], where: { state: { in: [...SHOWN] } }, _count: true });
  return new Map(groups.map(({ formHash, _count }) => [formHash, _count]));
}

async function rowsWhere({ db }: Services, where: { slug?: string }): Promise<VersionRow[]> {
  return (await db.formVersion.findMany({ where, orderBy: [{ slug: "asc" }, { version: "asc" }], select: VERSION_COLUMNS })).map(versionRow);
}
