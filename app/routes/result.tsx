import { useLoaderData } from "@remix-run/react";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { resultView } from "#app/visits/result.server.ts";
import { Result } from "#app/visits/result/result.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("results.name"));

export const loader = guarded("visits.read", async ({ me, services, params }) => {
  const view = await resultView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function ResultPage() {
  const { t, read, formats } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("results.title", { branch: read(view.branch.name), month: formats.month(view.month) })}>
      <Result view={view} />
    </Page>
  );
}
