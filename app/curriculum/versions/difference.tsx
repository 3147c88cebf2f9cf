import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { GRADES, type Change, type Grade } from "#app/core/scenario/difference/change.ts";
import { GradeMark } from "#app/curriculum/versions/grade-mark.tsx";
import { tellChange } from "#app/curriculum/versions/tell.ts";
import type { DifferenceView } from "#app/curriculum/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";

/** What changed between two versions, the gravest first, each change in a sentence. */
export function Difference({ view: { slug, from, to, difference } }: { view: DifferenceView }) {
  const { t } = useReader();
  const { changes, grade } = difference;
  return (
    <>
      {grade ? (
        <div className="mt-6 border-l-2 border-ink pl-4">
          <GradeMark grade={grade} />
          <p className="measure text-ui">{t(`versions.gradeSaid.${grade}`)}</p>
        </div>
      ) : (
        <p className="mt-6 text-body">{t("versions.difference.same")}</p>
      )}
      {GRADES.toReversed().map((each) => (
        <Changes key={each} grade={each} changes={changes.filter((change) => change.grade === each)} />
      ))}
      <p className="mt-8 flex flex-wrap gap-x-8 text-ui">
        <Link to={paths.scenarioVersions(slug)} className={LINK}>
          {t("versions.difference.all")}
        </Link>
        <Link to={paths.scenarioDifference(slug, { from: to.hash, to: from.hash })} className={LINK}>
          {t("versions.difference.swap")}
        </Link>
        {[from, to].map(({ hash, version }) => (
          <Link key={hash} to={paths.scenarioVersion(slug, hash)} className={LINK}>
            {t("versions.table.versionValue", { version })}
          </Link>
        ))}
      </p>
    </>
  );
}

function Changes({ grade, changes }: { grade: Grade; changes: readonly Change[] }) {
  const { t } = useReader();
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby={grade} className="mt-10">
      <h2 id={grade} className="font-serif text-lead font-semibold">
        {t("versions.difference.section", { grade: t(`versions.grade.${grade}`), count: changes.length })}
      </h2>
      <ul className="mt-3 border-t border-ink">
        {changes.map((change, i) => (
          <li key={i} className="border-b border-line py-3 text-ui">
            <p className="measure">{tellChange(t, change)}</p>
            <Texts change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Both texts, in both languages where both changed: the reader's own first. */
function Texts({ change: { before, after } }: { change: Change }) {
  const { t, language } = useReader();
  const was = before?.kind === "text" ? before.text : null;
  const is = after?.kind === "text" ? after.text : null;
  const languages = [language, language === "zh" ? "en" : "zh"] as const;
  const changed = languages.filter((each) => was?.[each] !== is?.[each]);
  if (!was && !is) return null;
  return (
    <div className="mt-2 space-y-3">
      {changed.map((each) => (
        <dl key={each} lang={each === "zh" ? "zh-CN" : "en"} className="grid gap-x-6 gap-y-1 border-l-2 border-line pl-4 md:grid-cols-2">
          {was && <Side name={t("versions.difference.was")} text={<del className="decoration-edge">{was[each]}</del>} />}
          {is && <Side name={t("versions.difference.is")} text={<ins className="no-underline">{is[each]}</ins>} />}
        </dl>
      ))}
    </div>
  );
}

function Side({ name, text }: { name: string; text: ReactNode }) {
  const { language } = useReader();
  return (
    <div className="min-w-0">
      <dt lang={language === "zh" ? "zh-CN" : "en"} className="text-note text-quiet">
        {name}
      </dt>
      <dd className="measure">{text}</dd>
    </div>
  );
}
