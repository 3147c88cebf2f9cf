import { Link } from "@remix-run/react";
import type { Finished } from "#app/core/progress/gain.ts";
import type { GainLine } from "#app/drills/progress/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** From the first to the latest sitting of each scenario, practice and assessments apart. */
export function Gains({ gains }: { gains: readonly GainLine[] }) {
  const { t } = useReader();
  const several = gains.filter(({ n }) => n > 1);
  const once = gains.length - several.length;
  return (
    <section aria-labelledby="gains" className="mt-12">
      <h2 id="gains" className="font-serif text-lead font-semibold">
        {t("progress.gains.title")}
      </h2>
      <p className="measure mt-1 text-note text-quiet">{t("progress.gains.said")}</p>
      {several.length > 0 && <GainTable gains={several} />}
      {once > 0 && <p className="mt-3 text-note text-quiet">{t("progress.gains.once", { count: once })}</p>}
    </section>
  );
}

function GainTable({ gains }: { gains: readonly GainLine[] }) {
  const { t, read, formats } = useReader();
  const head = "py-2 font-normal";
  return (
    <table aria-labelledby="gains" className="mt-3 w-full border-collapse text-left text-ui max-md:block">
      <thead className="border-b border-ink text-note text-quiet max-md:sr-only">
        <tr>
          {(["scenario", "mode", "drills", "first", "latest", "gain"] as const).map((column, place) => (
            <th key={column} scope="col" className={place < 2 ? `${head} pr-4` : `${head} pl-4 text-right`}>
              {t(`progress.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {gains.map(({ slug, mode, title, n, first, latest, gain, changed }) => (
          <tr key={`${mode} ${slug}`} className="border-b border-line align-baseline max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-4 max-md:py-2">
            <th scope="row" className="font-normal max-md:basis-full md:py-1 md:pr-4">
              {read(title)}
              {changed && <span className="ml-2 text-note text-quiet">{t("progress.gains.changed")}</span>}
            </th>
            <td className="text-note text-quiet md:py-1 md:pr-4">{t(`trade.mode.${mode}`)}</td>
            <td className="text-note text-quiet md:py-1 md:pl-4 md:text-right">{t("progress.courses.n", { count: n })}</td>
            <td className="md:py-1 md:pl-4 md:text-right">
              <End of={first} name={t("progress.column.first")} />
            </td>
            <td className="md:py-1 md:pl-4 md:text-right">
              <End of={latest} name={t("progress.column.latest")} />
            </td>
            <td className="font-semibold max-md:ml-auto md:py-1 md:pl-4 md:text-right">{gain !== null && formats.signedTenths(gain)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function End({ of: { id, at, total }, name }: { of: Finished; name: string }) {
  const { formats } = useReader();
  return (
    <Link to={paths.debrief(id)} className="inline-flex min-h-11 items-center gap-2 underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-9">
      <span className="text-note md:sr-only">{name}</span>
      {formats.tenths(total)}
      <span className="hidden text-note text-quiet md:inline">{formats.day(at)}</span>
    </Link>
  );
}
