import { daysOf } from "#app/core/time/day.ts";
import { monthOf } from "#app/core/time/month.ts";
import { dateAfterMonths } from "#app/core/time/quarter.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import { FIRM, PLACES } from "#app/people/demonstration/places.ts";
import type { Draft } from "#app/visits/campaign/settings/typed.ts";
import { idAt } from "#prisma/seed/history/chance.ts";
import type { Present } from "#prisma/seed/history/span.ts";
import { LENIENCY, type Roll } from "#prisma/seed/history/visit.ts";

const DAY_MS = 24 * 3600_000;

/** A campaign, and who planned it. */
export type SeededCampaign = { readonly id: string; readonly draft: Draft; readonly by: string };

/** What is being planned for the coming month: every branch once, some of them twice. Not released, so nobody is asked yet. */
export function campaignOf(present: Present, form: PinnedForm, roll: Roll): SeededCampaign | null {
  const by = roll.get("reviewer");
  const evaluators = Object.keys(LENIENCY).flatMap((account) => roll.get(account) ?? []);
  if (by === undefined || evaluators.length === 0) return null;
  const month = dateAfterMonths(`${monthOf(present.now, present.timeZone)}-01`, 1).slice(0, 7);
  const days = daysOf(month);
  const id = idAt(present.now - DAY_MS, "campaign", month);
  const [from, to] = [days[0] ?? "", days.at(-1) ?? ""];
  const settings: Draft["settings"] = {
    version: 1,
    places: [PLACES.ONE, PLACES.TWO, PLACES.THREE, PLACES.FOUR, PLACES.FIVE, PLACES.SIX],
    weekdays: [1, 2, 3, 4, 5],
    closedOn: [from],
    bands: [{ from: "09:00", to: "11:00" }, { from: "11:00", to: "13:00" }, { from: "14:00", to: "16:30" }],
    visitsPerPlace: 1,
    evaluators,
    rotationDays: 30,
    overlapPercent: 34,
    maxPerEvaluator: 4,
    maxPerEvaluatorDay: 1,
    firmQuotas: [{ firmId: FIRM, visits: 6 }],
    graceDays: 3,
    feeFen: 8000,
    seed: id,
  };
  const number = Number(month.slice(5));
  const title = { zh: `演示·${number}月检查`, en: `Demo visits, ${month}` };
  return { id, draft: { title, slug: form.slug, mode: form.form.modes[0] ?? "mystery", from, to, settings }, by };
}
