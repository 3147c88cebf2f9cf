import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import type { ResultStandard } from "#app/visits/view/result.ts";
import { useReader } from "#app/words/reader.tsx";

type StandardListProps<S extends ResultStandard> = {
  standards: readonly S[];
  /** What else to say of one, under its title. */
  aside?: (standard: S) => ReactNode;
};

/** Standards with their rule, words to use, and the drills that exercise them. Each can be jumped to by its id. */
export function StandardList<S extends ResultStandard>({ standards, aside }: StandardListProps<S>) {
  const { t, read } = useReader();
  return (
    <ol className="mt-4 border-t border-line">
      {standards.map((standard) => (
        <li
          key={standard.id}
          id={standard.id}
          className="keep-together grid scroll-mt-4 grid-cols-[2.75rem_minmax(0,1fr)] gap-x-2 border-b border-line py-4 lg:grid-cols-[2.75rem_minmax(0,1fr)_16rem] lg:gap-x-6"
        >
          <span className="text-ui font-semibold text-quiet">{standard.id}</span>
          <div className="measure">
            <h3 className="text-body font-semibold">{read(standard.title)}</h3>
            {aside?.(standard)}
            <p className="mt-1 text-ui">{read(standard.rule)}</p>
            {standard.phrase && (
              <p className="mt-2 border-l-2 border-good pl-3 text-ui">
                <span className="text-quiet">{t("results.standards.phrase")}</span> {read(standard.phrase)}
              </p>
            )}
          </div>
          <Drills drills={standard.drills} />
        </li>
      ))}
    </ol>
  );
}

function Drills({ drills }: Pick<ResultStandard, "drills">) {
  const { t, read } = useReader();
  if (drills.length === 0) {
    return <p className="no-print col-start-2 mt-2 text-note text-quiet lg:col-start-3 lg:mt-1">{t("results.standards.visitOnly")}</p>;
  }
  return (
    <ul className="no-print col-start-2 mt-2 lg:col-start-3 lg:mt-0">
      {drills.map(({ slug, title }) => (
        <li key={slug}>
          <Link to={paths.drill(slug)} className="inline-flex min-h-11 items-center text-ui text-seal underline underline-offset-4 lg:min-h-8">
            {t("results.standards.practise", { title: read(title) })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
