import { Link } from "@remix-run/react";
import { BOARD_KINDS } from "#app/core/standings/board.ts";
import { paths } from "#app/paths.ts";
import type { Moved, PeriodView, SnapshotView, Stand } from "#app/standings/periods/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was frozen: the one that counts first, and what each restatement moved. */
export function SnapshotList({ view }: { view: PeriodView }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="snapshots" className="mt-10 border-t border-ink pt-4">
      <h2 id="snapshots" className="font-serif text-lead font-semibold">{t("periods.snapshots.title")}</h2>
      <ol className="mt-1">
        {view.snapshotViews.map((snapshot) => (
          <Snapshot key={snapshot.number} period={view.key} snapshot={snapshot} />
        ))}
      </ol>
    </section>
  );
}

function Snapshot({ period, snapshot }: { period: string; snapshot: SnapshotView }) {
  const { t, formats } = useReader();
  const { number, sealedAt, hash, rows, results, counts, moved } = snapshot;
  return (
    <li className="border-b border-line py-4">
      <h3 className="text-ui font-semibold">
        {t("periods.snapshots.number", { number })}
        <span className="ml-3 font-normal text-quiet">{counts ? t("periods.snapshots.counts") : t("periods.snapshots.restated")}</span>
      </h3>
      <p className="mt-1 text-note text-quiet">{t("periods.snapshots.made", { at: formats.moment(Date.parse(sealedAt)), rows: formats.whole(rows), results: formats.whole(results) })}</p>
      <p className="mt-1 text-note text-quiet">
        {t("periods.snapshots.hash")} <code className="break-all">{hash}</code>
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {BOARD_KINDS.map((kind) => (
          <li key={kind}>
            <Link to={paths.frozen(period, number, kind)} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
              <span className="sr-only">{t("periods.snapshots.number", { number })} </span>
              {t(`boards.title.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
      {moved?.map((each) => <MovedList key={each.kind} moved={each} />)}
    </li>
  );
}

function MovedList({ moved: { kind, count, rows } }: { moved: Moved }) {
  const { t, read } = useReader();
  const label = t(`periods.moved.${kind}`, { count });
  return (
    <div className="mt-3">
      <p className="text-ui">{label}</p>
      {rows.length > 0 && (
        <ul aria-label={label} className="mt-1 max-w-3xl">
          {rows.map(({ id, name, before, after }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-1.5 text-ui">
              <span>{read(name)}</span>
              <span className="text-quiet"><StandSaid stand={before} /> → <StandSaid stand={after} /></span>
            </li>
          ))}
        </ul>
      )}
      {count > rows.length && <p className="mt-1 text-note text-quiet">{t("periods.moved.more", { count: count - rows.length })}</p>}
    </div>
  );
}

function StandSaid({ stand }: { stand: Stand | null }) {
  const { t, formats } = useReader();
  if (stand === null) return <>{t("periods.moved.absent")}</>;
  const { place, value } = stand;
  return <>{place === null ? t("periods.moved.unplaced") : t("periods.moved.stand", { place, value: value === null ? "–" : formats.tenths(value / 10) })}</>;
}
