import type { Estimate, Scored } from "#app/core/standings/board.ts";
import { parametersOf } from "#app/core/standings/live/parameters.ts";
import { fitModel } from "#app/core/standings/model/fit.ts";
import { observe } from "#app/core/standings/observe.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { rankBoard } from "#app/core/standings/rank.ts";
import { daysBefore, type Days } from "#app/core/standings/span.ts";
import type { Services } from "#app/platform/services.server.ts";
import { entryOf, knownFrom } from "#app/standings/store/entry.ts";
import { boardId, type BoardKey } from "#app/standings/store/key.ts";
import type { Draft } from "#app/standings/store/make/draft.ts";
import { countedPeople, readMaterial, type Counted, type Material, type Ranked } from "#app/standings/store/material.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";

/** People and branches by their own results. */
export async function makeFromResults(services: Services, key: BoardKey & { kind: Ranked }, scored: Scored, policy: StandingsPolicy, days: Days): Promise<Draft> {
  const counted = key.kind === "people" ? await countedPeople(services, policy) : null;
  const material = await readMaterial(services, key.kind, key.span, days, counted);
  const placesBefore = () => placesOfSpanBefore(services, key, scored, policy, counted);
  return draftFrom(material, { kind: key.kind, scored, policy, seed: boardId(key), placesBefore });
}

/** What a draft is made by; `placesBefore` is asked only where somebody can have moved. */
type Making = { readonly kind: Ranked; readonly scored: Scored; readonly policy: StandingsPolicy; readonly seed: string; readonly placesBefore: () => Promise<ReadonlyMap<string, number> | null> };

/** The same of results in hand. */
export async function draftFrom({ recorded, places }: Material, { kind, scored, policy, seed, placesBefore }: Making): Promise<Draft> {
  const observations = observe(recorded, scored);
  const fit = fitModel(observations, policy.assumedError);
  const former = fit.distinguishable ? await placesBefore() : null;
  const board = rankBoard(fit, { kind, policy, seed, former: null, among: null });
  const whereabouts = (subject: string) => places.get(subject) ?? { branchId: null, regionId: null, post: null };
  const ranked = board.rows.map((row) => entryOf(row.subject, knownFrom(row.estimate), row, whereabouts(row.subject), former?.get(row.subject) ?? null));
  const provisional = board.provisional.map(({ subject }) => entryOf(subject, knownFrom(estimateIn(fit.estimates, subject)), null, whereabouts(subject), null));
  return {
    entries: [...ranked, ...provisional],
    observations: observations.length,
    distinguishable: fit.distinguishable,
    connected: fit.connected,
    placings: new Map(board.rows.map((row) => [row.subject, row])),
    parameters: parametersOf(fit, board.rows),
  };
}

function estimateIn(estimates: ReadonlyMap<string, Estimate>, subject: string): Estimate {
  const found = estimates.get(subject);
  if (!found) throw new Error(`The fit does not know ${subject}`);
  return found;
}

/** Places of the span before; null where it could not tell anybody apart, since nobody can have moved from there. */
async function placesOfSpanBefore(services: Services, { kind, span }: BoardKey & { kind: Ranked }, scored: Scored, policy: StandingsPolicy, counted: Counted): Promise<ReadonlyMap<string, number> | null> {
  const { recorded } = await readMaterial(services, kind, span, daysBefore(span, todayOf(services)), counted);
  const fit = fitModel(observe(recorded, scored), policy.assumedError);
  if (!fit.distinguishable) return null;
  // Ranges are the dear part of a board, and those of the former are not shown: said to know nothing, it draws none.
  const { rows } = rankBoard({ ...fit, distinguishable: false }, { kind, policy, seed: "", former: null, among: null });
  return new Map(rows.map(({ subject, place }) => [subject, place]));
}
