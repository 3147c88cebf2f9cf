import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { assignsAt } from "#app/coaching/assignments.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { Way } from "#app/routes/home/work.tsx";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { AppealDoor } from "#app/visits/appeal/appeal.tsx";
import { appealView, isBlindReader } from "#app/visits/appeal/told.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { Result } from "#app/visits/result/result.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("results.name"));

export const loader = guarded("visits.read", async ({ me, services, params }) => {
  const visitId = params.id ?? "";
  const view = await resultView(services, me, visitId);
  // As in the review: whoever may hear an open appeal does not read this before.
  if (!view.ok && (await isBlindReader(services, me, visitId))) throw redirect(paths.hearing(visitId));
  const appeal = await appealView(services, me, visitId);
  if (!view.ok || !appeal.ok) throw refusal(404, "Not Found");
  return { view: view.value, appeal: appeal.value, assigns: await assignsAt(services, me, view.value.branch.id) };
});

export default function ResultPage() {
  const { t, read, formats } = useReader();
  const { view, appeal, assigns } = useLoaderData<typeof loader>();
  const { id: branch, name } = view.branch;
  const mend = ({ id }: { id: string }) => <Way to={paths.newAssignment({ standard: id, branch })}>{t("assign.home.mend", { id })}</Way>;
  return (
    <Page title={t("results.title", { branch: read(name), month: formats.month(view.month) })}>
      <AppealDoor view={appeal} />
      <Result view={view} {...(assigns && { assign: mend })} />
    </Page>
  );
}
