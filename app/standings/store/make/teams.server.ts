import type { Making } from "#app/core/standings/measures.ts";
import { storedCurve } from "#app/core/standings/live/parameters.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { addMember, composite, measureTeam, NOBODY, placeTeams, type Measured, type TeamSums } from "#app/core/standings/teams.ts";
import type { Services } from "#app/platform/services.server.ts";
import { entryOf, knownOfBoth, knownOfTeam, type Entry, type Known } from "#app/standings/store/entry.ts";
import { boardId, type BoardKey } from "#app/standings/store/key.ts";
import type { Draft, TeamParameters } from "#app/standings/store/make/draft.ts";
import type { Whereabouts } from "#app/standings/store/material.server.ts";
import type { KeptFit } from "#app/standings/store/kept.server.ts";

/** What a team is made from of one subject on another board. */
type Member = Pick<Entry, "subjectId" | "branchId" | "regionId" | "post" | "ranked" | "n" | "adjustedMean" | "value" | "sd">;

/** A board that another is made of, wherever its rows are. */
export type Fitted = {
  readonly errorVariance: number;
  readonly distinguishable: boolean;
  readonly connected: boolean;
  /** All its rows, in batches. */
  batches(): AsyncIterable<readonly Member[]>;
};

/** The same now and in the span before; null where there is none. */
export type Ingredient = { readonly now: Fitted | null; readonly before: Fitted | null };

/** A board as it is kept. */
export function keptBoard({ db }: Pick<Services, "db">, { id, distinguishable, connected, parameters }: KeptFit): Fitted {
  async function* batches() {
    for (let last = ""; ; ) {
      const rows = await db.$queryRaw<Member[]>`
        SELECT "subjectId", "branchId", "regionId", "post", "ranked", "n", "adjustedMean", "value", "sd" FROM "BoardEntry"
        WHERE "fitId" = ${id} AND "subjectId" > ${last} ORDER BY "subjectId" LIMIT ${BATCH}`;
      yield rows.map((row) => ({ ...row, n: Number(row.n), ranked: Number(row.ranked) }));
      last = rows.at(-1)?.subjectId ?? last;
      if (rows.length < BATCH) return;
    }
  }
  return { errorVariance: parameters.errorVariance, distinguishable, connected, batches };
}

/** A board that is kept nowhere yet. */
export function draftedBoard({ entries, distinguishable, connected, parameters }: Draft): Fitted {
  // Nobody waits: it is an iterable that both have in common.
  async function* batches() {
    yield await Promise.resolve(entries);
  }
  return { errorVariance: parameters.errorVariance, distinguishable, connected, batches };
}

const BATCH = 10_000;

type Team = { readonly subject: string; readonly known: Known; readonly measured: Measured | null };

/** Teams by the mean of their members that are ranked on another board. */
export async function makeFromMembers(services: Services, key: BoardKey, { by }: Extract<Making, { from: "members" }>, of: Ingredient, policy: StandingsPolicy): Promise<Draft> {
  const least = leastMembers(key, policy);
  const errorVariance = of.now?.errorVariance ?? 0;
  const now = await sumsOf(of.now, by);
  const teams = [...now].map(([subject, sums]): Team => {
    const measured = measureTeam(sums, errorVariance);
    return { subject, known: knownOfTeam(sums, measured), measured: sums.members >= least ? measured : null };
  });
  const before = of.before?.distinguishable ? [...(await sumsOf(of.before, by))].filter(([, sums]) => sums.members >= least) : [];
  const former = placesOf(before.flatMap(([subject, sums]) => withSubject(subject, measureTeam(sums, of.before?.errorVariance ?? 0))), policy);
  return draftOf(services, key, { teams, former, policy, errorVariance, fits: [of.now] });
}

/** Teams by their drills and visits together: those that are ranked by both. */
export async function makeFromBoth(services: Services, key: BoardKey, drills: Ingredient, visits: Ingredient, policy: StandingsPolicy): Promise<Draft> {
  const now = await togetherOf(drills.now, visits.now, policy);
  const teams = now.map(({ subject, n, measured }): Team => ({ subject, known: knownOfBoth(measured ?? { value: 0, sd: 0 }, n), measured }));
  const before = drills.before?.distinguishable && visits.before?.distinguishable ? await togetherOf(drills.before, visits.before, policy) : [];
  const former = placesOf(before.flatMap(({ subject, measured }) => withSubject(subject, measured)), policy);
  return draftOf(services, key, { teams, former, policy, errorVariance: 0, fits: [drills.now, visits.now] });
}

