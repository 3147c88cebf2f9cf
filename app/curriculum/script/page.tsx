import { Link } from "@remix-run/react";
import { Script } from "#app/curriculum/script/script.tsx";
import { ScriptFacts, type ScriptFactsProps } from "#app/curriculum/script/script-facts.tsx";
import type { ScriptView } from "#app/curriculum/view.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink";

/** One version of a scenario as it was written, and what can be done with it. */
export function ScriptPage({ script, played }: ScriptFactsProps) {
  const { t, read } = useReader();
  const { scenario } = script;
  return (
    <Page title={read(scenario.title)}>
      <Ways script={script} />
      <Standing script={script} />
      <div className="mt-6 gap-x-12 lg:grid lg:grid-cols-2">
        <section aria-labelledby="brief">
          <h2 id="brief" className="text-note text-quiet">
            {t("scenarios.script.brief")}
          </h2>
          <p className="measure mt-1 text-body">{read(scenario.brief)}</p>
        </section>
        <div className="mt-8 lg:mt-0">
          <ScriptFacts script={script} played={played} />
        </div>
      </div>
      <Script script={script} />
    </Page>
  );
}

/** From here to the list, to the versions, and to what changes the scenario. */
function Ways({ script: { row, last } }: { script: ScriptView }) {
  const { t } = useReader();
  const { slug, withdrawnAt } = last;
  return (
    <p className="no-print mt-2 flex flex-wrap gap-x-8">
      <Link to={paths.scenarios()} className={LINK}>
        {t("scenarios.script.back")}
      </Link>
      <Link to={paths.scenarioVersions(slug)} className={LINK}>
        {t("scenarios.script.versions")}
      </Link>
      <Link to={paths.scenarioStatistics(slug, row.version < last.version ? { version: row.version } : {})} className={LINK}>
        {t("statistics.link")}
      </Link>
      <Link to={paths.newDraft(slug)} className={LINK}>
        {t("scenarios.script.newDraft")}
      </Link>
      <Link to={paths.withdrawal(slug)} className={LINK}>
        {t(withdrawnAt === null ? "scenarios.script.withdraw" : "scenarios.script.putBack")}
      </Link>
    </p>
  );
}

/** What is to be known before reading: that it is withdrawn, or that a later version followed. */
function Standing({ script: { row, last } }: { script: ScriptView }) {
  const { t } = useReader();
  const old = row.version < last.version;
  if (!old && last.withdrawnAt === null) return null;
  return (
    <Notice tone="warn" className="mt-4">
      {last.withdrawnAt !== null && <p>{t("scenarios.script.withdrawn")}</p>}
      {old && (
        <>
          <p>{t("scenarios.script.old", { version: row.version, last: last.version })}</p>
          <Link to={paths.scenario(last.slug)} className={LINK}>
            {t("scenarios.script.toLatest")}
          </Link>
        </>
      )}
    </Notice>
  );
}
