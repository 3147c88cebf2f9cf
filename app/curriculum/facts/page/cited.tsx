import { Link } from "@remix-run/react";
import type { Citing } from "#app/curriculum/facts/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** Which published scenarios and forms name the fact. */
export function Cited({ cited }: { cited: readonly Citing[] }) {
  const { t, read } = useReader();
  return (
    <section aria-labelledby="cited" className="mt-14">
      <h2 id="cited" className="font-serif text-lead font-semibold">
        {t("facts.cites.title")}
      </h2>
      {cited.length === 0 && <p className="measure mt-3 text-ui text-quiet">{t("facts.cites.none")}</p>}
      <ul className="mt-3 max-w-xl border-t border-ink empty:hidden">
        {cited.map(({ kind, slug, title }) => (
          <li key={`${kind} ${slug}`} className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line text-ui">
            {kind === "scenario" ? (
              <Link to={paths.scenario(slug)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
                {read(title)}
              </Link>
            ) : (
              <span className="inline-flex min-h-11 items-center">{read(title)}</span>
            )}
            <span className="text-quiet">{t(`facts.cites.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
