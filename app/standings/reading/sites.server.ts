import type { BoardKind } from "#app/core/standings/board.ts";
import type { Services } from "#app/platform/services.server.ts";
import { reads, seesBranch, type Reader } from "#app/standings/reading/reader.ts";
import type { Option } from "#app/standings/view/board.ts";
import type { Filters } from "#app/standings/view/filters.ts";

/** What of the bank a reader may choose between on a board; a large bank's branches only within a chosen region. */
export type Offered = { readonly regions: readonly Option[]; readonly branches: readonly Option[] };

const FEW = 60;

/** Null where the address asks for a region or branch that is not the reader's to ask for, or is none. */
export async function offeredTo(services: Services, me: Reader, kind: BoardKind, { region, branch }: Filters): Promise<Offered | null> {
  const sees = (place: { branchId: string | null; regionId: string }) => (kind === "people" ? reads(me, place) : seesBranch(me, place));
  const { db } = services;
  const branches = await db.branch.findMany({
    where: region === null ? {} : { regionId: region },
    orderBy: { id: "asc" },
    ...(region === null ? { take: FEW + 1 } : {}),
  });
  const regions = await db.region.findMany({ orderBy: { id: "asc" } });
  const own = branches.filter(({ id, regionId }) => sees({ branchId: id, regionId }));
  const theirs = new Set(own.map(({ regionId }) => regionId));
  const seen = regions.filter(({ id }) => sees({ branchId: null, regionId: id }) || theirs.has(id));
  if (region !== null && !seen.some(({ id }) => id === region)) return null;
  if (branch !== null && !(await mayAskFor(services, branch, region, sees))) return null;
  return { regions: seen.map(optionOf), branches: region === null && branches.length > FEW ? [] : own.map(optionOf) };
}

async function mayAskFor({ db }: Services, id: string, region: string | null, sees: (place: { branchId: string; regionId: string }) => boolean): Promise<boolean> {
  const branch = await db.branch.findUnique({ where: { id }, select: { regionId: true } });
  return branch !== null && (region === null || region === branch.regionId) && sees({ branchId: id, regionId: branch.regionId });
}

function optionOf({ id, nameZh, nameEn }: { id: string; nameZh: string; nameEn: string }): Option {
  return { value: id, name: { zh: nameZh, en: nameEn } };
}
