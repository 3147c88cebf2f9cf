import type { Item } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import type { Text } from "#app/core/text/text.ts";
import { failedItems } from "#app/core/visit/relapse.ts";
import type { Findings } from "#app/visits/view/make/found.ts";
import type { PublishedVisit } from "#app/visits/view/make/published.ts";
import { roundedScore } from "#app/visits/view/make/rounded.ts";
import type { ResultLoss, ResultScores, ResultStandard, ResultView } from "#app/visits/view/result.ts";

/** All that a branch's view of a visit is made from. Who came, when, and what they wrote is not among it. */
export type ResultSource = PublishedVisit &
  Pick<ResultView, "branch" | "beside" | "actions" | "acts"> & {
    readonly findings: Findings;
    readonly standards: Handbook;
    readonly drills: DrillsOf;
  };

/** The drills that exercise a standard, the best for it first. */
export type DrillsOf = (standard: string) => readonly { readonly slug: string; readonly title: Text }[];

export function makeResultView({ form, score: exact, findings, standards, drills, ...source }: ResultSource): ResultView {
  const score = roundedScore(form, exact);
  const items = new Map(itemsOf(form).map((item) => [item.id, item]));
  const losses = lossesOf(score, items, findings, failedItems(exact));
  const cited = [...new Set(losses.flatMap((loss) => loss.standards))].sort();
  const { visitId, branch, month, mode, standing, outcome, counts, beside, actions, acts } = source;
  return {
    visitId,
    title: form.title,
    branch,
    month,
    mode,
    standing,
    outcome,
    counts,
    beside,
    ...scoresOf(score),
    criticals: score.criticals.flatMap((id) => items.get(id)?.question ?? []),
    losses,
    standards: cited.map((id) => standardOf(id, standards, drills)),
    actions,
    acts,
  };
}

/** Each part of a rounded score named, so that nothing else of it can come along. */
export function scoresOf({ dimensions, premises, uncapped, total, failed }: VisitScore): ResultScores {
  return {
    dimensions: DIMENSIONS.flatMap((dimension) => {
      const assessed = dimensions[dimension];
      return assessed ? [{ dimension, score: assessed.score, items: assessed.items }] : [];
    }),
    premises,
    uncapped,
    total,
    failed,
  };
}

export function standardOf(id: string, standards: Handbook, drills: DrillsOf): ResultStandard {
  const known = standards.get(id);
  const named = { zh: id, en: id };
  return {
    id,
    title: known?.title ?? named,
    rule: known?.rule ?? named,
    phrase: known?.use ?? null,
    drills: drills(id).map(({ slug, title }) => ({ slug, title })),
  };
}

function lossesOf({ items: scores, criticals }: VisitScore, items: ReadonlyMap<string, Item>, findings: Findings, failed: readonly string[]): ResultLoss[] {
  return scores.flatMap(({ item: id, loss }) => {
    const item = items.get(id);
    const found = findings.get(id);
    if (!item || !found || loss <= 0) return [];
    const { question, dimension, standards } = item;
    return [{ item: id, question, found, loss, dimension, critical: criticals.includes(id), finding: failed.includes(id), standards: [...standards] }];
  });
}
