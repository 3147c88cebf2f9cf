import type { Services } from "#app/platform/services.server.ts";

/** Which of these assessments count nowhere any more, because an appeal against them was upheld. */
export async function givenBack({ db }: Services, sittings: readonly string[]): Promise<ReadonlySet<string>> {
  if (sittings.length === 0) return new Set();
  const rows = await db.observationRetraction.findMany({ where: { sourceId: { in: [...sittings] } }, select: { sourceId: true } });
  return new Set(rows.map(({ sourceId }) => sourceId));
}
