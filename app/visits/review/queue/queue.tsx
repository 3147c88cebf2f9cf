import { GROUPS } from "#app/visits/review/queue/narrow.ts";
import type { Group } from "#app/visits/review/queue/narrow.ts";
import { QueueRow } from "#app/visits/review/queue/row.tsx";
import type { QueueView } from "#app/visits/view/queue.ts";
import { useReader } from "#app/words/reader.tsx";

type QueueProps = {
  view: QueueView;
  /** When the page was made, ms since the epoch: waiting is counted up to then. */
  now: number;
  /** Whether there are several forms; the only one need not be named on every line. */
  severalForms: boolean;
};

/** After which group it is said how many more there are. */
const LAST_OF: Partial<Record<Group, keyof QueueView["unlisted"]>> = { waiting: "open", coming: "coming" };

const COLUMNS = ["branch", "form", "evaluator", "reviewer", "progress"] as const;

/** Every visit of a reviewer's scope in one table, so that its columns line up: what waits first, then by whose turn it is. */
export function Queue({ view, now, severalForms }: QueueProps) {
  const { t } = useReader();
  return (
    <table aria-label={t("review.queue.label")} className="w-full border-collapse text-left text-ui md:mt-6">
      <thead className="sr-only text-note text-quiet md:not-sr-only md:table-header-group">
        <tr>
          {COLUMNS.filter((column) => severalForms || column !== "form").map((column) => (
            <th key={column} scope="col" className="pr-4 font-normal">
              {t(`review.queue.${column}`)}
            </th>
          ))}
          <th scope="col" className="text-right font-normal">
            {t("review.queue.total")}
          </th>
        </tr>
      </thead>
      {GROUPS.filter((group) => group === "waiting" || view[group].length > 0).map((group) => (
        <QueueGroup key={group} group={group} view={view} now={now} severalForms={severalForms} />
      ))}
    </table>
  );
}

function QueueGroup({ group, view, now, severalForms }: QueueProps & { group: Group }) {
  const { t, formats } = useReader();
  const visits = view[group];
  const last = LAST_OF[group];
  const unlisted = last ? view.unlisted[last] : 0;
  return (
    <tbody>
      <tr className="border-b border-ink">
        <th scope="rowgroup" colSpan={6} className="pb-1.5 pt-7 text-left">
          <h2 className="font-serif text-body font-semibold">
            {t(group === "elsewhere" ? (view.ofFirm ? "review.queue.withBank" : "review.queue.withFirm") : `review.queue.${group}`)}
            {visits.length > 0 && <span className="ml-2 font-sans text-ui font-normal text-quiet">{formats.whole(visits.length)}</span>}
          </h2>
        </th>
      </tr>
      {visits.map((visit) => (
        <QueueRow key={visit.visitId} visit={visit} group={group} today={view.today} now={now} severalForms={severalForms} />
      ))}
      {unlisted > 0 && (
        <tr className="border-b border-line">
          <td colSpan={6} className="py-2 text-quiet">
            {t(last === "coming" ? "review.queue.moreComing" : "review.queue.moreOpen", { count: unlisted })}
          </td>
        </tr>
      )}
      {visits.length === 0 && (
        <tr className="border-b border-line">
          <td colSpan={6} className="py-2 text-quiet">
            {t("review.queue.waitingNone")}
          </td>
        </tr>
      )}
    </tbody>
  );
}
