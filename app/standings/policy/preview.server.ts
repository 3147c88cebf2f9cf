import { compareBoards, type Comparison, type Stood } from "#app/core/standings/compare.ts";
import { SHARES, type BoardKind, type Measure } from "#app/core/standings/board.ts";
import { makeTally } from "#app/core/standings/live/tally.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { daysOf, type Span } from "#app/core/standings/span.ts";
import { addMember, composite, measureTeam, NOBODY, placeTeams, type Measured, type TeamSums } from "#app/core/standings/teams.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Draft } from "#app/standings/store/make/draft.ts";
import { makeFromResults } from "#app/standings/store/make/from-results.server.ts";
import { leastMembers, teamOf } from "#app/standings/store/make/teams.server.ts";
import { countUpTo } from "#app/standings/store/material.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";

/** What a change of policy would move on one board. */
export type Moves = { readonly kind: BoardKind; readonly measure: Measure; readonly comparison: Comparison };

/** Trying a change fits two boards twice while somebody waits; beyond so many results that takes too long. */
const TRIED = 300_000;
const LARGEST = 5;

/** What would move on the boards of a span; null where there are too many results to try it while somebody waits. */
export async function previewChange(services: Services, span: Span, before: StandingsPolicy, after: StandingsPolicy): Promise<readonly Moves[] | null> {
  const days = daysOf(span, todayOf(services));
  const counts = [await countUpTo(services, "people", days, TRIED), await countUpTo(services, "branches", days, TRIED)];
  if (counts.some((count) => count >= TRIED)) return null;
  const [one, other] = [await boardsBy(services, span, before), await boardsBy(services, span, after)];
  return one.map(({ kind, measure, stood }, i) => ({ kind, measure, comparison: compareBoards(stood, other[i]?.stood ?? [], LARGEST) }));
}

type Made = { readonly kind: BoardKind; readonly measure: Measure; readonly stood: readonly Stood[] };

/** The boards as this policy would have them, stored nowhere. */
async function boardsBy(services: Services, span: Span, policy: StandingsPolicy): Promise<Made[]> {
  const days = daysOf(span, todayOf(services));
  const people = await makeFromResults(services, { kind: "people", span, measure: "total" }, "total", policy, days);
  const branches = await makeFromResults(services, { kind: "branches", span, measure: "total" }, "total", policy, days);
  const drills = teamsIn(people, "branch", leastMembers({ kind: "branches", measure: "drills" }, policy));
  const visits = new Map(branches.entries.flatMap((entry) => (entry.ranked === 1 ? [[entry.subjectId, entry] as const] : [])));
  const both = [...drills].flatMap(([branch, own]) => {
    const visited = visits.get(branch);
    return visited ? [[branch, composite(own, visited, policy.compositeDrills)] as const] : [];
  });
  const told = people.distinguishable;
  return [
    { kind: "people", measure: "total", stood: stoodIn(people, policy) },
    { kind: "branches", measure: "total", stood: stoodIn(branches, policy) },
    { kind: "branches", measure: "composite", stood: placed(new Map(both), policy, told && branches.distinguishable) },
    { kind: "regions", measure: "drills", stood: placed(teamsIn(people, "region", leastMembers({ kind: "regions", measure: "drills" }, policy)), policy, told) },
    { kind: "posts", measure: "total", stood: placed(teamsIn(people, "post", leastMembers({ kind: "posts", measure: "total" }, policy)), policy, told) },
  ];
}

function stoodIn({ entries }: Draft, { ties }: StandingsPolicy): Stood[] {
  const counts = new Map<number, number>();
  for (const { ranked, depth } of entries) if (ranked === 1) counts.set(-depth, (counts.get(-depth) ?? 0) + 1);
  const tally = makeTally(counts, ties);
  return entries.map(({ subjectId, ranked, depth, band }) => ({
    subject: subjectId,
    place: ranked === 1 ? tally.placeOf(-depth) : null,
    band: SHARES.find((share) => share === band) ?? null,
  }));
}

function placed(teams: ReadonlyMap<string, Measured>, policy: StandingsPolicy, distinguishable: boolean): Stood[] {
  const rows = placeTeams([...teams].map(([subject, measured]) => ({ subject, ...measured })), { policy, seed: "preview", former: null, distinguishable });
  return rows.map(({ subject, place, band }) => ({ subject, place, band }));
}

function teamsIn({ entries, parameters }: Draft, by: "branch" | "region" | "post", least: number): Map<string, Measured> {
  const sums = new Map<string, TeamSums>();
  for (const entry of entries) {
    const team = entry.ranked === 1 ? teamOf(entry, by) : null;
    if (team !== null) sums.set(team, addMember(sums.get(team) ?? NOBODY, entry));
  }
  return new Map([...sums].flatMap(([team, own]) => {
    const measured = own.members >= least ? measureTeam(own, parameters.errorVariance) : null;
    return measured ? [[team, measured] as const] : [];
  }));
}
