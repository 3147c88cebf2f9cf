import { expect } from "vitest";
import type { Measure } from "#app/core/standings/board.ts";
import { estimateWith, makeEstimator } from "#app/core/standings/live/parameters.ts";
import { makingOf } from "#app/core/standings/measures.ts";
import { observe } from "#app/core/standings/observe.ts";
import { missingOf } from "#app/core/standings/rank.ts";
import { addMember, measureTeam, NOBODY, type TeamSums } from "#app/core/standings/teams.ts";
import type { Services } from "#app/platform/services.server.ts";
import { daysIn, modelOf, readFit, type KeptFit } from "#app/standings/store/kept.server.ts";
import type { BoardKey } from "#app/standings/store/key.ts";
import { leastMembers, teamOf } from "#app/standings/store/make/teams.server.ts";
import { countedPeople, readMaterial, type Ranked } from "#app/standings/store/material.server.ts";

/** Works every kept board out anew from the results and the parameters of its fit, and expects to find that in the database. */
export async function expectConsistent(services: Services): Promise<void> {
  const boards = await services.db.board.findMany({ where: { fitId: { not: null } } });
  expect(boards.length).toBeGreaterThan(0);
  for (const { fitId, kind, span, measure } of boards) {
    const key = { kind, span, measure: measure as Measure } as BoardKey;
    const fit = await readFit(services, services.db, fitId ?? "");
    if (!fit) throw new Error(`${kind} ${span} ${measure} has lost its fit`);
    await expectCounts(services, fit);
    const making = makingOf(key);
    if (making.from === "results") await expectEstimates(services, { ...key, kind: key.kind as Ranked }, fit);
    if (making.from === "members") await expectTeams(services, key, fit);
  }
}

async function expectCounts({ db }: Services, fit: KeptFit): Promise<void> {
  const entries = await db.boardEntry.findMany({ where: { fitId: fit.id } });
  const counts = new Map<number, number>();
  for (const { ranked, depth } of entries) if (ranked === 1) counts.set(-depth, (counts.get(-depth) ?? 0) + 1);
  const stored = await db.boardCount.findMany({ where: { fitId: fit.id } });
  for (const { tenths, count } of stored) expect(count, `${fit.boardId} at ${tenths}`).toBe(counts.get(tenths) ?? 0);
  expect(stored.reduce((sum, { count }) => sum + count, 0)).toBe(entries.filter(({ ranked }) => ranked === 1).length);
  expect(fit.provisional).toBe(entries.filter(({ ranked }) => ranked === 0).length);
}

async function expectEstimates(services: Services, key: BoardKey & { kind: Ranked }, fit: KeptFit): Promise<void> {
  const making = makingOf(key);
  if (making.from !== "results") return;
  const counted = key.kind === "people" ? await countedPeople(services, fit.policy) : null;
  const { recorded, places } = await readMaterial(services, key.kind, key.span, daysIn(services, key.span, fit), counted);
  const estimator = makeEstimator(modelOf(fit));
  const observations = observe(recorded, making.scored);
  const entries = new Map((await services.db.boardEntry.findMany({ where: { fitId: fit.id } })).map((entry) => [entry.subjectId, entry]));
  const subjects = new Set(observations.map(({ subject }) => subject));
  expect([...entries.keys()].sort()).toEqual([...subjects].sort());
  for (const subject of subjects) {
    const estimate = estimateWith(estimator, subject, observations.filter((one) => one.subject === subject));
    const entry = entries.get(subject);
    expect(entry, subject).toMatchObject({ n: estimate?.n, evaluators: estimate?.evaluators, ranked: Number(estimate !== null && missingOf(key.kind, estimate, fit.policy) === null), ...places.get(subject) });
    for (const column of ["value", "sd", "rawMean", "adjustedMean"] as const) expect(entry?.[column], `${subject} ${column}`).toBeCloseTo(estimate?.[column] ?? Number.NaN, 8);
  }
}

async function expectTeams({ db }: Services, key: BoardKey, fit: KeptFit): Promise<void> {
  const making = makingOf(key);
  if (making.from !== "members") return;
  const board = await db.board.findUniqueOrThrow({ where: { id: `${making.of.kind} ${key.span} ${making.of.measure}` } });
  const members = await db.boardEntry.findMany({ where: { fitId: board.fitId ?? "", ranked: 1 } });
  const sums = new Map<string, TeamSums>();
  for (const member of members) {
    const team = teamOf(member, making.by);
    if (team !== null) sums.set(team, addMember(sums.get(team) ?? NOBODY, member));
  }
  for (const entry of await db.boardEntry.findMany({ where: { fitId: fit.id } })) {
    const own = sums.get(entry.subjectId) ?? NOBODY;
    const measured = measureTeam(own, fit.parameters.errorVariance);
    expect(entry, `${fit.boardId} ${entry.subjectId}`).toMatchObject({ n: own.members, ranked: Number(own.members >= leastMembers(key, fit.policy)) });
    expect(entry.value).toBeCloseTo(measured?.value ?? 0, 6);
    expect(entry.sd).toBeCloseTo(measured?.sd ?? 0, 5);
    sums.delete(entry.subjectId);
  }
  expect([...sums.keys()]).toEqual([]);
}
