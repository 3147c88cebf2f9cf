import type { Bearer } from "#app/core/access/can.ts";
import { isWithin, reachOf } from "#app/core/access/reach.ts";
import type { Known } from "#app/core/outside/check.ts";
import type { Text } from "#app/core/text/text.ts";
import { monthOf } from "#app/core/time/month.ts";
import { handbook } from "#app/library/handbook.server.ts";
import type { Services } from "#app/platform/services.server.ts";

export type KnownBranch = { readonly id: string; readonly name: Text };

/** The branches somebody may import figures for, by name. */
export async function importableBranches({ db }: Pick<Services, "db">, me: Bearer): Promise<KnownBranch[]> {
  if (me.firmId) return [];
  const reach = reachOf(me, "outside.import");
  const branches = await db.branch.findMany({ orderBy: [{ nameZh: "asc" }, { id: "asc" }], select: { id: true, nameZh: true, nameEn: true, regionId: true } });
  return branches.filter(({ id, regionId }) => isWithin(reach, { branchId: id, regionId })).map(({ id, nameZh: zh, nameEn: en }) => ({ id, name: { zh, en } }));
}

/** What a file of this person is checked against; `shift` as the file says. */
export async function knownTo(services: Services, branches: readonly KnownBranch[], shift: number): Promise<Known> {
  const { clock, env } = services;
  return {
    branches: branches.map(({ id, name }) => ({ id, names: [name.zh, name.en] })),
    standards: [...(await handbook(services)).keys()],
    thisMonth: monthOf(clock.now(), env.bankTz),
    shift,
  };
}
