import { Link } from "@remix-run/react";
import { Pin } from "lucide-react";
import { slotKey } from "#app/core/campaign/campaign.ts";
import { paths } from "#app/paths.ts";
import type { BoardSlot } from "#app/visits/campaign/plan/board.ts";
import { groupsOf, type View } from "#app/visits/campaign/page/views.ts";
import type { PlanWords } from "#app/visits/campaign/page/plan-words.ts";
import type { CampaignView } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

type PlanTableProps = { view: CampaignView; by: Exclude<View, "calendar">; words: PlanWords };

/** The plan in groups: who comes to a place, where somebody goes, or what happens on a day. */
export function PlanTable({ view, by, words }: PlanTableProps) {
  const { t } = useReader();
  const nameOf = { place: words.place, evaluator: words.person, day: words.day }[by];
  const wrong = new Set(view.troubles.flatMap(({ gravity, trouble }) => (gravity === "wish" ? [] : "slot" in trouble ? [trouble.slot] : "slots" in trouble ? trouble.slots : [])));
  return (
    <div className="mt-6 space-y-8">
      {groupsOf(view.slots, by).map(({ id, slots }) => (
        <section key={id} aria-label={nameOf(id)}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink">
            <h3 className="py-2 text-body font-semibold">
              {nameOf(id)} <span className="text-note font-normal text-quiet">{t("campaigns.plan.group", { count: slots.length })}</span>
            </h3>
            {by === "place" && view.state === "draft" && (
              <Link to={paths.campaignSlot(view.id, { place: id })} aria-label={t("campaigns.plan.addAt", { place: nameOf(id) })} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
                {t("campaigns.plan.add")}
              </Link>
            )}
          </div>
          <ul>
            {slots.map((slot) => (
              <Line key={slotKey(slot)} slot={slot} view={view} by={by} words={words} wrong={wrong.has(slotKey(slot))} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type LineProps = { slot: BoardSlot; view: CampaignView; by: Exclude<View, "calendar">; words: PlanWords; wrong: boolean };

function Line({ slot, view, by, words, wrong }: LineProps) {
  const { t } = useReader();
  const { place, evaluator, day, band, why } = slot;
  return (
    <li className={`grid gap-x-4 border-b border-line py-2 text-ui md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,2fr)_auto] ${wrong ? "border-l-2 border-l-seal pl-3" : ""}`}>
      <span className="font-medium">
        {by === "place" ? words.person(evaluator) : words.place(place)}
        <Marks slot={slot} />
      </span>
      <span>
        {by === "day" ? words.person(evaluator) : words.day(day)} <span className="block text-note text-quiet">{words.hours(band)}</span>
      </span>
      <span className="text-note text-quiet">{why.map(words.reason).join(t("campaigns.plan.betweenReasons"))}</span>
      {view.state === "draft" && (
        <Link
          to={paths.campaignSlot(view.id, { slot: slotKey(slot) })}
          aria-label={t("campaigns.plan.changeOf", { place: words.place(place), day: words.day(day) })}
          className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {t("campaigns.plan.change")}
        </Link>
      )}
    </li>
  );
}

/** Which visit to the place it is, and whether it is fixed. */
export function Marks({ slot: { nth, twinOf, pinned } }: { slot: BoardSlot }) {
  const { t } = useReader();
  return (
    <span className="block text-note font-normal text-quiet">
      {twinOf === null ? t("campaigns.plan.nth", { nth }) : t("campaigns.plan.twin")}
      {pinned && (
        <span className="ml-3 inline-flex items-center gap-1">
          <Pin aria-hidden size={14} strokeWidth={1.75} />
          {t("campaigns.plan.pinned")}
        </span>
      )}
    </span>
  );
}
