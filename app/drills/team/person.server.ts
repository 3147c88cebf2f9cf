import type { Grade } from "#app/core/drill/grade.ts";
import { standardRecords, standardsMet, weakestFirst, type Met } from "#app/core/progress/met.ts";
import type { Marks } from "#app/core/progress/shade.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { DIMENSIONS, type ByDimension } from "#app/core/scenario/dimension.ts";
import { monthOf } from "#app/core/time/month.ts";
import { givenBack } from "#app/drills/progress/given-back.server.ts";
import { titleIn, titlesOf } from "#app/drills/progress/titles.server.ts";
import { cellOf, meanIn, shareIn } from "#app/drills/team/figures.ts";
import { monthsFor, quartersTo, type Months, type PersonFilters } from "#app/drills/team/filters.ts";
import { practiceOf } from "#app/drills/team/material.server.ts";
import { personInScope, type Coach } from "#app/drills/team/people.server.ts";
import { standardTitles } from "#app/drills/progress/standard-titles.server.ts";
import type { Assessed, PersonView } from "#app/drills/team/view.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many of the latest assessments are listed; attempts are limited, so that a year rarely has more. */
const LISTED = 200;

/** One assessment with what was in it. */
type Opened = Omit<Assessed, "asked"> & { readonly scores: ByDimension<number>; readonly met: readonly Met[] };

/**
 * The assessments of one of the reader's people, all or those that showed a dimension or met a standard, and that practice
 * was done. Refuses `not-found` for anybody who is not in scope.
 */
export async function personView(services: Services, me: Coach, id: string, filters: PersonFilters): Promise<Result<PersonView>> {
  const member = await personInScope(services, me, id);
  if (member === null) return refuse("not-found");
  const present = monthOf(services.clock.now(), services.env.bankTz);
  const months = monthsFor(filters.period, present);
  const opened = await openedOf(services, id, months);
  const counted = opened.filter((each) => !each.givenBack);
  const { total, dimension } = (await currentPolicy(services)).drills.pass;
  const marks: Marks = { total, dimension };
  const ranked = member.inductionUntil === null;
  const title = await standardTitles(services);
  const records = standardRecords(counted.map(({ met }) => met)).toSorted(weakestFirst);
  return ok({
    member,
    filters,
    quarters: quartersTo(present),
    standardTitle: filters.standard === null ? null : title(filters.standard),
    dimensions: DIMENSIONS.map((key) => ({ key, cell: cellOf(meanIn(counted, key), marks, ranked) })),
    standards: records.flatMap((record) => {
      const cell = cellOf(shareIn(record), marks, ranked);
      return cell ? [{ key: record.standard, title: title(record.standard), cell }] : [];
    }),
    assessed: opened.flatMap((each) => assessedFor(each, filters)),
    practice: (await practiceOf(services, [id], months)).get(id) ?? { drills: 0, days: 0, last: null },
    cut: opened.length >= LISTED,
  });
}

/** Assessments that are over, and nothing else: practice is its owner's. */
async function openedOf(services: Services, personId: string, { from, to }: Months): Promise<Opened[]> {
  const rows = await services.db.sitting.findMany({
    where: { personId, mode: "assessment", state: "over", period: { gte: from, lte: to } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: LISTED,
    select: { id: true, slug: true, scenarioHash: true, attempt: true, startedAt: true, endedAt: true, total: true, outcome: true, failed: true, grade: true },
  });
  const back = await givenBack(services, rows.map(({ id }) => id));
  const titles = await titlesOf(services, rows.map(({ slug, scenarioHash }) => ({ slug, hash: scenarioHash })));
  const opened: Opened[] = [];
  for (const { id, slug, scenarioHash, attempt, startedAt, endedAt, total, outcome, failed, grade: stored } of rows) {
    if (stored === null || total === null) continue;
    // The room of drills alone writes both, the grade from a Grade.
    const grade = JSON.parse(stored) as Grade;
    const of = { outcome: outcome as Grade["outcome"], failed: failed ?? false, givenBack: back.has(id) };
    const { drill } = await scenarioByHash(services, scenarioHash);
    const scores = Object.fromEntries(Object.values(grade.dimensions).map(({ dimension, score }) => [dimension, score]));
    const met = standardsMet(drill.scenario, grade.decisions);
    opened.push({ id, title: titleIn(titles, slug), at: (endedAt ?? startedAt).getTime(), attempt, total, ...of, scores, met });
  }
  return opened;
}

/** The line of one assessment, where it has to do with what was asked for. */
function assessedFor({ scores, met, ...of }: Opened, { dimension, standard }: PersonFilters): Assessed[] {
  if (dimension !== null) {
    const score = scores[dimension];
    return score === undefined ? [] : [{ ...of, asked: { kind: "dimension", score } }];
  }
  if (standard === null) return [{ ...of, asked: null }];
  const [record] = standardRecords([met.filter((each) => each.standard === standard)]);
  return record ? [{ ...of, asked: { kind: "standard", clean: record.clean, n: record.n, lost: record.lost } }] : [];
}
