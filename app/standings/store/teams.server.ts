import { makingOf, type BoardAbout } from "#app/core/standings/measures.ts";
import { addMember, composite, measureTeam, NOBODY, type TeamSums } from "#app/core/standings/teams.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { knownOfBoth, knownOfTeam, type Entry } from "#app/standings/store/entry.ts";
import { readFit, type KeptFit } from "#app/standings/store/kept.server.ts";
import { boardId, type BoardKey } from "#app/standings/store/key.ts";
import { leastMembers, teamOf } from "#app/standings/store/make/teams.server.ts";
import type { Whereabouts } from "#app/standings/store/material.server.ts";
import { place, type Moved } from "#app/standings/store/place.server.ts";

/** Moves every kept team that a changed member is or was in, and the teams made of those. `boards`: as `madeOf` has them. */
export async function passOn(services: Services, tx: Tx, from: BoardKey, moved: Moved, boards: readonly BoardAbout[]): Promise<void> {
  const changed = new Map<string, Moved[]>([[nameOf(from), [moved]]]);
  for (const about of boards) {
    const key = { ...about, span: from.span };
    const fit = await keptFit(services, tx, key);
    if (fit === null) continue;
    const making = makingOf(about);
    const done =
      making.from === "members"
        ? await moveMembers(tx, { key, fit, by: making.by }, changed.get(nameOf(making.of)) ?? [])
        : making.from === "both"
          ? await moveBoth(services, tx, { key, fit }, [...(changed.get(nameOf(making.drills)) ?? []), ...(changed.get(nameOf(making.visits)) ?? [])])
          : [];
    if (done.length === 0) continue;
    changed.set(nameOf(about), done);
    await tx.board.updateMany({ where: { id: boardId(key) }, data: { revision: { increment: 1 } } });
  }
}

const nameOf = ({ kind, measure }: BoardAbout) => `${kind} ${measure}`;

async function keptFit(services: Services, tx: Tx, key: BoardKey): Promise<KeptFit | null> {
  const board = await tx.board.findUnique({ where: { id: boardId(key) }, select: { fitId: true } });
  return board?.fitId ? readFit(services, tx, board.fitId) : null;
}

type Teams = { readonly key: BoardKey; readonly fit: KeptFit };

/** Takes what a member was out of its team's sums, and adds what it is. */
async function moveMembers(tx: Tx, { key, fit, by }: Teams & { by: "branch" | "region" | "post" }, moves: readonly Moved[]): Promise<Moved[]> {
  const done: Moved[] = [];
  for (const { before, after } of moves) {
    const [left, joined] = [before?.ranked ? teamOf(before, by) : null, after?.ranked ? teamOf(after, by) : null];
    for (const team of new Set([left, joined])) {
      if (team === null) continue;
      const known = await tx.boardEntry.findUnique({ where: { fitId_subjectId: { fitId: fit.id, subjectId: team } } });
      let sums: TeamSums = known ? { members: known.n, adjusted: known.adjustedSum, inverse: known.inverseSum } : NOBODY;
      if (before && team === left) sums = addMember(sums, before, -1);
      if (after && team === joined) sums = addMember(sums, after);
      const measured = measureTeam(sums, fit.parameters.errorVariance);
      const ranked = measured !== null && sums.members >= leastMembers(key, fit.policy);
      const at = known ?? (await whereTeam(tx, key, team, after ?? before));
      done.push(await place(tx, fit, team, { known: knownOfTeam(sums, measured), ranked, whereabouts: placeOf(at) }));
    }
  }
  return done;
}

async function moveBoth(services: Services, tx: Tx, { key, fit }: Teams, moves: readonly Moved[]): Promise<Moved[]> {
  const done: Moved[] = [];
  const teams = new Map(moves.flatMap(({ before, after }) => [after ?? before].flatMap((entry) => (entry ? [[entry.subjectId, entry] as const] : []))));
  for (const [team, entry] of teams) {
    const [drills, visits] = [await entryOn(services, tx, { ...key, measure: "drills" }, team), await entryOn(services, tx, { ...key, measure: "total" }, team)];
    const measured = drills?.ranked && visits?.ranked ? composite(drills, visits, fit.policy.compositeDrills) : null;
    const after = visits === null ? null : { known: knownOfBoth(measured ?? { value: 0, sd: 0 }, visits.n), ranked: measured !== null, whereabouts: placeOf(entry) };
    done.push(await place(tx, fit, team, after));
  }
  return done;
}

async function entryOn(services: Services, tx: Tx, key: BoardKey, subjectId: string): Promise<Entry | null> {
  const fit = await keptFit(services, tx, key);
  return fit === null ? null : tx.boardEntry.findUnique({ where: { fitId_subjectId: { fitId: fit.id, subjectId } } });
}

/** Where a team is that was on no board so far. */
async function whereTeam(tx: Tx, { kind }: BoardKey, team: string, member: Whereabouts | null): Promise<Whereabouts> {
  if (kind === "posts") return { branchId: null, regionId: null, post: team };
  if (kind === "regions") return { branchId: null, regionId: team, post: null };
  const branch = await tx.branch.findUnique({ where: { id: team }, select: { regionId: true } });
  return { branchId: team, regionId: branch?.regionId ?? member?.regionId ?? null, post: null };
}

function placeOf({ branchId, regionId, post }: Whereabouts): Whereabouts {
  return { branchId, regionId, post };
}
