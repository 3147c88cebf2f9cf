import { Link } from "@remix-run/react";
import { GRADES } from "#app/core/scenario/difference/change.ts";
import { changedThings, type Changed } from "#app/curriculum/forms/tell/change.ts";
import { GradeWord } from "#app/curriculum/forms/versions/grade-word.tsx";
import { ChangeLine } from "#app/curriculum/forms/versions/change-line.tsx";
import type { FormDifferenceView } from "#app/curriculum/forms/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";

/** What changed between two versions, item by item in the order of the form: what it was, and what it is. */
export function Difference({ view }: { view: FormDifferenceView }) {
  const { from, to, before, after, difference } = view;
  const { t } = useReader();
  return (
    <>
      <Summary view={view} />
      {changedThings(difference.changes, before, after).map((thing) => (
        <Thing key={thing.key} thing={thing} view={view} />
      ))}
      <p className="no-print mt-8 flex flex-wrap gap-x-8 text-ui">
        <Link to={paths.formVersions(to.slug)} className={LINK}>
          {t("forms.page.versions")}
        </Link>
        <Link to={paths.formDifference(to.slug, { from: to.hash, to: from.hash })} className={LINK}>
          {t("forms.difference.swap")}
        </Link>
        {[from, to].map(({ slug, hash, version }) => (
          <Link key={hash} to={paths.formVersion(slug, hash)} className={LINK}>
            {t("forms.list.versionValue", { version })}
          </Link>
        ))}
      </p>
    </>
  );
}

/** How grave it is as a whole, and how many changes there are of each kind. */
function Summary({ view: { difference } }: { view: FormDifferenceView }) {
  const { t } = useReader();
  const { grade, changes } = difference;
  if (!grade) return <p className="mt-6 text-body">{t("forms.difference.same")}</p>;
  const [cosmetic = 0, scoring = 0, structural = 0] = GRADES.map((each) => changes.filter((change) => change.grade === each).length);
  return (
    <div className="mt-6 border-l-2 border-ink pl-4 text-ui">
      <GradeWord grade={grade} />
      <p className="measure">{t(`forms.gradeSaid.${grade}`)}</p>
      <p className="text-note text-quiet">{t("forms.difference.counts", { structural, scoring, cosmetic })}</p>
    </div>
  );
}

function Thing({ thing, view }: { thing: Changed; view: FormDifferenceView }) {
  const { t, read } = useReader();
  const { about, number, name, key, grade, changes } = thing;
  const said = { title: name ? read(name) : "", question: name ? read(name) : "", number: number ?? "" };
  return (
    <section aria-labelledby={key} className="mt-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-ink pb-2">
        <h2 id={key} className="measure text-body font-semibold">
          {t(`forms.difference.${about}`, said)}
        </h2>
        {grade && <GradeWord grade={grade} />}
      </div>
      <ul>
        {changes.map((change, i) => (
          <ChangeLine key={i} change={change} view={view} />
        ))}
      </ul>
    </section>
  );
}
