import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import type { ResultStandard } from "#app/visits/view/result.ts";
import { useReader } from "#app/words/reader.tsx";

/** So many of the first are open at once. */
const OPEN = 3;

type StandardListProps<S extends ResultStandard> = {
  standards: readonly S[];
  /** What else to say of one, under its title. */
  aside?: (standard: S) => string;
  /** What else can be done about one that drills exercise, beside them. */
  act?: ((standard: S) => ReactNode) | undefined;
};

/** Standards with their rule, words to use, and the drills that exercise them. Each can be jumped to by its id. */
export function StandardList<S extends ResultStandard>({ standards, aside, act }: StandardListProps<S>) {
  return (
    <ol className="mt-4 border-t border-line">
      {standards.map((standard, place) => (
        <li
          key={standard.id}
          id={standard.id}
          className="keep-together scroll-mt-4 gap-x-6 border-b border-line py-2 lg:grid lg:grid-cols-[minmax(0,1fr)_18rem] lg:py-3"
        >
          <Advice standard={standard} open={place < OPEN} aside={aside?.(standard)} />
          <Drills drills={standard.drills}>{act?.(standard)}</Drills>
        </li>
      ))}
    </ol>
  );
}

function Advice({ standard, open, aside }: { standard: ResultStandard; open: boolean; aside: string | undefined }) {
  const { t, read } = useReader();
  return (
    <details className="group" open={open}>
      <summary className="grid min-h-11 grid-cols-[2.75rem_minmax(0,1fr)_auto] items-baseline gap-x-2 py-1.5 hover:text-seal lg:min-h-9">
        <span className="text-ui font-semibold text-quiet">{standard.id}</span>
        <span className="text-body font-semibold">
          {read(standard.title)}
          {aside && <span className="block text-note font-normal text-quiet">{aside}</span>}
        </span>
        <FoldSign />
      </summary>
      <div className="measure pb-2 pl-[3.25rem]">
        <p className="text-ui">{read(standard.rule)}</p>
        {standard.phrase && (
          <p className="mt-2 border-l-2 border-good pl-3 text-ui">
            <span className="text-quiet">{t("results.standards.phrase")}</span> {read(standard.phrase)}
          </p>
        )}
        <Link to={paths.standard(standard.id)} className="no-print inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("handbook.open", { id: standard.id })}
        </Link>
      </div>
    </details>
  );
}

function Drills({ drills, children }: Pick<ResultStandard, "drills"> & { children: ReactNode }) {
  const { t, read } = useReader();
  if (drills.length === 0) {
    return <p className="no-print pb-2 pl-[3.25rem] text-note text-quiet lg:pl-0 lg:pt-2.5">{t("results.standards.visitOnly")}</p>;
  }
  return (
    <ul className="no-print pl-[3.25rem] lg:pl-0 lg:pt-1.5">
      {drills.map(({ slug, title }) => (
        <li key={slug}>
          <Link to={paths.drill(slug)} className="inline-flex min-h-11 items-center text-ui text-seal underline underline-offset-4 lg:min-h-8">
            {t("results.standards.practise", { title: read(title) })}
          </Link>
        </li>
      ))}
      {children && <li>{children}</li>}
    </ul>
  );
}
