import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { DebriefStandard } from "#app/drills/view/debrief.ts";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The standards a step's losses cite; each opens into its rule and its model phrases. */
export function Standards({ standards, open }: { standards: readonly DebriefStandard[]; open: boolean }) {
  const { t, read } = useReader();
  return (
    <ul className="mt-3 border-t border-line">
      {standards.map((standard) => (
        <li key={standard.id} className="keep-together border-b border-line">
          <details className="group" open={open}>
            <summary className="flex min-h-11 items-center gap-3 text-ui hover:text-seal">
              <span className="w-9 shrink-0 font-semibold">{standard.id}</span>
              <span className="flex-1">{read(standard.title)}</span>
              <FoldSign />
            </summary>
            <div className="measure pb-4 pl-12 text-ui">
              <p>{read(standard.rule)}</p>
              <Phrases standard={standard} />
              <Link to={paths.standard(standard.id)} className="no-print inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
                {t("handbook.open", { id: standard.id })}
              </Link>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Words that keep a standard, and words that break it. */
export function Phrases({ standard: { phrase, avoid } }: { standard: DebriefStandard }) {
  const { t, read } = useReader();
  return (
    <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
      {phrase && (
        <>
          <dt className="text-good">{t("debrief.steps.phrase")}</dt>
          <dd>{read(phrase)}</dd>
        </>
      )}
      {avoid && (
        <>
          <dt className="text-seal">{t("debrief.steps.avoid")}</dt>
          <dd>{read(avoid)}</dd>
        </>
      )}
    </dl>
  );
}
