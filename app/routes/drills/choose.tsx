import { useLoaderData } from "@remix-run/react";
import { shelfView } from "#app/drills/shelf.server.ts";
import { Shelf } from "#app/drills/shelf/shelf.tsx";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("shelf.title"));

export const loader = guarded("drills.choose", ({ me, services }) => shelfView(services, me));

export default function Choose() {
  const { t } = useReader();
  const { scenarios } = useLoaderData<typeof loader>();
  return (
    <Page title={t("shelf.title")} lead={t("shelf.lead")}>
      <Shelf scenarios={scenarios} />
    </Page>
  );
}
