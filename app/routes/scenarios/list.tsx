import { useLoaderData } from "@remix-run/react";
import { Faults } from "#app/curriculum/faults.tsx";
import { FormTable } from "#app/curriculum/list/form-table.tsx";
import { ScenarioTable } from "#app/curriculum/list/scenario-table.tsx";
import { curriculumView } from "#app/curriculum/shelf.server.ts";
import { playedCounts } from "#app/drills/played.server.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("scenarios.title"));

export const loader = guarded("scenarios.see", async ({ services }) => {
  const [curriculum, played] = await Promise.all([curriculumView(services), playedCounts(services)]);
  return { ...curriculum, played };
});

export default function Scenarios() {
  const { t } = useReader();
  const { scenarios, forms, faults, played } = useLoaderData<typeof loader>();
  return (
    <Page title={t("scenarios.title")} lead={t("scenarios.lead")}>
      {faults.length > 0 && (
        <section aria-labelledby="faults" className="mt-8">
          <h2 id="faults" className="font-serif text-lead font-semibold text-seal">
            {t("scenarios.faults.title")}
          </h2>
          <Faults faults={faults} />
        </section>
      )}
      <div className="mt-8">
        {scenarios.length > 0 ? (
          <ScenarioTable scenarios={scenarios} played={played} />
        ) : (
          <p className="measure text-body">{t("scenarios.none")}</p>
        )}
      </div>
      <section aria-labelledby="forms" className="mt-14">
        <h2 id="forms" className="font-serif text-lead font-semibold">
          {t("scenarios.forms.title")}
        </h2>
        <div className="mt-3">
          <FormTable forms={forms} />
        </div>
      </section>
    </Page>
  );
}
