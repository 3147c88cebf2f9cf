import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuse } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { appealVisit } from "#app/visits/appeal.server.ts";
import { Appeal } from "#app/visits/appeal/appeal.tsx";
import { appealedIn, typedItems } from "#app/visits/appeal/posted.ts";
import { appealView } from "#app/visits/appeal/told.server.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("hearings.appeal.name"));

export const loader = guarded("visits.read", async ({ me, services, params }) => {
  const view = await appealView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export const action = guarded("visits.appeal", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  // Whoever may not read it learns nothing of it here either, whatever is wrong with the form.
  const view = await appealView(services, me, visitId);
  if (!view.ok) throw refusal(404, "Not Found");
  const form = await request.formData().catch(() => new FormData());
  const [items, sure] = [typedItems(form), form.get("sure") === "on"];
  const objections = appealedIn(items);
  const posted = !objections ? refuse("reason-missing") : !sure && items.length > 0 ? refuse("appeal-unsure") : await appealVisit(services, me, { visitId, items: objections });
  if (posted.ok) return redirect(paths.resultAppeal(visitId));
  if (posted.problem.code === "not-found") throw refusal(404, "Not Found");
  return data({ problem: posted.problem, items, sure }, { status: posted.problem.code.startsWith("visit-") ? 409 : 400 });
});

export default function AppealPage() {
  const { t, read, formats } = useReader();
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("hearings.appeal.title", { branch: read(view.branch.name), month: formats.month(view.month) })} lead={read(view.title)}>
      <Appeal view={view} refused={refused} />
    </Page>
  );
}
