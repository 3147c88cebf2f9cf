import { fillText } from "#app/core/facts/fill.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import { findingsOf, type Findings } from "#app/visits/view/make/found.ts";
import type { PublishedVisit } from "#app/visits/view/make/branch.ts";
import type { DrillsOf } from "#app/visits/view/make/result.ts";
import { loggedOf, type BranchRow } from "#app/visits/visit/row.server.ts";
import { toldForm } from "#app/visits/visit/told.server.ts";

/** Columns a branch's view may be made from. No evaluator, no reviewer, no time but the month. */
const COLUMNS = { id: true, formHash: true, factsHash: true, period: true, score: true } as const;

type Row = { id: string; formHash: string; factsHash: string | null; period: string | null; score: string | null };

/** A published visit with the sheet that its texts are filled from. */
type ToldVisit = PublishedVisit & { readonly factsHash: string | null };

/** A published visit with its branch, for whoever may read it. */
export async function readPublished(services: Services, id: string): Promise<(ToldVisit & { branch: BranchRow }) | null> {
  const row = await services.db.visit.findFirst({
    where: { id, state: { in: [...SHOWN] } },
    select: { ...COLUMNS, branch: { select: { id: true, nameZh: true, nameEn: true, regionId: true } } },
  });
  return row && { ...(await publishedOf(services, row)), branch: row.branch };
}

/** A branch's published visits, the latest month first. */
export async function readPublishedOf(services: Services, branchId: string, most: number): Promise<PublishedVisit[]> {
  const rows = await services.db.visit.findMany({
    where: { branchId, state: { in: [...SHOWN] } },
    // Within a month in no order that a day could be read from.
    orderBy: [{ period: "desc" }, { headHash: "asc" }],
    take: most,
    select: COLUMNS,
  });
  const visits = [];
  for (const row of rows) visits.push(await publishedOf(services, row));
  return visits;
}

/** What was found at that visit, as its branch may know it. */
export async function readFindings({ db }: Services, { visitId, form }: PublishedVisit): Promise<Findings> {
  const row = await db.visitEvent.findFirst({ where: { visitId, kind: "submitted" }, orderBy: { seq: "desc" } });
  const event = row && loggedOf(row).event;
  if (event?.kind !== "submitted") throw new Error(`Visit ${visitId} was never submitted`);
  return findingsOf(form, event.answers);
}

/** The published drills by the standards they exercise, those that turn on it most first. */
export async function drillsByStandard(services: Services): Promise<DrillsOf> {
  const { facts } = await currentFacts(services);
  const scenarios = (await publishedScenarios(services)).map(({ slug, drill }) => {
    return { slug, title: fillText(drill.scenario.title, facts), exercised: exercisedStandards(drill.scenario) };
  });
  return (standard) => {
    const times = (each: (typeof scenarios)[number]) => each.exercised.get(standard) ?? 0;
    const fitting = scenarios.filter((each) => times(each) > 0);
    return fitting.sort((a, b) => times(b) - times(a) || (a.slug < b.slug ? -1 : 1));
  };
}

async function publishedOf(services: Services, { id: visitId, period, score, ...pins }: Row): Promise<ToldVisit> {
  if (period === null || score === null) throw new Error(`Visit ${visitId} is published without a score`);
  const form = await toldForm(services, pins);
  // This room alone writes it, from a VisitScore; `replay` proves that it still is that one.
  return { visitId, month: period, form, factsHash: pins.factsHash, score: JSON.parse(score) as VisitScore };
}
