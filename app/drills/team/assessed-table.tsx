import { Link } from "@remix-run/react";
import type { Assessed, PersonView } from "#app/drills/team/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** Somebody's assessments, the latest first; each opens into what it showed. */
export function AssessedTable({ view: { assessed, filters } }: { view: PersonView }) {
  const { t } = useReader();
  const asked = filters.dimension !== null ? "score" : filters.standard !== null ? "decisions" : null;
  return (
    <table aria-labelledby="assessments" className="mt-3 w-full border-collapse text-left text-ui max-md:block">
      <thead className="border-b border-ink text-note text-quiet max-md:sr-only">
        <tr>
          {(["scenario", "date", "outcome"] as const).map((column) => (
            <th key={column} scope="col" className="py-2 pr-4 font-normal">
              {t(`records.${column}`)}
            </th>
          ))}
          {asked && (
            <th scope="col" className="py-2 pl-4 text-right font-normal">
              {t(`progress.column.${asked}`)}
            </th>
          )}
          <th scope="col" className="py-2 pl-4 text-right font-normal">
            {t("records.total")}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {assessed.map((each) => (
          <Row key={each.id} of={each} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ of }: { of: Assessed }) {
  const { t, read, formats } = useReader();
  const { id, title, at, attempt, total, outcome, failed, givenBack } = of;
  return (
    <tr className="border-b border-line align-baseline max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-4 max-md:py-2">
      <th scope="row" className="font-normal max-md:basis-full md:pr-4">
        <Link to={paths.teamSitting(id)} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-9">
          {read(title)}
        </Link>
        {attempt > 1 && <span className="ml-2 text-note text-quiet">{t("team.person.attempt", { attempt })}</span>}
        {givenBack && <span className="ml-2 text-note text-quiet">{t("records.givenBack")}</span>}
      </th>
      <td className="text-note text-quiet md:pr-4 md:whitespace-nowrap">{formats.day(at)}</td>
      <td className="text-note md:pr-4">
        {t(`trade.outcome.${outcome}`)}
        {failed && <span className="ml-2 font-semibold text-seal">{t("records.failed")}</span>}
      </td>
      {of.asked && (
        <td className="font-semibold md:pl-4 md:text-right">
          <AskedText asked={of.asked} />
        </td>
      )}
      <td className="max-md:ml-auto md:pl-4 md:text-right">
        <span className="mr-1 text-note text-quiet md:hidden">{t("records.total")}</span>
        {formats.tenths(total)}
      </td>
    </tr>
  );
}

function AskedText({ asked }: { asked: NonNullable<Assessed["asked"]> }) {
  const { t, formats } = useReader();
  if (asked.kind === "dimension") return formats.tenths(asked.score);
  const lost = asked.lost > 0 ? ` (${formats.tenths(-asked.lost)})` : "";
  return `${t("progress.standards.clean", { clean: asked.clean, count: asked.n })}${lost}`;
}
