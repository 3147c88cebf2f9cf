import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { PlaceTrack } from "#app/standings/drawing/place-track.tsx";
import { Movement } from "#app/standings/board/movement.tsx";
import type { BoardView, RowView, SubjectView } from "#app/standings/view/board.ts";
import { writeFilters } from "#app/standings/view/filters.ts";
import { classNames } from "#app/ui/class-names.ts";
import { countedAs, subjectName } from "#app/standings/naming.ts";
import { postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Lines of a phone: band and estimate; place and name; the drawing; the rest. At a desk the order is that of the cells. */
export function Row({ row, view }: { row: RowView; view: BoardView }) {
  const { t, read, formats } = useReader();
  const { kind } = view;
  return (
    <tr
      id={`row-${row.id}`}
      className={classNames(
        "scroll-mt-24 border-b border-line max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-3 max-lg:py-3",
        row.id === view.filters.find && "bg-sunken",
        row.own && "outline-2 -outline-offset-2 outline-seal max-lg:px-3 lg:[&>:first-child]:pl-3 lg:[&>:last-child]:pr-3",
      )}
    >
      <td className="text-note max-lg:basis-[calc(100%-7.5rem)] lg:h-9 lg:pr-4 xl:whitespace-nowrap">
        <Band row={row} />
      </td>
      <td className="whitespace-nowrap max-lg:order-1 lg:pr-4">
        <Place row={row} flat={!view.distinguishable} />
      </td>
      <td className="max-lg:order-3 max-lg:basis-full lg:p-0">
        <Track row={row} view={view} />
      </td>
      <th scope="row" className="text-left font-normal max-lg:order-1 max-lg:min-w-0 max-lg:flex-1 lg:pl-6 lg:pr-4 xl:whitespace-nowrap">
        <SubjectName subject={row} view={view} />
      </th>
      {kind === "people" && <Whereabouts subject={row} />}
      {kind === "branches" && <td className="text-note text-quiet max-lg:order-4 lg:pr-4 xl:whitespace-nowrap">{row.branch ? read(row.branch) : ""}</td>}
      <td className="text-right max-lg:flex-1 max-lg:basis-24 lg:pr-4">
        <span className="mr-2 text-note text-quiet lg:hidden">{t("boards.column.value")}</span>
        <span className="font-semibold">{formats.tenths(row.value / 10)}</span>
      </td>
      <td className="text-right text-quiet max-lg:order-4 max-lg:text-note lg:pr-4">
        <span className="lg:hidden">{t(`boards.provisional.${countedAs(view)}`, { count: row.n })}</span>
        <span className="max-lg:hidden">{row.n}</span>
      </td>
      <td className="whitespace-nowrap text-right max-lg:order-2">
        <Movement movement={row.movement} />
      </td>
    </tr>
  );
}

function Band({ row: { band } }: { row: RowView }) {
  const { t } = useReader();
  if (band === null) {
    return (
      <span className="text-quiet">
        <span aria-hidden className="max-lg:hidden">
          –
        </span>
        <span className="sr-only">{t("boards.band.none")}</span>
      </span>
    );
  }
  return <span className={classNames(band === 10 && "font-semibold")}>{t(`boards.band.share${band}`)}</span>;
}

/** 4（2–9）: the place, then its range; where nobody is told apart, the range alone. */
function Place({ row: { place, tied, best, worst }, flat }: { row: RowView; flat: boolean }) {
  const { t, language } = useReader();
  const range = best === worst ? String(best) : `${best}–${worst}`;
  if (flat) return <span className="font-serif text-lead font-semibold">{range}</span>;
  return (
    <>
      {tied && <span className="mr-1 text-note text-quiet">{t("boards.place.tied")}</span>}
      <span className="font-serif text-lead font-semibold">{place}</span>
      <span className="text-quiet">{language === "zh" ? `（${range}）` : ` (${range})`}</span>
    </>
  );
}

type TrackProps = { row: RowView; view: Pick<BoardView, "ranked" | "benchmarks" | "distinguishable"> };

/** The place drawn on the scale of its board, and the same in words. */
export function Track({ row, view: { ranked, benchmarks, distinguishable } }: TrackProps) {
  const { t } = useReader();
  const { place, best, worst, own } = row;
  const said = !distinguishable ? "boards.place.flat" : best === worst ? "boards.place.sure" : "boards.place.words";
  return (
    <PlaceTrack
      place={distinguishable ? place : null}
      best={best}
      worst={worst}
      own={own}
      ranked={ranked}
      lines={benchmarks.map(({ places }) => places)}
      label={t(said, { place, best, worst })}
    />
  );
}

const OWN = { people: "boards.own.person", branches: "boards.own.branch", regions: "boards.own.region", posts: "boards.own.post" } as const;

/** The name, which opens the row where it may be opened, and whose row it is. */
export function SubjectName({ subject, view: { kind, filters, honours } }: { subject: SubjectView; view: BoardView }) {
  const { t, read } = useReader();
  const name = subjectName({ t, read }, subject);
  const honour = honours[subject.id];
  const to = paths.standing(kind, subject.id, writeFilters({ span: filters.span, measure: filters.measure }));
  return (
    <>
      {subject.opens ? (
        <Link
          to={to}
          aria-label={t("boards.open", { name })}
          className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink lg:min-h-9"
        >
          {name}
        </Link>
      ) : (
        name
      )}
      {subject.own && (
        <span className="ml-2 text-note font-semibold text-seal">{t(OWN[kind])}</span>
      )}
      {honour && (
        <Link to={paths.honour(honour.id)} className="ml-2 inline-flex min-h-11 items-center text-note text-seal underline decoration-line underline-offset-4 hover:decoration-ink lg:min-h-9">
          {t(`honours.kinds.${honour.kind}`)}
          <span className="sr-only"> {name}</span>
        </Link>
      )}
    </>
  );
}

export function Whereabouts({ subject: { branch, post } }: { subject: SubjectView }) {
  const { t, read } = useReader();
  return (
    <>
      <td className="text-note text-quiet max-lg:order-4 lg:pr-4 xl:whitespace-nowrap">{branch ? read(branch) : ""}</td>
      <td className="text-note text-quiet max-lg:order-4 lg:pr-4 xl:whitespace-nowrap">{post === null ? "" : postName(t, post)}</td>
    </>
  );
}
