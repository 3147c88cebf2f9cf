import { Link, useLoaderData } from "@remix-run/react";
import { historyView } from "#app/curriculum/versions/history.server.ts";
import { History } from "#app/curriculum/versions/history.tsx";
import { playedVersions } from "#app/drills/played.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("scenarios.script.versions"));

export const loader = guarded("scenarios.see", async ({ services, params }) => {
  const slug = params.slug ?? "";
  const history = await historyView(services, slug);
  if (!history.ok) throw refusal(404, "Not Found");
  return { history: history.value, played: await playedVersions(services, slug) };
});

export default function Versions() {
  const { t, read } = useReader();
  const { history, played } = useLoaderData<typeof loader>();
  return (
    <Page title={t("versions.title", { title: read(history.title) })} lead={t("versions.lead")}>
      <p className="mt-2">
        <Link to={paths.scenario(history.slug)} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {read(history.title)}
        </Link>
      </p>
      <History history={history} played={played} />
    </Page>
  );
}
