import { useLoaderData } from "@remix-run/react";
import { teamView } from "#app/drills/team.server.ts";
import { readTeamFilters } from "#app/drills/team/filters.ts";
import { TeamPage } from "#app/drills/team/team-page.tsx";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("team.title"));

export const loader = guarded("team.see", async ({ me, services, url }) => {
  const view = await teamView(services, me, readTeamFilters(url.searchParams));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function Team() {
  const { t } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("team.title")} lead={t("team.lead")}>
      <TeamPage view={view} />
    </Page>
  );
}
