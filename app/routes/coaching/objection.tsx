import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { objectionForm, postObjection } from "#app/coaching/objection.server.ts";
import { ObjectionForm } from "#app/coaching/settle/objection-form.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { refusedStatus } from "#app/routes/coaching/refused-status.ts";
import { formOf, typedText, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ text: typedText, key: z.string().min(1).max(100) });

export const meta = title((t) => t("coaching.objection.title"));

export const loader = guarded("drills.read", async ({ me, services, params, url }) => {
  const view = await objectionForm(services, me, params.id ?? "", turnIn(url));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export const action = guarded("drills.read", async ({ me, services, params, url, request }) => {
  const sittingId = params.id ?? "";
  const turn = turnIn(url);
  const typed = await formOf(request, form);
  const posted = await postObjection(services, me, { sittingId, turn, text: typed?.text ?? "", key: typed?.key ?? "" });
  if (posted.ok) return redirect(paths.objection(sittingId, turn));
  if (posted.problem.code === "not-found") throw refusal(404, "Not Found");
  return data({ problem: posted.problem, text: typed?.text ?? "" }, { status: refusedStatus(posted.problem) });
});

/** Which decision the address names; −1 is none. */
function turnIn(url: URL): number {
  const said = whole.safeParse(url.searchParams.get("turn"));
  return said.success ? said.data : -1;
}

export default function ObjectionPage() {
  const { t, read } = useReader();
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("coaching.objection.title")} lead={t("coaching.objection.lead", { step: view.turn + 1, title: read(view.title) })}>
      <ObjectionForm view={view} refused={refused} />
    </Page>
  );
}
