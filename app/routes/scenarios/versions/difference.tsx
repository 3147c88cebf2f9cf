import { useLoaderData } from "@remix-run/react";
import { Difference } from "#app/curriculum/versions/difference.tsx";
import { differenceView } from "#app/curriculum/versions/history.server.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("scenarios.script.versions"));

export const loader = guarded("scenarios.see", async ({ services, params, url }) => {
  const [from, to] = ["from", "to"].map((end) => url.searchParams.get(end) ?? "");
  const view = await differenceView(services, params.slug ?? "", from ?? "", to ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function DifferencePage() {
  const { t, read } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("versions.difference.title", { title: read(view.title), from: view.from.version, to: view.to.version })}>
      <Difference view={view} />
    </Page>
  );
}
