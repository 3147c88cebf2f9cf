import type { TFunction } from "i18next";
import type { Bearer } from "#app/core/access/can.ts";
import { slotKey } from "#app/core/campaign/campaign.ts";
import { weekdayOf } from "#app/core/campaign/rules.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Language } from "#app/core/text/text.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Table } from "#app/platform/table/table.ts";
import { readCampaign } from "#app/visits/campaign/row.server.ts";
import { weekdayName } from "#app/visits/campaign/page/weekday.ts";
import { namesOf } from "#app/visits/campaign/view.server.ts";

type Words = { readonly t: TFunction<"words">; readonly language: Language };

/** The plan of a campaign as a table to take along, in the reader's language. Refuses `not-found`. */
export async function campaignSheet({ db }: Services, me: Bearer, id: string, { t, language }: Words): Promise<Result<Table>> {
  const campaign = await readCampaign(db, me, id);
  if (!campaign) return refuse("not-found");
  const names = await namesOf(db, campaign, []);
  const people = await db.person.findMany({ where: { id: { in: Object.keys(names.people) } }, select: { id: true, firmId: true } });
  const firmOf = new Map(people.map((person) => [person.id, person.firmId]));
  const said = (of: Record<string, { zh: string; en: string }>, key: string | null | undefined) => (key ? (of[key]?.[language] ?? key) : "");
  const columns = (["place", "nth", "twin", "evaluator", "firm", "day", "weekday", "hours", "pinned"] as const).map((column) => t(`campaigns.sheet.${column}`));
  const rows = campaign.board.slots.map((slot) => [
    said(names.places, slot.place),
    slot.nth,
    slot.twinOf === null ? "" : t("campaigns.sheet.yes"),
    said(names.people, slot.evaluator),
    said(names.firms, firmOf.get(slot.evaluator)),
    slot.day,
    t(`campaigns.weekday.${weekdayName(weekdayOf(slot.day))}`),
    slot.band ?? "",
    slot.pinned ? t("campaigns.sheet.yes") : "",
    slotKey(slot),
  ]);
  return ok({ title: t("campaigns.sheet.file"), heads: [...columns, t("campaigns.sheet.key")], rows });
}
