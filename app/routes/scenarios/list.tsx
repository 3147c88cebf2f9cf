import { Link, useLoaderData } from "@remix-run/react";
import { Faults } from "#app/curriculum/faults.tsx";
import { scenarioList } from "#app/curriculum/list.server.ts";
import { readListFilter } from "#app/curriculum/list/filter.ts";
import { ScenarioList } from "#app/curriculum/list/scenario-list.tsx";
import { playedCounts } from "#app/drills/played.server.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("scenarios.title"));

export const loader = guarded("scenarios.see", async ({ services, url }) => {
  const asked = readListFilter(url.searchParams);
  const [list, played] = await Promise.all([scenarioList(services, asked), playedCounts(services)]);
  return { asked, list, played };
});

export default function Scenarios() {
  const { t } = useReader();
  const { asked, list, played } = useLoaderData<typeof loader>();
  const { faults } = list;
  return (
    <Page title={t("scenarios.title")} lead={t("scenarios.lead")}>
      <p className="no-print mt-6 flex flex-wrap gap-3">
        <Link to={paths.newDraft()} className={buttonClass("primary", "w-full md:w-auto")}>
          {t("scenarios.write")}
        </Link>
        <Link to={paths.drafts()} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("scenarios.drafts")}
        </Link>
        <Link to={paths.forms()} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("forms.home")}
        </Link>
      </p>
      {faults.length > 0 && (
        <section aria-labelledby="faults" className="mt-8">
          <h2 id="faults" className="font-serif text-lead font-semibold text-seal">
            {t("scenarios.faults.title")}
          </h2>
          <Faults faults={faults} />
        </section>
      )}
      <ScenarioList list={list} asked={asked} played={played} />
    </Page>
  );
}
