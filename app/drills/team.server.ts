import { ok, refuse, type Result } from "#app/core/result.ts";
import { standardRecords, strengthOf, type Met, type StandardRecord } from "#app/core/progress/met.ts";
import type { Marks } from "#app/core/progress/shade.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { monthOf } from "#app/core/time/month.ts";
import { placesFor, postsFor } from "#app/drills/team/choices.server.ts";
import { cellOf, columnsOf, meanIn, shareIn } from "#app/drills/team/figures.ts";
import { monthsFor, quartersTo, type TeamFilters } from "#app/drills/team/filters.ts";
import { assessmentsOf, practiceOf, standardsIn, type Shown } from "#app/drills/team/material.server.ts";
import { peoplePage, type Coach } from "#app/drills/team/people.server.ts";
import { standardTitles } from "#app/drills/progress/standard-titles.server.ts";
import type { Cell, Figure, Member, TeamColumn, TeamView } from "#app/drills/team/view.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Columns, and for each person their figures in the order of the columns. */
type ShownMap = { readonly columns: TeamColumn[]; readonly figuresOf: (person: string) => (Figure | null)[]; readonly cut: boolean };

/**
 * The map of a page of the reader's people: person by dimension or by standard, from assessments only; of practice, that
 * it was done. Refuses `not-found` for a region or branch that is not theirs.
 */
export async function teamView(services: Services, me: Coach, filters: TeamFilters): Promise<Result<TeamView>> {
  const places = await placesFor(services, me, filters);
  if (places === null) return refuse("not-found");
  const { branchId, ...offered } = places;
  const page = await peoplePage(services, me, filters);
  const people = page.rows.map(({ id }) => id);
  const present = monthOf(services.clock.now(), services.env.bankTz);
  const months = monthsFor(filters.period, present);
  const shown = await assessmentsOf(services, people, months);
  const practice = await practiceOf(services, people, months);
  const map = filters.by === "standard" ? await byStandard(services, shown, filters) : byDimension(shown);
  const { total, dimension } = (await currentPolicy(services)).drills.pass;
  const marks = { total, dimension };
  const cells = cellMaker(map, marks);
  return ok({
    filters,
    choices: { ...offered, posts: postsFor(page.rows.map(({ post }) => post), filters.post), quarters: quartersTo(present) },
    marks,
    columns: map.columns,
    rows: page.rows.map((member) => ({
      ...member,
      cells: cells(member),
      assessments: shown.filter(({ personId }) => personId === member.id).length,
      practice: practice.get(member.id) ?? { drills: 0, days: 0, last: null },
    })),
    before: page.before ? (people[0] ?? null) : null,
    after: page.after ? (people.at(-1) ?? null) : null,
    branchId,
    tooMany: page.tooMany,
    cut: map.cut,
  });
}

function cellMaker({ figuresOf }: ShownMap, marks: Marks): (member: Member) => (Cell | null)[] {
  return ({ id, inductionUntil }) => figuresOf(id).map((figure) => cellOf(figure, marks, inductionUntil === null));
}

function byDimension(shown: readonly Shown[]): ShownMap {
  return {
    columns: DIMENSIONS.map((key) => ({ kind: "dimension", key, whole: meanIn(shown, key) })),
    figuresOf: (person) => DIMENSIONS.map((key) => meanIn(shown.filter(({ personId }) => personId === person), key)),
    cut: false,
  };
}

async function byStandard(services: Services, shown: readonly Shown[], { dimension }: TeamFilters): Promise<ShownMap> {
  const { met, cut } = await standardsIn(services, shown);
  const metIn = (sittings: readonly Shown[]): (readonly Met[])[] => sittings.map(({ sittingId }) => met.get(sittingId) ?? []);
  const columns = columnsOf(standardRecords(metIn(shown)), dimension);
  const title = await standardTitles(services);
  return {
    columns: columns.map((record) => ({ kind: "standard", key: record.standard, title: title(record.standard), whole: shareIn(record), weak: strengthOf(record) === "weak" })),
    figuresOf: (person) => {
      const own = new Map(standardRecords(metIn(shown.filter(({ personId }) => personId === person))).map((record) => [record.standard, record]));
      return columns.map(({ standard }: StandardRecord) => shareIn(own.get(standard)));
    },
    cut,
  };
}
