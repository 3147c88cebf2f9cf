import type { Text } from "#app/core/text/text.ts";
import type { Services } from "#app/platform/services.server.ts";

export type Names = { readonly people: ReadonlyMap<string, Text>; readonly branches: ReadonlyMap<string, Text>; readonly regions: ReadonlyMap<string, Text> };

/** Names of the people, branches and regions that are shown. */
export async function namesOf({ db }: Services, shown: { readonly people: readonly string[]; readonly branches: readonly (string | null)[]; readonly regions: readonly (string | null)[] }): Promise<Names> {
  const select = { id: true, nameZh: true, nameEn: true } as const;
  const among = (ids: readonly (string | null)[]) => ({ where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } }, select });
  const [people, branches, regions] = await Promise.all([db.person.findMany(among(shown.people)), db.branch.findMany(among(shown.branches)), db.region.findMany(among(shown.regions))]);
  const named = (rows: readonly { id: string; nameZh: string; nameEn: string }[]) => new Map(rows.map(({ id, nameZh, nameEn }) => [id, { zh: nameZh, en: nameEn }]));
  return { people: named(people), branches: named(branches), regions: named(regions) };
}
