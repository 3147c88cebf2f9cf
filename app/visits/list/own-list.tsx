import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Due } from "#app/visits/list/due.tsx";
import { useSaid } from "#app/visits/money/entry.tsx";
import type { OwnVisit, OwnVisitsView } from "#app/visits/view/own.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The evaluator's visits: what is in hand first, with the reviewer's reason on top; what is done is folded away. */
export function OwnList({ view }: { view: OwnVisitsView }) {
  const { t } = useReader();
  const { today, returned, underWay, offered, planned, done, ended } = view;
  const inHand = returned.length + underWay.length;
  if (inHand + offered.length + planned.length + done.length + ended.length === 0) return <p className="mt-8 text-body">{t("visits.none")}</p>;
  return (
    <div className="mt-8 max-w-2xl space-y-10">
      <Group id="returned" title={t("visits.list.returned")} visits={returned} today={today} primary />
      <Group id="under-way" title={t("visits.list.underWay")} visits={underWay} today={today} primary={returned.length === 0} />
      <Group id="offered" title={t("visits.list.offered")} visits={offered} today={today} primary={inHand === 0} />
      {planned.length > 0 ? (
        <Group id="planned" title={t("visits.list.planned")} visits={planned} today={today} primary={inHand + offered.length === 0} />
      ) : (
        <p className="text-ui text-quiet">{t("visits.list.plannedNone")}</p>
      )}
      {done.length > 0 && <Folded title={t("visits.list.done", { count: done.length })} visits={done} />}
      {ended.length > 0 && <Folded title={t("visits.list.ended", { count: ended.length })} visits={ended} />}
    </div>
  );
}

type GroupProps = { id: string; title: string; visits: readonly OwnVisit[]; today: string; primary: boolean };

/** `primary`: its first visit is the page's main act. */
function Group({ id, title, visits, today, primary }: GroupProps) {
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-serif text-lead font-semibold">
        {title}
      </h2>
      <ul className="mt-2 border-t border-line">
        {visits.map((visit, place) => (
          <li key={visit.visitId} className="border-b border-line py-4">
            <Line visit={visit} today={today} primary={primary && place === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ visit, today, primary }: { visit: OwnVisit; today: string; primary: boolean }) {
  const { t, read } = useReader();
  const { feeSaid } = useSaid();
  const { progress, reason, fee } = visit;
  const open = openAs(visit);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h3 className="text-body font-semibold">{read(visit.branch.name)}</h3>
        <p className="text-ui text-quiet">{read(visit.title)}</p>
        <p className="mt-1 flex flex-wrap gap-x-4 text-ui">
          <Due dueOn={visit.dueOn} today={today} />
          {fee !== null && <span className="text-quiet">{t("visits.offer.feeOf", { fee: feeSaid(fee) })}</span>}
          {progress && <span className="text-quiet">{t("visits.progress", progress)}</span>}
        </p>
        {reason && <p className="mt-2 whitespace-pre-line border-l-2 border-warn pl-3 text-ui">{reason}</p>}
      </div>
      {/* Loaded anew, since the page may ask where one is and the document it is opened from may not. */}
      <Link reloadDocument to={paths.visit(visit.visitId)} aria-label={`${t(`visits.open.${open}`)} · ${read(visit.branch.name)}`} className={buttonClass(primary ? "primary" : "plain", "w-full md:w-auto")}>
        {t(`visits.open.${open}`)}
      </Link>
    </div>
  );
}

/** What the link to it says. */
function openAs({ state }: OwnVisit): "offered" | "planned" | "under-way" | "returned" | "done" {
  if (state === "accepted") return "planned";
  return state === "offered" || state === "planned" || state === "under-way" || state === "returned" ? state : "done";
}

/** What wants nothing more, folded away. */
function Folded({ title, visits }: { title: string; visits: readonly OwnVisit[] }) {
  const { t, read, formats } = useReader();
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-ui text-quiet underline decoration-line underline-offset-4">{title}</summary>
      <ul className="mt-2 border-t border-line">
        {visits.map(({ visitId, branch, state, visitedOn }) => (
          <li key={visitId} className="border-b border-line">
            <Link to={paths.visit(visitId)} className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 py-2 text-ui hover:bg-seal-wash">
              <span className="font-semibold">{read(branch.name)}</span>
              <span className="text-quiet">
                {visitedOn && `${t("visits.visitedOn", { day: formats.date(visitedOn) })} · `}
                {t(`trade.visit.${state}`)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
