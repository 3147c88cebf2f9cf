import { fillText } from "#app/core/facts/fill.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import type { AppealOutcome } from "#app/core/visit/appeal.ts";
import { restatedAnswers } from "#app/core/visit/hearing.ts";
import { lifeOf } from "#app/core/visit/life.ts";
import { SHOWN, type VisitMode, type VisitState } from "#app/core/visit/visit.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { formByHash } from "#app/library/forms.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { findingsOf, type Findings } from "#app/visits/view/make/found.ts";
import type { PublishedVisit } from "#app/visits/view/make/published.ts";
import type { DrillsOf } from "#app/visits/view/make/result.ts";
import { readLog, type BranchRow } from "#app/visits/visit/row.server.ts";
import { toldForm } from "#app/visits/visit/told.server.ts";

/** Columns a branch's view may be made from. No evaluator, no reviewer, no time but the month. */
const COLUMNS = { id: true, formHash: true, factsHash: true, period: true, score: true, mode: true, state: true, outcome: true, excluded: true } as const;

type Row = {
  id: string;
  formHash: string;
  factsHash: string | null;
  period: string | null;
  score: string | null;
  mode: string;
  state: string;
  outcome: string | null;
  excluded: boolean;
};

/** A published visit with the form and the sheet that its texts are of. */
export type ToldVisit = PublishedVisit & { readonly formHash: string; readonly factsHash: string | null };

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

/** What was found at that visit as it was scored last, also where a reviewer or an appeal changed it, as its branch may know it. */
export async function readFindings(services: Services, { visitId, form, formHash }: ToldVisit): Promise<Findings> {
  const told = lifeOf(await formByHash(services, formHash), await readLog(services.db, visitId));
  if (!told.ok || told.value.answers === null) throw new Error(`Visit ${visitId} was never submitted`);
  const { answers, appeal } = told.value;
  return findingsOf(form, restatedAnswers(form, answers, appeal?.answers ?? {}));
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

/** The score of a published visit, every figure as it was scored. */
export function scoreIn({ id, score }: { id: string; score: string | null }): VisitScore {
  if (score === null) throw new Error(`Visit ${id} is published without a score`);
  // This room alone writes it, from a VisitScore; `replay` proves that it still is that one.
  return JSON.parse(score) as VisitScore;
}

async function publishedOf(services: Services, { id, period, score, mode, state, outcome, excluded, ...pins }: Row): Promise<ToldVisit> {
  if (period === null) throw new Error(`Visit ${id} is published without a month`);
  return {
    visitId: id,
    month: period,
    form: await toldForm(services, pins),
    ...pins,
    score: scoreIn({ id, score }),
    // As the score: this room alone writes them, from these very words.
    mode: mode as VisitMode,
    standing: state as VisitState,
    outcome: outcome as AppealOutcome | null,
    counts: !excluded,
  };
}
