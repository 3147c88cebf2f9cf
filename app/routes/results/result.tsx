import { useLoaderData } from "@remix-run/react";
import { assignsAt } from "#app/coaching/assignments.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { Way } from "#app/routes/home/work.tsx";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { resultView } from "#app/visits/result.server.ts";
import { Result } from "#app/visits/result/result.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("results.name"));

export const loader = guarded("visits.read", async ({ me, services, params }) => {
  const view = await resultView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value, assigns: await assignsAt(services, me, view.value.branch.id) };
});

export default function ResultPage() {
  const { t, read, formats } = useReader();
  const { view, assigns } = useLoaderData<typeof loader>();
  const { id: branch, name } = view.branch;
  const mend = ({ id }: { id: string }) => <Way to={paths.newAssignment({ standard: id, branch })}>{t("assign.home.mend", { id })}</Way>;
  return (
    <Page title={t("results.title", { branch: read(name), month: formats.month(view.month) })}>
      <Result view={view} {...(assigns && { assign: mend })} />
    </Page>
  );
}
