import { useLoaderData } from "@remix-run/react";
import { formDifferenceView } from "#app/curriculum/forms/versions/history.server.ts";
import { Difference } from "#app/curriculum/forms/versions/difference.tsx";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("forms.page.versions"));

export const loader = guarded("forms.see", async ({ services, params, url }) => {
  const [from = "", to = ""] = ["from", "to"].map((end) => url.searchParams.get(end) ?? "");
  const view = await formDifferenceView(services, params.slug ?? "", from, to);
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function DifferencePage() {
  const { t, read } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("forms.difference.title", { title: read(view.after.title), from: view.from.version, to: view.to.version })}>
      <Difference view={view} />
    </Page>
  );
}
