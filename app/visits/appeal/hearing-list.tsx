import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { HearingRow, HearingsView } from "#app/visits/view/appeal.ts";
import { useReader } from "#app/words/reader.tsx";

/** Open appeals, the oldest first, with the days that are left, and the latest that are settled. */
export function HearingList({ view: { open, settled } }: { view: HearingsView }) {
  const { t } = useReader();
  if (open.length === 0 && settled.length === 0) return <p className="measure mt-8 text-body">{t("hearings.list.none")}</p>;
  return (
    <>
      <Part id="open" title={t("hearings.list.open")} rows={open} none={t("hearings.list.none")} />
      <Part id="settled" title={t("hearings.list.settled")} rows={settled} none={t("hearings.list.noneSettled")} />
    </>
  );
}

function Part({ id, title, rows, none }: { id: string; title: string; rows: readonly HearingRow[]; none: string }) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="font-serif text-lead font-semibold">
        {title}
      </h2>
      {rows.length === 0 ? (
        <p className="measure mt-2 text-ui text-quiet">{none}</p>
      ) : (
        <ul className="mt-3 border-t border-ink">
          {rows.map((row) => (
            <Row key={row.visitId} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row }: { row: HearingRow }) {
  const { t, read, formats } = useReader();
  const { visitId, branch, month, title, items, at, settled } = row;
  const hearer = useHearer(row);
  const left = useDaysLeft(row.left);
  return (
    <li className="grid gap-x-8 border-b border-line py-2 md:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,2fr)] md:items-baseline">
      <div>
        <Link to={paths.hearing(visitId)} className="inline-flex min-h-11 items-center text-ui font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
          {read(branch.name)} · {formats.month(month)}
        </Link>
        <p className="text-note text-quiet">{[read(title), t("hearings.list.items", { count: items })].join(" · ")}</p>
      </div>
      <p className="text-ui">{settled ? t("hearings.list.on", { outcome: t(`hearings.outcome.${settled.outcome}`), day: formats.day(settled.at) }) : hearer}</p>
      {!settled && (
        <p suppressHydrationWarning className="text-note">
          <span className={row.left < 0 ? "font-semibold text-seal" : "font-semibold"}>{left}</span>
          <span className="block text-quiet">{t("hearings.list.since", { day: formats.day(at) })}</span>
        </p>
      )}
    </li>
  );
}

function useHearer({ hearer, reader }: HearingRow): string {
  const { t, read } = useReader();
  if (reader === "hears") return t("hearings.list.yours");
  if (hearer) return t("hearings.list.hearer", { name: read(hearer.name) });
  return t(reader === "apart" ? "hearings.list.apart" : "hearings.list.nobody");
}

/** How long an appeal may still take, or how late it is. */
export function useDaysLeft(left: number): string {
  const { t } = useReader();
  if (left === 0) return t("hearings.list.today");
  return left > 0 ? t("hearings.list.left", { count: left }) : t("hearings.list.late", { count: -left });
}
