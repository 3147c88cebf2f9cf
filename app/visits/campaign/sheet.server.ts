import type { TFunction } from "i18next";
import type { Bearer } from "#app/core/access/can.ts";
import { slotKey } from "#app/core/campaign/campaign.ts";
import { weekdayOf } from "#app/core/campaign/rules.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Language } from "#app/core/text/text.ts";
import type { Table } from "#app/platform/table/table.ts";
import type { Services } from "#app/platform/services.server.ts";
import { readCampaign } from "#app/visits/campaign/row.server.ts";
import { weekdayName } from "#app/visits/campaign/page/weekday.ts";
import type { Board } from "#app/visits/campaign/plan/board.ts";
import { namesOf } from "#app/visits/campaign/view.server.ts";

type Slot = Board["slots"][number];
type Words = { readonly t: TFunction<"words">; readonly language: Language };

/** The plan of a campaign as a table to take along, in the reader's language. Refuses `not-found`. */
export async function campaignSheet({ db }: Services, me: Bearer, id: string, { t, language }: Words): Promise<Result<Table<Slot>>> {
  const campaign = await readCampaign(db, me, id);
  if (!campaign) return refuse("not-found");
  const names = await namesOf(db, campaign, []);
  const people = await db.person.findMany({ where: { id: { in: Object.keys(names.people) } }, select: { id: true, firmId: true } });
  const firmOf = new Map(people.map((person) => [person.id, person.firmId]));
  const said = (of: Record<string, { zh: string; en: string }>, key: string | null | undefined) => (key ? (of[key]?.[language] ?? key) : "");
  const text = (key: "place" | "twin" | "evaluator" | "firm" | "weekday" | "hours" | "pinned" | "key", read: (slot: Slot) => string) => ({ head: t(`campaigns.sheet.${key}`), kind: "text" as const, read });
  const yes = (holds: boolean) => (holds ? t("campaigns.sheet.yes") : "");
  const columns: Table<Slot>["columns"] = [
    text("place", ({ place }) => said(names.places, place)),
    { head: t("campaigns.sheet.nth"), kind: "integer", read: ({ nth }) => nth },
    text("twin", ({ twinOf }) => yes(twinOf !== null)),
    text("evaluator", ({ evaluator }) => said(names.people, evaluator)),
    text("firm", ({ evaluator }) => said(names.firms, firmOf.get(evaluator))),
    { head: t("campaigns.sheet.day"), kind: "day", read: ({ day }) => day },
    text("weekday", ({ day }) => t(`campaigns.weekday.${weekdayName(weekdayOf(day))}`)),
    text("hours", ({ band }) => band ?? ""),
    text("pinned", ({ pinned }) => yes(pinned)),
    text("key", (slot) => slotKey(slot)),
  ];
  return ok({ name: t("campaigns.sheet.file"), plain: "campaign", columns, rows: campaign.board.slots });
}
