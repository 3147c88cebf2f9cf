import { useLoaderData } from "@remix-run/react";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { branchView } from "#app/visits/branch.server.ts";
import { Branch } from "#app/visits/branch/branch.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("results.branch.name"));

export const loader = guarded("visits.read", async ({ me, services, url }) => {
  const view = await branchView(services, me, url.searchParams.get("branch") || undefined);
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function BranchPage() {
  const { t, read } = useReader();
  const { view } = useLoaderData<typeof loader>();
  if (view.branch === null) {
    return (
      <Page title={t("results.branch.name")}>
        <Notice tone="warn" className="mt-6">
          <p>{t("results.branch.noBranch")}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={read(view.branch.name)} lead={t("results.branch.lead")}>
      <Branch view={view} />
    </Page>
  );
}
