import { can, type Bearer } from "#app/core/access/can.ts";
import { readPosition, type Position } from "#app/core/place/position.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Text } from "#app/core/text/text.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A branch and where it is, as far as somebody has said it; distances of visits are measured from there. */
export type BranchPlace = { readonly id: string; readonly name: Text; readonly region: Text; readonly position: Position | null };

const COLUMNS = {
  id: true, nameZh: true, nameEn: true, latitude: true, longitude: true, region: { select: { nameZh: true, nameEn: true } },
} as const;

type Row = { id: string; nameZh: string; nameEn: string; latitude: number | null; longitude: number | null; region: { nameZh: string; nameEn: string } };

/** All branches, those of which nobody knows where they are first, then by region and name. */
export async function branchPlaces({ db }: Services): Promise<BranchPlace[]> {
  const rows = await db.branch.findMany({ orderBy: [{ region: { nameEn: "asc" } }, { nameEn: "asc" }, { id: "asc" }], select: COLUMNS });
  const places = rows.map(placeOf);
  return [...places.filter(({ position }) => !position), ...places.filter(({ position }) => position)];
}

/** One of them; null: there is none. */
export async function branchPlace({ db }: Services, id: string): Promise<BranchPlace | null> {
  const row = await db.branch.findUnique({ where: { id }, select: COLUMNS });
  return row && placeOf(row);
}

/**
 * Says where a branch is, in degrees as they were typed, or that nobody knows; on record with both. The same again
 * changes nothing. Refuses `not-found`, `not-allowed`, and what `readPosition` refuses.
 */
export async function placeBranch(services: Services, me: Bearer, { id, typed }: { id: string; typed: { latitude: string; longitude: string } }): Promise<Result<BranchPlace>> {
  if (!can(me, "branches.place", {})) return refuse("not-allowed");
  const read = readPosition(typed);
  if (!read.ok) return read;
  const { latitude = null, longitude = null } = read.value ?? {};
  return services.db.$transaction(async (tx) => {
    const row = await tx.branch.findUnique({ where: { id }, select: COLUMNS });
    if (!row) return refuse("not-found");
    if (row.latitude === latitude && row.longitude === longitude) return ok(placeOf(row));
    await tx.branch.update({ where: { id }, data: { latitude, longitude } });
    await appendAudit(services, tx, { actorId: me.id, deed: "branch-placed", subject: id, detail: { latitude, longitude } });
    return ok(placeOf({ ...row, latitude, longitude }));
  });
}

function placeOf({ id, nameZh, nameEn, latitude, longitude, region }: Row): BranchPlace {
  const position = latitude === null || longitude === null ? null : { latitude, longitude };
  return { id, name: { zh: nameZh, en: nameEn }, region: { zh: region.nameZh, en: region.nameEn }, position };
}
