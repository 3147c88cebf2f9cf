import { useLoaderData } from "@remix-run/react";
import { Faults } from "#app/curriculum/faults.tsx";
import { formList } from "#app/curriculum/forms/list.server.ts";
import { FormsTable } from "#app/curriculum/forms/list/forms-table.tsx";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("forms.title"));

export const loader = guarded("forms.see", ({ services }) => formList(services));

export default function Forms() {
  const { t } = useReader();
  const { forms, faults } = useLoaderData<typeof loader>();
  return (
    <Page title={t("forms.title")} lead={t("forms.lead")}>
      {faults.length > 0 && (
        <section aria-labelledby="faults" className="mt-8">
          <h2 id="faults" className="font-serif text-lead font-semibold text-seal">
            {t("forms.faults")}
          </h2>
          <Faults faults={faults} />
        </section>
      )}
      <FormsTable forms={forms} />
    </Page>
  );
}
