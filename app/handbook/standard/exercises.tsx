import { Link } from "@remix-run/react";
import type { StandardView } from "#app/handbook/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

type ExercisesProps = {
  standard: StandardView;
  /** Whether the reader may open the forms themselves. */
  opensForms: boolean;
};

/** Where a standard is exercised: the drills, and what visits look at. */
export function Exercises({ standard: { drills, forms }, opensForms }: ExercisesProps) {
  const { t, read } = useReader();
  return (
    <div className="gap-x-16 lg:grid lg:grid-cols-2">
      <section aria-labelledby="drills" className="mt-10 border-t border-ink pt-3">
        <h2 id="drills" className="text-ui font-semibold">
          {t("handbook.standard.drills")}
        </h2>
        {drills.length === 0 && <p className="mt-2 text-ui text-quiet">{t("handbook.standard.noDrills")}</p>}
        <ul className="mt-1 gap-x-6 sm:columns-2">
          {drills.map(({ slug, title }) => (
            <li key={slug}>
              <Link to={paths.drill(slug)} className="inline-flex min-h-11 items-center text-ui text-seal underline underline-offset-4">
                {read(title)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="forms" className="mt-10 border-t border-ink pt-3">
        <h2 id="forms" className="text-ui font-semibold">
          {t("handbook.standard.forms")}
        </h2>
        {forms.length === 0 && <p className="mt-2 text-ui text-quiet">{t("handbook.standard.noForms")}</p>}
        {forms.map(({ slug, title, items }) => (
          <div key={slug} className="mt-3">
            <h3 className="text-note text-quiet">{read(title)}</h3>
            <ul className="mt-1 space-y-1 text-ui">
              {items.map(({ id, question }) => (
                <li key={id}>
                  {opensForms ? (
                    <Link to={paths.form(slug, id)} aria-label={t("forms.handbook", { question: read(question) })} className="inline-block min-h-6 underline decoration-line underline-offset-4 hover:decoration-ink">
                      {read(question)}
                    </Link>
                  ) : (
                    read(question)
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </div>
  );
}
