import { Link } from "@remix-run/react";
import { saidOf, type HearingFilter } from "#app/coaching/settle/filter.ts";
import type { AppealOutcome, HearingRow, Hearings, ObjectionOutcome } from "#app/coaching/view.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { useReader } from "#app/words/reader.tsx";

type Outcome = ObjectionOutcome | AppealOutcome;
type Filters = Readonly<Record<string, string | undefined>>;

type HearingListProps = {
  view: Hearings<Outcome>;
  asked: HearingFilter;
  /** Said where there is none at all. */
  none: string;
  /** Addresses of the list and of one of them. */
  list: (filters?: Filters) => string;
  one: (id: string) => string;
};

/** What waits for the trainers and what they settled: who, about which scenario, in whose words, since when. */
export function HearingList({ view, asked, none, list, one }: HearingListProps) {
  const { t, read } = useReader();
  if (!view.any) return <p className="measure mt-8 text-body">{none}</p>;
  const narrowed = asked.scenario !== null || asked.state !== null;
  return (
    <>
      <FilterBar
        action={list()}
        label={t("coaching.hearing.filter.label")}
        show={t("coaching.hearing.filter.show")}
        reset={narrowed ? { to: list(), label: t("coaching.hearing.filter.clear") } : null}
        choices={[
          {
            name: "scenario",
            label: t("coaching.hearing.filter.scenario"),
            first: t("coaching.hearing.filter.anyScenario"),
            chosen: asked.scenario,
            options: view.scenarios.map(({ slug, title }) => ({ value: slug, label: read(title) })),
          },
          {
            name: "state",
            label: t("coaching.hearing.filter.state"),
            first: t("coaching.hearing.filter.anyState"),
            chosen: asked.state,
            options: (["open", "settled"] as const).map((state) => ({ value: state, label: t(`coaching.hearing.filter.${state}`) })),
          },
        ]}
      />
      {view.rows.length === 0 ? (
        <p className="mt-8 text-body">{t("coaching.hearing.noneFits")}</p>
      ) : (
        <ul className="mt-6 border-t border-ink">
          {view.rows.map((row) => (
            <Row key={row.id} row={row} to={one(row.id)} />
          ))}
        </ul>
      )}
      <Pager view={view} to={(page) => list(saidOf(asked, page))} />
    </>
  );
}

function Row({ row: { by, title, text, at, settled }, to }: { row: HearingRow<Outcome>; to: string }) {
  const { t, read, formats } = useReader();
  const standing = settled
    ? t("coaching.hearing.settledOn", { outcome: t(`coaching.hearing.outcome.${settled.outcome}`), day: formats.day(settled.at) })
    : t("coaching.hearing.open", { day: formats.day(at) });
  return (
    <li className="grid gap-x-8 border-b border-line py-2 md:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,2fr)] md:items-baseline">
      <Link to={to} className="inline-flex min-h-11 items-center text-ui font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
        {read(by)} · {read(title)}
      </Link>
      <p className="line-clamp-2 break-words text-ui">{text}</p>
      <p suppressHydrationWarning className={settled ? "text-note text-quiet" : "text-note font-semibold"}>
        {standing}
      </p>
    </li>
  );
}

function Pager({ view: { page, pages }, to }: { view: Hearings<Outcome>; to: (page: number) => string }) {
  const { t } = useReader();
  if (pages < 2) return null;
  const look = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";
  return (
    <nav aria-label={t("coaching.hearing.pages")} className="mt-3 flex items-center gap-6 text-ui">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev" className={look}>
          {t("coaching.hearing.previous")}
        </Link>
      )}
      <span className="text-quiet">{t("coaching.hearing.page", { page, pages })}</span>
      {page < pages && (
        <Link to={to(page + 1)} rel="next" className={look}>
          {t("coaching.hearing.next")}
        </Link>
      )}
    </nav>
  );
}
