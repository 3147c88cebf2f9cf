import { useLoaderData } from "@remix-run/react";
import { readScenarioFilter } from "#app/core/scenario/filter.ts";
import { shelfView } from "#app/drills/shelf.server.ts";
import { Shelf } from "#app/drills/shelf/shelf.tsx";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("shelf.title"));

export const loader = guarded("drills.choose", async ({ me, services, request }) => {
  const asked = readScenarioFilter(new URL(request.url).searchParams);
  return { asked, shelf: await shelfView(services, me, asked) };
});

export default function Choose() {
  const { t } = useReader();
  const { asked, shelf } = useLoaderData<typeof loader>();
  return (
    <Page title={t("shelf.title")} lead={t("shelf.lead")}>
      <Shelf asked={asked} shelf={shelf} />
    </Page>
  );
}
