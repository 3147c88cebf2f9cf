import type { BoardKind } from "#app/core/standings/board.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Site } from "#app/standings/view/make/choices.ts";
import type { Names } from "#app/standings/view/make/subjects.ts";

/** Every branch with its region: few rows, and needed for names and for what may be chosen. */
export async function allSites({ db }: Services): Promise<Site[]> {
  const rows = await db.branch.findMany({ include: { region: true }, orderBy: { id: "asc" } });
  return rows.map(({ id, regionId, nameZh, nameEn, region }) => {
    return { id, regionId, name: { zh: nameZh, en: nameEn }, region: { zh: region.nameZh, en: region.nameEn } };
  });
}

/** The names of the subjects that are shown, and of all branches. */
export async function namesOf({ db }: Services, kind: BoardKind, shown: readonly string[], sites: readonly Site[]): Promise<Names> {
  const where = { id: { in: [...shown] } };
  const people = kind === "people" ? await db.person.findMany({ where, select: { id: true, nameZh: true, nameEn: true } }) : [];
  return {
    people: new Map(people.map(({ id, nameZh, nameEn }) => [id, { zh: nameZh, en: nameEn }])),
    branches: new Map(sites.map(({ id, name }) => [id, name])),
  };
}
