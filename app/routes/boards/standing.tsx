import { useLoaderData } from "@remix-run/react";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { subjectName } from "#app/standings/naming.ts";
import { standingView } from "#app/standings/standing.server.ts";
import { readFilters, readKind } from "#app/standings/view/filters.ts";
import { StandingPage, standingLead } from "#app/standings/why/standing.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("boards.why.name"));

export const loader = guarded("boards.own", async ({ me, services, params, url }) => {
  const kind = readKind(params.kind);
  const view = kind && (await standingView(services, me, kind, params.id ?? "", readFilters(kind, url.searchParams)));
  if (!view?.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function Standing() {
  const reader = useReader();
  const { view } = useLoaderData<typeof loader>();
  const { t } = reader;
  const mine = view.kind === "people" && view.subject.own;
  return (
    <Page title={mine ? t("boards.why.titleOwn") : t("boards.why.title", { name: subjectName(reader, view.subject) })} lead={standingLead(reader, view)}>
      <StandingPage view={view} />
    </Page>
  );
}
