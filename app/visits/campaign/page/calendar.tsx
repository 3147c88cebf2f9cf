import { Link } from "@remix-run/react";
import { slotKey } from "#app/core/campaign/campaign.ts";
import { weekdayOf } from "#app/core/campaign/rules.ts";
import { daysOf } from "#app/core/time/day.ts";
import { paths } from "#app/paths.ts";
import type { BoardSlot } from "#app/visits/campaign/plan/board.ts";
import { inTime, monthsOfPlan, weeksOf } from "#app/visits/campaign/page/views.ts";
import type { PlanWords } from "#app/visits/campaign/page/plan-words.ts";
import { weekdayName } from "#app/visits/campaign/page/weekday.ts";
import type { CampaignView } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

type CalendarProps = { view: CampaignView; words: PlanWords };

/** The plan in months; where there is no room for a month, use the list by day. */
export function Calendar({ view, words }: CalendarProps) {
  return (
    <div className="mt-6 hidden space-y-10 md:block">
      {monthsOfPlan(view.from, view.to, view.slots).map((month) => (
        <Month key={month} month={month} view={view} words={words} />
      ))}
    </div>
  );
}

function Month({ month, view, words }: CalendarProps & { month: string }) {
  const { t, formats } = useReader();
  const slots = view.slots.filter(({ day }) => day.startsWith(month)).toSorted(inTime);
  return (
    <table aria-label={t("campaigns.plan.month", { month: formats.month(month) })} className="w-full table-fixed border-collapse text-left">
      <caption className="pb-2 text-left text-body font-semibold">{formats.month(month)}</caption>
      <thead className="border-b border-ink text-note text-quiet">
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <th key={weekday} scope="col" className="px-2 py-1 font-normal">
              {t(`campaigns.weekday.${weekdayName(weekday)}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(daysOf(month), weekdayOf).map((week, i) => (
          <tr key={i} className="border-b border-line">
            {week.map((day, j) => (
              <td key={j} className="h-20 border-r border-line p-2 align-top last:border-r-0">
                {day && <Day day={day} inside={day >= view.from && day <= view.to} slots={slots.filter((slot) => slot.day === day)} view={view} words={words} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = CalendarProps & { day: string; inside: boolean; slots: readonly BoardSlot[] };

function Day({ day, inside, slots, view, words }: DayProps) {
  return (
    <>
      <span className={inside ? "text-note" : "text-note text-quiet"}>{Number(day.slice(8))}</span>
      <ul className="space-y-1">
        {slots.map((slot) => (
          <li key={slotKey(slot)} className="text-note">
            <Entry slot={slot} view={view} words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Entry({ slot, view, words }: CalendarProps & { slot: BoardSlot }) {
  const said = (
    <>
      {slot.band && <span className="block text-quiet">{words.hours(slot.band)}</span>}
      {words.place(slot.place)} · {words.person(slot.evaluator)}
    </>
  );
  if (view.state !== "draft") return <span className="block py-1">{said}</span>;
  return (
    <Link to={paths.campaignSlot(view.id, { slot: slotKey(slot) })} className="block min-h-11 py-1 underline decoration-line underline-offset-4 hover:decoration-ink">
      {said}
    </Link>
  );
}
