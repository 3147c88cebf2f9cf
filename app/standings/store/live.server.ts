import type { Estimate } from "#app/core/standings/board.ts";
import { estimateWith, makeEstimator, type Estimator, type Parameters } from "#app/core/standings/live/parameters.ts";
import { madeOf, makingOf, type BoardAbout } from "#app/core/standings/measures.ts";
import { observe } from "#app/core/standings/observe.ts";
import { missingOf } from "#app/core/standings/rank.ts";
import { daysOf, ROLLING, spansOf, type Span } from "#app/core/standings/span.ts";
import { daysLater, instantAt } from "#app/core/time/day.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { knownFrom } from "#app/standings/store/entry.ts";
import { fitBoard, isSoonFitted } from "#app/standings/store/fit.server.ts";
import { daysIn, modelOf, readFit, type KeptFit } from "#app/standings/store/kept.server.ts";
import { boardId, type BoardKey } from "#app/standings/store/key.ts";
import { countedPerson, KINDS, readSubject, type Ranked, type Whereabouts } from "#app/standings/store/material.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { place } from "#app/standings/store/place.server.ts";
import { passOn } from "#app/standings/store/teams.server.ts";

/** A fit is renewed when so large a share of its observations came or went since. */
const RENEWED_AT = 10;

/**
 * Takes waiting results into every kept board that holds their time: at most so many, the oldest first. Each is one
 * transaction, done once however many try; a board that changed by a tenth since its fit is fitted anew, if that is soon
 * done. Returns how many were taken.
 */
export async function drainDues(services: Services, most: number): Promise<number> {
  const dues = await services.db.observationDue.findMany({ where: { doneAt: null }, orderBy: [{ at: "asc" }, { sourceId: "asc" }], take: most, select: { sourceId: true } });
  const worn = new Map<string, BoardKey>();
  for (const { sourceId } of dues) {
    const found = await services.db.$transaction((tx) => takeIn(services, tx, sourceId));
    for (const key of found) worn.set(boardId(key), key);
  }
  for (const key of worn.values()) {
    if (await isSoonFitted(services, key.kind, daysOf(key.span, todayOf(services)))) await fitBoard(services, key);
  }
  return dues.length;
}

type Result = { readonly kind: string; readonly personId: string | null; readonly branchId: string | null; readonly period: string; readonly at: Date };

/** The kept boards that should be fitted anew, after this result is in all of them. */
async function takeIn(services: Services, tx: Tx, sourceId: string): Promise<BoardKey[]> {
  const { count } = await tx.observationDue.updateMany({ where: { sourceId, doneAt: null }, data: { doneAt: new Date(services.clock.now()) } });
  if (count === 0) return [];
  const result = await tx.observation.findUnique({ where: { sourceId }, select: { kind: true, personId: true, branchId: true, period: true, at: true } });
  const kind: Ranked = result?.kind === KINDS.people ? "people" : "branches";
  const subject = kind === "people" ? result?.personId : result?.branchId;
  if (!result || !subject) return [];
  const worn: BoardKey[] = [];
  const boards = await tx.board.findMany({ where: { kind, span: { in: spansOf(result.period) }, fitId: { not: null } }, orderBy: { id: "asc" } });
  for (const { fitId, span, measure } of boards) {
    const key = { kind, span, measure: measure as BoardAbout["measure"] };
    if (makingOf(key).from !== "results") continue;
    const fit = await readFit(services, tx, fitId ?? "");
    if (fit === null || !holds(services, span, fit, result)) continue;
    await moveSubject(services, tx, { key: { ...key, kind }, fit, subject });
    if ((fit.changed + 1) * RENEWED_AT >= fit.observations) worn.push(key);
  }
  return worn;
}

function holds({ env }: Services, span: Span, fit: KeptFit, { at }: Result): boolean {
  return span !== ROLLING || at.getTime() >= instantAt(fit.fromDay, 0, env.bankTz);
}

/** Nobody works notice for longer: who left before that has no result in the time of the board. */
const NOTICE_DAYS = 100;

/** Takes those who have left off the boards of people; returns how many rows went. */
export async function takeOutLeavers(services: Services): Promise<number> {
  const { db, clock, env } = services;
  let gone = 0;
  const boards = await db.board.findMany({ where: { kind: "people", fitId: { not: null } }, orderBy: { id: "asc" } });
  for (const { fitId, span, measure } of boards) {
    const key = { kind: "people", span, measure: measure as BoardAbout["measure"] } as const;
    const fit = await readFit(services, db, fitId ?? "");
    if (fit === null) continue;
    const since = new Date(instantAt(daysLater(fit.fromDay, -NOTICE_DAYS), 0, env.bankTz));
    const left = await db.$queryRaw<{ id: string }[]>`
      SELECT "Person"."id" FROM "Person" JOIN "BoardEntry" ON "BoardEntry"."fitId" = ${fit.id} AND "BoardEntry"."subjectId" = "Person"."id"
      WHERE "Person"."leftAt" > ${since} AND "Person"."leftAt" <= ${new Date(clock.now())}`;
    for (const { id } of left) await db.$transaction((tx) => moveSubject(services, tx, { key, fit, subject: id }));
    gone += left.length;
  }
  return gone;
}

type Move = { readonly key: BoardKey & { kind: Ranked }; readonly fit: KeptFit; readonly subject: string };

/** Estimates one subject anew from all its results, and every team it is in. */
async function moveSubject(services: Services, tx: Tx, { key, fit, subject }: Move): Promise<void> {
  const making = makingOf(key);
  if (making.from !== "results") return;
  const counted = key.kind === "people" ? await countedPerson(services, tx, subject, fit.policy) : null;
  const counts = key.kind === "branches" || counted !== null;
  const { recorded, places } = counts ? await readSubject(services, tx, key.kind, subject, key.span, daysIn(services, key.span, fit), counted) : NOTHING;
  const estimate = estimateWith(estimatorOf(fit), subject, observe(recorded, making.scored));
  const after = estimate === null ? null : { known: knownFrom(estimate), ranked: isRanked(key.kind, estimate, fit), whereabouts: places.get(subject) ?? NOWHERE };
  await tx.boardFit.updateMany({ where: { id: fit.id }, data: { changed: { increment: 1 } } });
  const moved = await place(tx, fit, subject, after);
  await tx.board.updateMany({ where: { id: boardId(key) }, data: { revision: { increment: 1 } } });
  await passOn(services, tx, key, moved, madeOf(key));
}

const NOWHERE: Whereabouts = { branchId: null, regionId: null, post: null };
const NOTHING = { recorded: [], places: new Map<string, Whereabouts>() };

function isRanked(kind: Ranked, estimate: Estimate, { policy }: KeptFit): boolean {
  return missingOf(kind, estimate, policy) === null;
}

/** Making one costs columns³; the parameters of a fit are read once and kept, so their estimator is made once. */
const estimators = new WeakMap<Parameters, Estimator>();

function estimatorOf(fit: KeptFit): Estimator {
  const parameters = modelOf(fit);
  const known = estimators.get(parameters) ?? makeEstimator(parameters);
  estimators.set(parameters, known);
  return known;
}

