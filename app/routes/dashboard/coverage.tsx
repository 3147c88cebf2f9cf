import { useLoaderData } from "@remix-run/react";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { coverageFigures } from "#app/standings/figures/figures.server.ts";
import { readFigureFilters } from "#app/standings/figures/filters.ts";
import { CoveragePage } from "#app/standings/figures/page/coverage.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("figures.title.coverage"));

export const loader = guarded("figures.see", async ({ me, services, url }) => {
  const view = await coverageFigures(services, me, readFigureFilters(url.searchParams), url.searchParams.get("after"));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function Figures() {
  const { t } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("figures.title.coverage")} lead={t("figures.lead.coverage")}>
      <CoveragePage view={view} />
    </Page>
  );
}
