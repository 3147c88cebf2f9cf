import { daysLater, daysOf } from "#app/core/time/day.ts";
import type { OutsideFigure } from "#app/core/outside/figure.ts";
import { demonstrationBranches } from "#app/people/demonstration/places.ts";
import type { NewImport } from "#app/standings/outside/importing/save.server.ts";
import { chanceOf, idAt } from "#prisma/seed/history/chance.ts";
import { monthsUntil, sometime, workdaysOf, type Present } from "#prisma/seed/history/span.ts";

/** Personnel import a month on so many workdays of the next. */
const WORKDAY = 3;
/** Asked about besides the service as a whole: how long one waits. */
const STANDARD = "E01";

/** What customers of the demonstration bank said, a month after the other, as far as it has been imported by now. */
export function importsOf(present: Present, roll: ReadonlyMap<string, string>): NewImport[] {
  const personId = roll.get("hr");
  if (personId === undefined) return [];
  return monthsUntil(present).flatMap((month): NewImport[] => {
    const next = daysLater(daysOf(month).at(-1) ?? "", 1).slice(0, 7);
    const chance = chanceOf("outside", month);
    const at = sometime(present, chance, workdaysOf(next)[WORKDAY - 1] ?? `${next}-05`, 9, 11);
    if (at >= present.now) return [];
    const id = idAt(at, "outside", month);
    return [{ id, key: id, personId, at, fileName: `${month}.xlsx`, figures: demonstrationBranches.flatMap((branch) => figuresOf(branch.id, month)) }];
  });
}

/** A branch has its own level, from which its months stray a little. */
function figuresOf(branchId: string, month: string): OutsideFigure[] {
  const level = 86 + 4 * chanceOf("outside", branchId).normal();
  const chance = chanceOf("outside", branchId, month);
  const mean = (around: number) => Math.round(Math.min(98, Math.max(60, around + 1.5 * chance.normal())) * 10) / 10;
  const answers = chance.whole(60, 180);
  const satisfaction = { branchId, month, kind: "satisfaction" } as const;
  return [
    { ...satisfaction, standard: null, value: mean(level), n: answers },
    { ...satisfaction, standard: STANDARD, value: mean(level - 6), n: Math.floor(answers / 2) },
    { branchId, month, kind: "complaints", standard: null, value: Math.max(0, Math.round((92 - level) / 2 + chance.normal())), n: chance.whole(2500, 6500) },
  ];
}
