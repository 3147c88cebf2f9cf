import { useLoaderData } from "@remix-run/react";
import { assignsAt } from "#app/coaching/assignments.server.ts";
import { canSomewhere } from "#app/core/access/can.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { Way } from "#app/routes/home/work.tsx";
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
  const { branch } = view.value;
  const assigns = branch !== null && (await assignsAt(services, me, branch.id));
  return { view: view.value, assigns, actions: canSomewhere(me, "actions.read") };
});

export default function BranchPage() {
  const { t, read } = useReader();
  const { view, assigns, actions } = useLoaderData<typeof loader>();
  if (view.branch === null) {
    return (
      <Page title={t("results.branch.name")}>
        <Notice tone="warn" className="mt-6">
          <p>{t("results.branch.noBranch")}</p>
        </Notice>
      </Page>
    );
  }
  const { id: branch } = view.branch;
  const mend = ({ id }: { id: string }) => <Way to={paths.newAssignment({ standard: id, branch })}>{t("assign.home.mend", { id })}</Way>;
  return (
    <Page title={read(view.branch.name)} lead={t("results.branch.lead")}>
      {actions && (
        <p className="no-print mt-4">
          <Way to={paths.actions({ branch })}>{t("results.branch.actions")}</Way>
        </p>
      )}
      <Branch view={view} {...(assigns && { act: mend })} />
    </Page>
  );
}