/** How many ranked members a team needs to be ranked. */
export function leastMembers({ kind, measure }: Pick<BoardKey, "kind" | "measure">, policy: StandingsPolicy): number {
  if (kind === "posts") return policy.posts.members;
  if (kind === "branches") return policy.branches.members;
  return measure === "drills" ? policy.regions.members : policy.regions.branches;
}

/** The team that a member on another board belongs to. */
export function teamOf({ branchId, regionId, post }: Whereabouts, by: "branch" | "region" | "post"): string | null {
  return by === "branch" ? branchId : by === "region" ? regionId : post;
}

/** Where a team is: a branch in its region, a region in itself, a post nowhere. */
async function whereTeams({ db }: Pick<Services, "db">, kind: BoardKey["kind"], teams: readonly string[]): Promise<(team: string) => Whereabouts> {
  if (kind === "posts") return (post) => ({ branchId: null, regionId: null, post });
  if (kind === "regions") return (regionId) => ({ branchId: null, regionId, post: null });
  const branches = await db.branch.findMany({ ...(teams.length > 100 ? {} : { where: { id: { in: [...teams] } } }), select: { id: true, regionId: true } });
  const regions = new Map(branches.map(({ id, regionId }) => [id, regionId]));
  return (branchId) => ({ branchId, regionId: regions.get(branchId) ?? null, post: null });
}

type Made = { teams: readonly Team[]; former: ReadonlyMap<string, number>; policy: StandingsPolicy; errorVariance: number; fits: readonly (Fitted | null)[] };

async function draftOf(services: Services, key: BoardKey, { teams, former, policy, errorVariance, fits }: Made): Promise<Draft> {
  const distinguishable = fits.every((fit) => fit?.distinguishable);
  const ranked = teams.flatMap(({ subject, measured }) => withSubject(subject, measured));
  const placed = new Map(placeTeams(ranked, { policy, seed: boardId(key), former: null, distinguishable }).map((placing) => [placing.subject, placing]));
  const where = await whereTeams(services, key.kind, teams.map(({ subject }) => subject));
  const entries = teams.map(({ subject, known }): Entry => {
    const stands = placed.get(subject) ?? null;
    return entryOf(subject, known, stands, where(subject), stands === null ? null : (former.get(subject) ?? null));
  });
  const parameters: TeamParameters = { errorVariance, curve: storedCurve(ranked) };
  return { placings: placed, entries, observations: entries.length, distinguishable, connected: fits.every((fit) => fit?.connected ?? true), parameters };
}

function withSubject(subject: string, measured: Measured | null): (Measured & { subject: string })[] {
  return measured === null ? [] : [{ ...measured, subject }];
}

function placesOf(teams: readonly (Measured & { subject: string })[], policy: StandingsPolicy): ReadonlyMap<string, number> {
  const placed = placeTeams(teams, { policy, seed: "", former: null, distinguishable: false });
  return new Map(placed.map(({ subject, place }) => [subject, place]));
}

/** The sums of each team, over the ranked members in batches. */
async function sumsOf(fit: Fitted | null, by: "branch" | "region" | "post"): Promise<Map<string, TeamSums>> {
  const sums = new Map<string, TeamSums>();
  for await (const members of fit?.batches() ?? []) {
    for (const member of members) {
      const team = member.ranked === 1 ? teamOf(member, by) : null;
      if (team !== null) sums.set(team, addMember(sums.get(team) ?? NOBODY, member));
    }
  }
  return sums;
}

async function togetherOf(drills: Fitted | null, visits: Fitted | null, policy: StandingsPolicy): Promise<{ subject: string; n: number; measured: Measured | null }[]> {
  if (drills === null || visits === null) return [];
  const [ones, others] = [await allOf(drills), await allOf(visits)];
  const drilled = new Map(ones.map((entry) => [entry.subjectId, entry]));
  return others.map((visited) => {
    const own = drilled.get(visited.subjectId);
    const measured = own?.ranked && visited.ranked ? composite(own, visited, policy.compositeDrills) : null;
    return { subject: visited.subjectId, n: visited.n, measured };
  });
}

async function allOf(board: Fitted): Promise<Member[]> {
  const all: Member[] = [];
  for await (const members of board.batches()) all.push(...members);
  return all;
}
