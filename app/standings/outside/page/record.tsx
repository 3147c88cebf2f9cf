import { Link } from "@remix-run/react";
import { OUTSIDE_KINDS, type OutsideKind } from "#app/core/outside/figure.ts";
import type { Text } from "#app/core/text/text.ts";
import { paths } from "#app/paths.ts";
import { Amount } from "#app/standings/outside/page/amount.tsx";
import { HEAD, ROW, TABLE } from "#app/standings/outside/page/cells.ts";
import { Standard } from "#app/standings/outside/page/standard.tsx";
import type { FigureRow, OutsideView } from "#app/standings/outside/view.ts";
import { Downloads } from "#app/ui/downloads.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What is on record of a month, and the way to take it along. */
export function OnRecord({ view }: { view: OutsideView }) {
  const { t, formats, language } = useReader();
  const { month, months } = view;
  if (month === null) return <p className="measure mt-8 text-body">{t("outside.record.none")}</p>;
  const title = t("outside.record.of", { month: formats.month(month), count: view.count });
  const file = (asked: { month?: string; format: string }) => paths.outsideFile({ language, ...asked });
  return (
    <section aria-labelledby="record" className="mt-10">
      <h2 id="record" className="font-serif text-lead font-semibold">
        {t("outside.record.title")}
      </h2>
      <FilterBar
        action={paths.outside()}
        label={t("outside.record.month")}
        show={t("outside.record.show")}
        choices={[{ name: "month", label: t("outside.record.month"), first: t("outside.record.latest"), chosen: month, options: months.map((value) => ({ value, label: formats.month(value) })) }]}
      />
      <p className="mt-5 text-ui text-quiet">{title}</p>
      <Figures title={title} figures={view.figures} />
      <Pages view={view} month={month} />
      <div className="mt-6 flex flex-wrap gap-x-8 gap-y-3">
        <Downloads label={t("shell.download")} csv={file({ month, format: "csv" })} xlsx={file({ month, format: "xlsx" })} />
        {months.length > 1 && <Downloads label={t("outside.record.all")} csv={file({ format: "csv" })} xlsx={file({ format: "xlsx" })} />}
      </div>
    </section>
  );
}

/** A line for each branch and what the figures are about; both kinds beside each other. */
function Figures({ title, figures }: { title: string; figures: OutsideView["figures"] }) {
  const { t, read } = useReader();
  return (
    <table aria-label={title} className={`${TABLE} mt-1 max-w-4xl`}>
      <thead className={HEAD}>
        <tr>
          <th scope="col">{t("outside.columns.branch")}</th>
          <th scope="col">{t("outside.columns.standard")}</th>
          {OUTSIDE_KINDS.map((kind) => (
            <th key={kind} scope="col">{t(`outside.kinds.${kind}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {linesOf(figures).map(({ key, branch, standard, of, again }) => (
          <tr key={key} className={ROW}>
            <th scope="row" className="text-left font-semibold max-md:inline max-md:pr-3">
              {/* Said once for the eye; whoever listens hears it on every line. */}
              <span className={again ? "md:sr-only" : ""}>{read(branch)}</span>
            </th>
            <td className="max-md:inline"><Standard id={standard} /></td>
            {OUTSIDE_KINDS.map((kind) => (
              <td key={kind} className={of[kind] ? "max-md:flex max-md:justify-between" : "max-md:hidden"}>
                <span aria-hidden className="text-note text-quiet md:hidden">{t(`outside.kinds.${kind}`)}</span>
                {of[kind] ? <Amount {...of[kind]} /> : <span className="text-quiet">–</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Line = { readonly key: string; readonly branch: Text; readonly standard: string | null; readonly of: Partial<Record<OutsideKind, FigureRow>>; readonly again: boolean };

function linesOf(figures: readonly FigureRow[]): readonly Line[] {
  const lines = new Map<string, Line>();
  let last = "";
  for (const figure of figures) {
    const key = `${figure.branchId} ${figure.standard ?? ""}`;
    const { branch, standard } = figure;
    const known = lines.get(key);
    lines.set(key, { key, branch, standard, of: { ...known?.of, [figure.kind]: figure }, again: known ? known.again : last === figure.branchId });
    last = figure.branchId;
  }
  return [...lines.values()];
}

function Pages({ view: { page, pages }, month }: { view: OutsideView; month: string }) {
  const { t } = useReader();
  if (pages === 1) return null;
  const to = (of: number) => paths.outside({ month, page: String(of) });
  const link = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4";
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-6 text-ui">
      <span>{t("outside.record.more", { page, pages })}</span>
      {page > 1 && <Link to={to(page - 1)} className={link}>{t("outside.record.previous")}</Link>}
      {page < pages && <Link to={to(page + 1)} className={link}>{t("outside.record.next")}</Link>}
    </p>
  );
}
