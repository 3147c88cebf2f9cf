import { LEAST_PAIRS } from "#app/core/figures/transfer.ts";
import { heardIn } from "#app/core/outside/heard.ts";
import { shadeOf, type Marks } from "#app/core/progress/shade.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import { dimensionOf } from "#app/core/standards/handbook.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import { toldHandbook } from "#app/library/told.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { heardFigures, heardPlaces } from "#app/standings/figures/reading/heard.server.ts";
import { heatRows } from "#app/standings/figures/reading/heat.server.ts";
import { rowsOf, type Asked } from "#app/standings/figures/reading/scope.server.ts";
import { standardSums, sumsOf, type StandardSums } from "#app/standings/figures/reading/sums.server.ts";
import { transfers } from "#app/standings/figures/reading/transfer.server.ts";
import type { Both, Figure, StandardFigure, StandardsView } from "#app/standings/figures/view.ts";

type Kept = Omit<StandardFigure, "transfer" | "heard">;

/** The standards that results of the span met, and those named besides, with what was kept of them. */
export async function standardsKept(services: Services, asking: Asked, marks: Marks, besides: readonly string[] = []): Promise<Kept[]> {
  const sums = await standardSums(services, sumsOf(asking, asking.months));
  const book = await toldHandbook(services);
  const drilled = new Set((await publishedScenarios(services)).flatMap(({ drill }) => [...exercisedStandards(drill.scenario).keys()]));
  const met = [...new Set([...sums.map(({ standard }) => standard), ...besides])].sort();
  return met.map((standard) => {
    const kept = keptIn(sums, standard);
    return {
      standard,
      title: book.get(standard)?.title ?? { zh: standard, en: standard },
      dimension: dimensionOf(standard),
      kept,
      weak: [kept.drills, kept.visits].some((figure) => figure !== null && shadeOf(figure, marks, true) === "low"),
      drillable: drilled.has(standard),
    };
  });
}

/** The same with transfer, with what customers said, and by place. */
export async function standardMap(services: Services, asking: Asked, marks: Marks): Promise<Pick<StandardsView, "standards" | "heard" | "heat" | "leastPairs">> {
  const said = await heardFigures(services, asking);
  const about = [...new Set(said.flatMap(({ standard }) => (standard === null ? [] : [standard])))];
  const kept = await standardsKept(services, asking, marks, about);
  const transfer = await transfers(services, asking);
  const rows = await rowsOf(services, asking);
  const sums = await standardSums(services, sumsOf(asking, asking.months, rows.of === "branches" ? "branch" : undefined), { place: rows.of === "regions" ? "regionId" : "branchId" });
  return {
    standards: kept.map((each) => ({ ...each, transfer: transfer.get(each.standard) ?? null, heard: heardIn(said.filter(({ standard }) => standard === each.standard)) })),
    heard: await heardPlaces(services, asking, said),
    heat: await heatRows(services, rows, sums, (own) => kept.map(({ standard }) => keptIn(own, standard))),
    leastPairs: LEAST_PAIRS,
  };
}

/** The weakest of several results first: by the lower of drills and visits. */
export function weakestOf(kept: readonly Kept[], marks: Marks, most: number): Kept[] {
  const lowest = ({ kept: { drills, visits } }: Kept) => {
    const values = [drills, visits].flatMap((figure) => (figure !== null && shadeOf(figure, marks, true) !== "none" ? [figure.value] : []));
    return Math.min(Infinity, ...values);
  };
  const told = kept.filter((each) => lowest(each) < marks.total);
  return told.sort((a, b) => lowest(a) - lowest(b) || (a.standard < b.standard ? -1 : 1)).slice(0, most);
}

function keptIn(sums: readonly StandardSums[], standard: string): Both<Figure> {
  const of = (kind: string): Figure | null => {
    const own = sums.filter((row) => row.standard === standard && row.kind === kind);
    const add = (value: (row: StandardSums) => number) => own.reduce((sum, row) => sum + value(row), 0);
    const [n, possible] = [add((row) => row.n), add((row) => row.possible)];
    // Sums that were raised and lowered again may be off by a rounding.
    return n === 0 || possible <= 0 ? null : { n, value: Math.min(100, Math.max(0, (100 * add((row) => row.kept)) / possible)) };
  };
  return { drills: of("drill"), visits: of("visit") };
}
