import { useLoaderData } from "@remix-run/react";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { dimensionFigures } from "#app/standings/figures/figures.server.ts";
import { readFigureFilters } from "#app/standings/figures/filters.ts";
import { DimensionsPage } from "#app/standings/figures/page/dimensions.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("figures.title.dimensions"));

export const loader = guarded("figures.see", async ({ me, services, url }) => {
  const view = await dimensionFigures(services, me, readFigureFilters(url.searchParams));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function Figures() {
  const { t } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("figures.title.dimensions")} lead={t("figures.lead.dimensions")}>
      <DimensionsPage view={view} />
    </Page>
  );
}
