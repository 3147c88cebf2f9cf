import { useLoaderData } from "@remix-run/react";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { standingView } from "#app/standings/standing.server.ts";
import { readFilters } from "#app/standings/view/filters.ts";
import { StandingPage, standingLead } from "#app/standings/why/standing.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("boards.why.name"));

export const loader = guarded("boards.own", async ({ me, services, params, url }) => {
  const view = await standingView(services, me, "branches", params.id ?? "", readFilters("branches", url.searchParams));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function Standing() {
  const reader = useReader();
  const { view } = useLoaderData<typeof loader>();
  const { t, read } = reader;
  return (
    <Page title={t("boards.why.title", { name: read(view.subject.name) })} lead={standingLead(reader, view)}>
      <StandingPage view={view} />
    </Page>
  );
}
