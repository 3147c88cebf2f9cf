import { Link } from "@remix-run/react";
import type { SittingRecord } from "#app/drills/view/records.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** One's own sittings, the latest first, dense and lined up; each leads to its debrief. */
export function RecordsTable({ sittings }: { sittings: readonly SittingRecord[] }) {
  const { t } = useReader();
  return (
    <table className="w-full border-collapse text-left text-ui">
      <thead className="border-b border-ink text-note text-quiet">
        <tr>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t("records.scenario")}
          </th>
          <th scope="col" className="hidden py-2 pr-4 font-normal md:table-cell">
            {t("records.mode")}
          </th>
          <th scope="col" className="hidden py-2 pr-4 font-normal md:table-cell">
            {t("records.date")}
          </th>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t("records.outcome")}
          </th>
          <th scope="col" className="py-2 text-right font-normal">
            {t("records.total")}
          </th>
        </tr>
      </thead>
      <tbody>
        {sittings.map((sitting) => (
          <Row key={sitting.id} sitting={sitting} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ sitting }: { sitting: SittingRecord }) {
  const { t, read, formats } = useReader();
  const open = sitting.state === "open";
  const mode = t(`trade.mode.${sitting.mode}`);
  const date = (
    <time suppressHydrationWarning dateTime={new Date(sitting.startedAt).toISOString()}>
      {formats.moment(sitting.startedAt)}
    </time>
  );
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 pr-4 font-normal">
        <Link
          to={open ? paths.sitting(sitting.id) : paths.debrief(sitting.id)}
          aria-label={t(open ? "records.resume" : "records.debrief", { title: read(sitting.title) })}
          className="inline-block font-semibold underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {read(sitting.title)}
        </Link>
        <span className="block text-note text-quiet md:hidden">
          {mode} · {date}
        </span>
        <Marks sitting={sitting} />
      </th>
      <td className="hidden py-2 pr-4 md:table-cell">{mode}</td>
      <td className="hidden py-2 pr-4 md:table-cell">{date}</td>
      <td className="py-2 pr-4">{sitting.outcome ? t(`trade.outcome.${sitting.outcome}`) : t("records.open")}</td>
      <td className="py-2 text-right font-semibold">
        {sitting.total !== null && formats.tenths(sitting.total)}
        {sitting.failed && <span className="block text-note text-seal">{t("records.failed")}</span>}
      </td>
    </tr>
  );
}

/** What sets a drill apart: hints that were asked for, where it was taken up, whether it still counts. */
function Marks({ sitting: { hints, takenUpAt, givenBack } }: { sitting: SittingRecord }) {
  const { t } = useReader();
  const marks = [
    ...(takenUpAt === null ? [] : [t("records.takenUp", { turn: takenUpAt + 1 })]),
    ...(hints > 0 ? [t("records.hints", { count: hints })] : []),
    ...(givenBack ? [t("records.givenBack")] : []),
  ];
  return marks.length > 0 && <span className="block text-note text-quiet">{marks.join(" · ")}</span>;
}
