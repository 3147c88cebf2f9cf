import { Link } from "@remix-run/react";
import type { ListedAssignment } from "#app/coaching/assign/listed.ts";
import { nearWord } from "#app/coaching/assign/words.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** A cell of a table at a desk, a line of an entry on a phone. */
export const CELL = "py-1.5 pr-4 align-baseline max-md:block max-md:py-0.5";

/** What is asked, how far it is, and how it stands: the cells that the list and the batch share. */
export function StandingCells({ row, coach }: { row: ListedAssignment; coach: boolean }) {
  const { t, read } = useReader();
  const { title, mode, finished, times, sittings } = row;
  return (
    <>
      <td className={CELL}>
        {read(title)} <span className="text-note text-quiet">{t(`assign.mode.${mode}`)}</span>
      </td>
      <td className={`${CELL} whitespace-nowrap`}>
        <span className="text-note text-quiet md:hidden">{t("assign.column.done")} </span>
        {t("assign.progress", { finished, times })}
        {coach && sittings.length > 0 && <Sittings ids={sittings} />}
      </td>
      <td className={CELL}>
        <State row={row} />
      </td>
    </>
  );
}

function Sittings({ ids }: { ids: readonly string[] }) {
  const { t } = useReader();
  return (
    <>
      {ids.map((id, place) => (
        <Link key={id} to={paths.teamSitting(id)} className="ml-3 inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-6">
          {ids.length === 1 ? t("assign.see") : t("assign.seeNth", { place: place + 1 })}
        </Link>
      ))}
    </>
  );
}

/** A word and a day; only what is overdue is coloured besides. */
function State({ row: { state, near, dueOn, doneOn, late, cancelledAt } }: { row: ListedAssignment }) {
  const { t, formats } = useReader();
  if (state === "done") return <span className="text-good">{t(late ? "assign.doneLate" : "assign.doneOn", { day: formats.date(doneOn ?? dueOn) })}</span>;
  if (state === "cancelled") return <span className="text-quiet">{t("assign.cancelledOn", { day: formats.day(cancelledAt ?? 0) })}</span>;
  return (
    <>
      <span className={state === "overdue" ? "font-semibold text-warn" : ""}>{nearWord(t, near)}</span>{" "}
      <span className="text-note text-quiet">{t("assign.dueOn", { day: formats.date(dueOn) })}</span>
    </>
  );
}
