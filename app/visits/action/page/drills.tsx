import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import type { NewActionView } from "#app/visits/view/action.ts";
import { useReader } from "#app/words/reader.tsx";

type ActionDrillsProps = Pick<NewActionView, "drills"> & { standard: string; branch: string; assigns: boolean };

/** Drills that exercise the standard, and for whoever assigns drills there the way to do it. */
export function ActionDrills({ drills, standard, branch, assigns }: ActionDrillsProps) {
  const { t, read } = useReader();
  return (
    <section aria-labelledby="drills" className="no-print mt-12 lg:mt-0">
      <h2 id="drills" className="font-serif text-lead font-semibold">
        {t("actions.new.drills")}
      </h2>
      <p className="measure mt-1 text-ui text-quiet">{t(drills.length === 0 ? "actions.new.noDrills" : "actions.new.drillsSaid")}</p>
      {drills.length > 0 && (
        <ul className="mt-2 border-t border-line">
          {drills.map(({ slug, title }) => (
            <li key={slug} className="border-b border-line">
              <Link to={paths.drill(slug)} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
                {read(title)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {drills.length > 0 && assigns && (
        <Link to={paths.newAssignment({ standard, branch })} className={buttonClass("plain", "mt-4 w-full md:w-auto")}>
          {t("actions.new.assign")}
        </Link>
      )}
    </section>
  );
}
