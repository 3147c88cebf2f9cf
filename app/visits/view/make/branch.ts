import { itemsOf } from "#app/core/form/visible.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import type { BranchView, BranchVisit, WeakStandard } from "#app/visits/view/branch.ts";
import type { PublishedVisit } from "#app/visits/view/make/published.ts";
import { scoresOf, standardOf, type DrillsOf } from "#app/visits/view/make/result.ts";
import { roundedScore } from "#app/visits/view/make/rounded.ts";
import type { PlaceView } from "#app/visits/view/place.ts";

export type BranchSource = {
  readonly branch: PlaceView | null;
  readonly branches: readonly PlaceView[];
  /** The latest month first. */
  readonly visits: readonly PublishedVisit[];
  readonly standards: Handbook;
  readonly drills: DrillsOf;
};

export function makeBranchView({ branch, branches, visits: exact, standards, drills }: BranchSource): BranchView {
  const visits = exact.map((visit) => ({ ...visit, score: roundedScore(visit.form, visit.score) }));
  return { branch, branches: [...branches], visits: visits.map(branchVisit), weak: weakOf(visits.filter(({ counts }) => counts), standards, drills) };
}

function branchVisit({ visitId, month, form, score, counts, standing }: PublishedVisit): BranchVisit {
  return { visitId, title: form.title, month, counts, appealed: standing === "appealed", ...scoresOf(score) };
}

function weakOf(visits: readonly PublishedVisit[], standards: Handbook, drills: DrillsOf): WeakStandard[] {
  const lost = visits.flatMap(({ visitId, form, score }) => {
    const cited = new Map(itemsOf(form).map((item) => [item.id, item.standards]));
    const items = score.items.filter(({ loss }) => loss > 0);
    return items.flatMap(({ item, loss }) => (cited.get(item) ?? []).map((standard) => ({ standard, visitId, loss })));
  });
  const weak = [...new Set(lost.map(({ standard }) => standard))].map((id) => {
    const own = lost.filter(({ standard }) => standard === id);
    const visitCount = new Set(own.map(({ visitId }) => visitId)).size;
    const points = own.reduce((sum, { loss }) => sum + loss, 0);
    return { ...standardOf(id, standards, drills), visits: visitCount, items: own.length, points };
  });
  return weak.sort((a, b) => b.visits - a.visits || b.points - a.points || (a.id < b.id ? -1 : 1));
}
