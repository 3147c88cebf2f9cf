import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { DebriefStandard } from "#app/drills/view/debrief.ts";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The standards a step's losses cite; each opens into its rule and a phrase that keeps it. */
export function Standards({ standards }: { standards: readonly DebriefStandard[] }) {
  const { t, read } = useReader();
  return (
    <ul className="mt-3 border-t border-line">
      {standards.map(({ id, title, rule, phrase }) => (
        <li key={id} className="border-b border-line">
          <details className="group">
            <summary className="flex min-h-11 items-center gap-3 text-ui hover:text-seal">
              <span className="w-9 shrink-0 font-semibold">{id}</span>
              <span className="flex-1">{read(title)}</span>
              <FoldSign />
            </summary>
            <div className="measure pb-4 pl-12 text-ui">
              <p>{read(rule)}</p>
              {phrase && (
                <p className="mt-2">
                  <span className="text-quiet">{t("debrief.steps.phrase")}</span> {read(phrase)}
                </p>
              )}
              <Link to={paths.standard(id)} className="no-print inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
                {t("handbook.open", { id })}
              </Link>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
