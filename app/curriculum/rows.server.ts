import type { Text } from "#app/core/text/text.ts";
import { name } from "#app/core/text/yaml/shape.ts";
import type { Origin } from "#app/curriculum/list/filter.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What is stored of one version besides its text; times in ms since the epoch. */
export type VersionRow = {
  readonly hash: string;
  readonly slug: string;
  readonly version: number;
  readonly origin: Origin;
  readonly publishedAt: number;
  readonly withdrawnAt: number | null;
  /** Who published it; null for the repository's. */
  readonly publisher: Text | null;
};

/** Every version of one scenario, the oldest first; none where nothing of that name was ever published. */
export async function versionsOf(services: Services, slug: string): Promise<VersionRow[]> {
  // An address may hold signs that no database takes.
  return name.safeParse(slug).success ? rowsWhere(services, { slug }) : [];
}

/** The last version of every scenario, by slug. */
export async function lastVersions(services: Services): Promise<VersionRow[]> {
  const last = new Map((await rowsWhere(services, {})).map((row) => [row.slug, row]));
  return [...last.values()];
}

/** The columns a `VersionRow` is made of. */
export const VERSION_COLUMNS = {
  hash: true,
  slug: true,
  version: true,
  origin: true,
  publishedAt: true,
  withdrawnAt: true,
  publisher: { select: { nameZh: true, nameEn: true } },
} as const;

type StoredVersion = Pick<VersionRow, "hash" | "slug" | "version"> & {
  origin: string;
  publishedAt: Date;
  withdrawnAt: Date | null;
  publisher: { nameZh: string; nameEn: string } | null;
};

/** What the columns say. */
export function versionRow({ origin, publishedAt, withdrawnAt, publisher, ...row }: StoredVersion): VersionRow {
  return {
    ...row,
    origin: origin === "upload" ? "upload" : "repository",
    publishedAt: publishedAt.getTime(),
    withdrawnAt: withdrawnAt?.getTime() ?? null,
    publisher: publisher && { zh: publisher.nameZh, en: publisher.nameEn },
  };
}

async function rowsWhere({ db }: Services, where: { slug?: string }): Promise<VersionRow[]> {
  return (await db.scenarioVersion.findMany({ where, orderBy: [{ slug: "asc" }, { version: "asc" }], select: VERSION_COLUMNS })).map(versionRow);
}
