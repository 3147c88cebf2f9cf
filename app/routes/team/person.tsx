import { useLoaderData } from "@remix-run/react";
import { readPersonFilters } from "#app/drills/team/filters.ts";
import { PersonPage } from "#app/drills/team/person-page.tsx";
import { personView } from "#app/drills/team/person.server.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("team.title"));

export const loader = guarded("team.see", async ({ me, services, params, url }) => {
  const view = await personView(services, me, params.personId ?? "", readPersonFilters(url.searchParams));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function Person() {
  const { read } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={read(view.member.name)}>
      <PersonPage view={view} />
    </Page>
  );
}
