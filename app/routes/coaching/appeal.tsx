import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { appealForm, postAppeal } from "#app/coaching/appeal.server.ts";
import { AppealForm } from "#app/coaching/settle/appeal-form.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { refusedStatus } from "#app/routes/coaching/refused-status.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ text: typedText });

export const meta = title((t) => t("coaching.appeal.name"));

export const loader = guarded("drills.read", async ({ me, services, params }) => {
  const view = await appealForm(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export const action = guarded("drills.read", async ({ me, services, params, request }) => {
  const sittingId = params.id ?? "";
  const text = (await formOf(request, form))?.text ?? "";
  const posted = await postAppeal(services, me, { sittingId, text });
  if (posted.ok) return redirect(paths.appeal(sittingId));
  if (posted.problem.code === "not-found") throw refusal(404, "Not Found");
  return data({ problem: posted.problem, text }, { status: refusedStatus(posted.problem) });
});

export default function AppealPage() {
  const { t, read, formats } = useReader();
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const lead = t("coaching.appeal.lead", { title: read(view.title), when: formats.moment(view.endedAt) });
  return (
    <Page title={t("coaching.appeal.title")} lead={<p suppressHydrationWarning>{lead}</p>}>
      <AppealForm view={view} refused={refused} />
    </Page>
  );
}
