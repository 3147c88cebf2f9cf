import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Deeds, type TypedDeed } from "#app/standings/periods/page/deeds.tsx";
import { daysSaid } from "#app/standings/periods/page/name.ts";
import { SnapshotList } from "#app/standings/periods/page/snapshots.tsx";
import { StateMark } from "#app/standings/periods/page/state-mark.tsx";
import type { PeriodView } from "#app/standings/periods/view.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useRefresh } from "#app/ui/use-refresh.ts";
import { useReader } from "#app/words/reader.tsx";

/** One period: where it stands, what can be done, what was frozen, and all that happened. */
export function PeriodPage({ view, typed }: { view: PeriodView; typed: TypedDeed | null }) {
  const { t, formats } = useReader();
  const { state, over, until, progress, failed, deeds, openAppeals, changedSince, snapshots, log } = view;
  useRefresh(progress !== null, 1500);
  return (
    <>
      <dl className="mt-6 flex flex-wrap gap-x-12 gap-y-4 border-t border-ink pt-4">
        <Fact name={t("periods.column.state")}><StateMark state={state} over={over} /></Fact>
        <Fact name={t("periods.column.days")}>{daysSaid({ t, formats }, view.key)}</Fact>
        {until !== null && <Fact name={t("periods.column.until")}>{formats.date(until)}</Fact>}
        {state === "closing" && <Fact name={t("periods.openAppeals")}>{openAppeals}</Fact>}
      </dl>
      <p className="measure mt-4 text-body">{t(`periods.means.${state}`)}</p>
      {progress !== null && (
        <Notice tone="plain" className="measure mt-5">
          <p role="status">{t("periods.progress", { done: progress.done, all: progress.all })}</p>
          <progress aria-label={t("periods.progressLabel")} value={progress.done} max={progress.all} className="mt-2 h-2 w-full accent-seal" />
        </Notice>
      )}
      {failed && progress === null && <Notice tone="warn" className="measure mt-5"><p>{t("periods.failed")}</p></Notice>}
      {changedSince > 0 && progress === null && snapshots > 0 && <Notice tone="warn" className="measure mt-5"><p>{t("periods.changedSince", { count: changedSince })}</p></Notice>}
      {deeds.length > 0 && <Deeds view={view} typed={typed} />}
      {snapshots > 0 && <SnapshotList view={view} />}
      {log.length > 0 && <Log log={log} />}
      {view.mayAct && (state === "frozen" || state === "paid") && (
        <p className="mt-8">
          <Link to={paths.incentivePeriod(view.key)} className="inline-flex min-h-11 items-center text-ui font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">{t("periods.incentives")}</Link>
        </p>
      )}
      <p className="mt-8">
        <Link to={paths.periods()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">{t("periods.back")}</Link>
      </p>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-note text-quiet">{name}</dt>
      <dd className="mt-1 text-body">{children}</dd>
    </div>
  );
}

function Log({ log }: { log: PeriodView["log"] }) {
  const { t, read, formats } = useReader();
  return (
    <section aria-labelledby="log" className="mt-10 border-t border-ink pt-4">
      <h2 id="log" className="font-serif text-lead font-semibold">{t("periods.log.title")}</h2>
      <ol className="mt-3">
        {log.map(({ seq, at, kind, by, reason, until }) => (
          <li key={seq} className="flex flex-wrap items-baseline gap-x-5 border-b border-line py-2 text-ui">
            <span className="text-note text-quiet">{formats.moment(Date.parse(at))}</span>
            <span>{t(`periods.log.kinds.${kind}`, { by: by === null ? t("periods.log.machine") : read(by) })}</span>
            {until !== null && <span className="text-note text-quiet">{t("periods.untilDay", { day: formats.date(until) })}</span>}
            {reason !== null && <span className="measure basis-full text-quiet">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
