import { useLoaderData } from "@remix-run/react";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { boardView } from "#app/standings/board.server.ts";
import { BoardPage } from "#app/standings/board/board.tsx";
import { readFilters, readKind } from "#app/standings/view/filters.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("boards.name"));

export const loader = guarded("boards.own", async ({ me, services, params, url }) => {
  const kind = readKind(params.kind);
  const view = kind && (await boardView(services, me, kind, readFilters(kind, url.searchParams)));
  if (!view?.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function Board() {
  const { t } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t(`boards.title.${view.kind}`)} lead={t(`boards.lead.${view.kind}`)}>
      <BoardPage view={view} />
    </Page>
  );
}
