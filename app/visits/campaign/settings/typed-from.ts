import { bandName } from "#app/core/campaign/campaign.ts";
import { yuanOf } from "#app/core/money/yuan.ts";
import type { Draft, Typed } from "#app/visits/campaign/settings/typed.ts";

/** A campaign as its planner would have to type it. */
export function typedFrom({ title, slug, mode, from, to, settings }: Draft): Typed {
  const numbers = {
    visitsPerPlace: settings.visitsPerPlace,
    overlapPercent: settings.overlapPercent,
    rotationDays: settings.rotationDays,
    maxPerEvaluator: settings.maxPerEvaluator,
    maxPerEvaluatorDay: settings.maxPerEvaluatorDay,
    graceDays: settings.graceDays,
  };
  return {
    titleZh: [title.zh],
    titleEn: [title.en],
    slug: [slug],
    mode: [mode],
    from: [from],
    to: [to],
    scope: settings.places,
    weekdays: settings.weekdays.map(String),
    closedOn: [settings.closedOn.join(", ")],
    bands: [settings.bands.map(bandName).join(", ")],
    evaluators: settings.evaluators,
    fee: [yuanOf(settings.feeFen)],
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, [String(value)]])),
    ...Object.fromEntries(settings.firmQuotas.map(({ firmId, visits }) => [`quota:${firmId}`, [visits === null ? "" : String(visits)]])),
  };
}
