import { useLoaderData } from "@remix-run/react";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { standardFigures } from "#app/standings/figures/figures.server.ts";
import { readFigureFilters } from "#app/standings/figures/filters.ts";
import { StandardsPage } from "#app/standings/figures/page/standards.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("figures.title.standards"));

export const loader = guarded("figures.see", async ({ me, services, url }) => {
  const view = await standardFigures(services, me, readFigureFilters(url.searchParams));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function Figures() {
  const { t } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("figures.title.standards")} lead={t("figures.lead.standards")}>
      <StandardsPage view={view} />
    </Page>
  );
}
