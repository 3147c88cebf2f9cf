import { useLoaderData } from "@remix-run/react";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { observationList } from "#app/standings/figures/figures.server.ts";
import { readCellFilters } from "#app/standings/figures/filters.ts";
import { ObservationsPage } from "#app/standings/figures/page/observations.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("figures.title.observations"));

export const loader = guarded("figures.see", async ({ me, services, url }) => {
  const view = await observationList(services, me, readCellFilters(url.searchParams));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function Figures() {
  const { t } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("figures.title.observations")} lead={t("figures.lead.observations")}>
      <ObservationsPage view={view} />
    </Page>
  );
}
