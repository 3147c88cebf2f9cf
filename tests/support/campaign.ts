import type { Typed } from "#app/visits/campaign/settings/typed.ts";
import { proposePlan } from "#app/visits/campaign/adjust.server.ts";
import { createCampaign } from "#app/visits/campaign/write.server.ts";
import { campaignView } from "#app/visits/campaign/view.server.ts";
import type { CampaignView } from "#app/visits/view/campaign.ts";
import type { Services } from "#app/platform/services.server.ts";
import { given, someone, type Name } from "#tests/support/visits.ts";

/** All three places, two evaluators, one visit each, over the two weeks that follow. */
export const TERMS: Typed = {
  titleZh: ["金丝雀批次"],
  titleEn: ["Canary campaign"],
  slug: ["counter"],
  mode: ["mystery"],
  from: ["2026-11-09"],
  to: ["2026-11-22"],
  scope: ["all"],
  weekdays: ["1", "2", "3", "4", "5"],
  closedOn: [""],
  bands: ["09:00-11:00, 14:00-16:00"],
  evaluators: ["eve", "other"],
  visitsPerPlace: ["1"],
  overlapPercent: ["34"],
  rotationDays: ["30"],
  maxPerEvaluator: ["9"],
  maxPerEvaluatorDay: ["2"],
  graceDays: ["3"],
};

export async function drafted(services: Services, terms: Typed = {}, by: Name = "rita"): Promise<string> {
  return given(await createCampaign(services, someone(by), { key: services.ids.next(), typed: { ...TERMS, ...terms } })).id;
}

export async function seen(services: Services, id: string, by: Name = "rita"): Promise<CampaignView> {
  return given(await campaignView(services, someone(by), id));
}

/** A campaign with its first proposal. */
export async function planned(services: Services, terms: Typed = {}): Promise<string> {
  const id = await drafted(services, terms);
  given(await proposePlan(services, someone("rita"), { id, edition: 1 }));
  return id;
}
